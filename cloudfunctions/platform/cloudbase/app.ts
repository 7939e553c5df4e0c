import tcb from '@cloudbase/node-sdk'

/** One round trip that takes longer is given up; the SDK's own 15 s would outlast a whole call. */
const REQUEST_MS = 4_000

/**
 * The SDK in the environment that the function runs in. Connections are not kept: an instance is frozen between calls,
 * and a connection that died meanwhile would leave a write whose outcome nobody knows.
 */
export const openApp = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: REQUEST_MS, keepalive: false })
