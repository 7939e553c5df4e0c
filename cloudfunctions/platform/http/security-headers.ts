const YEAR_SECONDS = 365 * 24 * 3600

/**
 * Sent with every reply. Scripts come from us alone and nothing is evaluated; styles may stand inline, because Taro's
 * components set them so. No page may be framed, no address it came from is told. `overTls`: a proxy in front of us speaks TLS, and browsers are
 * to use nothing else.
 */
export function securityHeaders(scriptHashes: readonly string[], overTls: boolean): Record<string, string> {
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scriptHashes.map((hash) => `'${hash}'`)],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
      .join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(overTls && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
  }
}
