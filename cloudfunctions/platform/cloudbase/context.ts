/** What a function is given beside its event, as far as we look at it. */
export type FunctionContext = Readonly<{ environment?: string; time_limit_in_ms?: number }>

/** Who the platform itself says has called: someone in WeChat, some other client of the environment, or no client. */
export type Invoker = Readonly<{ openid?: string; address?: string; isClient: boolean }>

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/**
 * Read from the context of this call and from nothing else. The process's environment may still be that of another
 * call, which is why the SDK's own getters, which fall back to it, are not asked; the event is whatever a client likes.
 */
export function invokerOf({ environment }: FunctionContext): Invoker {
  const told = parsed(environment)
  const openid = text(told.WX_OPENID)
  const address = text(told.WX_CLIENTIP) ?? text(told.WX_CLIENTIPV6)
  const isClient =
    openid !== undefined || text(told.TCB_UUID) !== undefined || text(told.TCB_CUSTOM_USER_ID) !== undefined
  return { isClient, ...(openid && { openid }), ...(address && { address }) }
}

function parsed(environment: string | undefined): Record<string, unknown> {
  try {
    const told = JSON.parse(environment ?? '') as unknown
    if (typeof told === 'object' && told !== null) return told as Record<string, unknown>
  } catch {
    // falls through: whoever cannot be read is nobody
  }
  return {}
}
