import { invokerOf, type FunctionContext } from './context'

/** What a timer hands to its function. */
type TimerEvent = Readonly<{ Type?: unknown; TriggerName?: unknown; httpMethod?: unknown }>

/** True only for the environment's own timer: no client, and no request from outside, whatever it says it is. */
export function isTimer(event: unknown, context: FunctionContext): boolean {
  if (typeof event !== 'object' || event === null || invokerOf(context).isClient) return false
  const { Type, TriggerName, httpMethod } = event as TimerEvent
  return (
    /^timer$/i.test(typeof Type === 'string' ? Type : '') && typeof TriggerName === 'string' && httpMethod === undefined
  )
}
