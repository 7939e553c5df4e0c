import type { Replies } from '@shared/contract/wire'
import { invokerOf, type FunctionContext } from '../../platform/cloudbase/context'
import { inTime, type ServeInTime } from '../../platform/cloudbase/in-time'
import { addressOf } from '../../platform/http/address'
import { cloudPorts, newRef } from '../cloud-ports'
import { serveOn } from '../mount'

let serve: ServeInTime | undefined

/** The mini-program's door: the event is the envelope, who calls stands in the context. */
export const main = (event: unknown, context: FunctionContext): Promise<Replies> => {
  serve ??= inTime(serveOn(cloudPorts()), newRef)
  const { openid, address } = invokerOf(context)
  return serve(event, { address: addressOf(address ?? 'unknown'), ...(openid && { openid }) }, context)
}
