import tcb from '@cloudbase/node-sdk'

/** One round trip that takes longer is given up; the SDK's own 15 s would outlast a whole call. */
const REQUEST_MS = 4_000

/** Of an operator, who stands outside of the environment. */
export type Credentials = Readonly<{ env: string; region: string; secretId: string; secretKey: string }>

/**
 * The SDK in the environment that the function runs in, or in the one the operator names. Connections are not kept: an
 * instance is frozen between calls, and a connection that died meanwhile would leave a write whose outcome nobody knows.
 */
export const openApp = (operator?: Credentials) =>
  tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: REQUEST_MS, keepalive: false, ...operator })
