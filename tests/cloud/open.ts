import { randomBytes } from 'node:crypto'
import tcb from '@cloudbase/node-sdk'
import { openStore } from '../../cloudfunctions/platform/cloudbase/store'
import type { Store } from '../../cloudfunctions/kernel/store'
import type { Gateway } from './gateway'

// Without it the SDK would look for a machine that knows where it runs.
process.env.TENCENTCLOUD = 'true'

const secret = () => randomBytes(16).toString('hex')

/** The SDK itself, pointed at the gateway. */
export const appOn = (gateway: Gateway, env: string, timeout = 4_000) =>
  tcb.init({ env, secretId: secret(), secretKey: secret(), serviceUrl: gateway.url, timeout, keepalive: false })

export type Reported = Readonly<{ store: Store; codes: string[] }>

/** A store of this process on an environment of the gateway, and the codes of the failures it has reported. */
export function storeOn(gateway: Gateway, env: string, names: readonly string[], timeout?: number): Reported {
  gateway.prepare(env, names)
  const codes: string[] = []
  return { store: openStore(appOn(gateway, env, timeout), (code) => void codes.push(code)), codes }
}
