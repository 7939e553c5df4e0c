import type { PublicFiles } from '../../kernel/published'
import { cosSignature } from './cos-signature'

const TIMEOUT_MS = 8_000
/** Browsers keep it and ask each time whether it is still the one; hosting gives the ETag. */
const HEADERS = { 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' }

/** Its name is all that a log tells: which way it failed. */
class HostingFailure extends Error {
  constructor(how: string) {
    super()
    this.name = `Hosting ${how}`
  }
}

/**
 * Static hosting through the bucket behind it, at `bucket`, with the credentials that the platform lends to the function.
 * They are read at each call: the platform changes them.
 */
export const openHosting = (bucket: string, environment: NodeJS.ProcessEnv = process.env): PublicFiles => ({
  async put(name, text) {
    const url = new URL(name, bucket)
    const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN: token } = environment
    if (!TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY) throw new HostingFailure('without credentials')
    const lent = { ...(token && { 'x-cos-security-token': token }) }
    const key = { secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY }
    const signed = { method: 'put', path: url.pathname, headers: { host: url.host, ...lent } }
    const authorization = cosSignature(key, signed, Date.now())
    const response = await fetch(url, {
      method: 'PUT',
      headers: { ...HEADERS, ...lent, authorization },
      body: text,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => {
      throw new HostingFailure('out of reach')
    })
    await response.body?.cancel()
    if (!response.ok) throw new HostingFailure(`answered ${response.status}`)
  },
})
