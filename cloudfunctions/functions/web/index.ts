import type { FunctionContext } from '../../platform/cloudbase/context'
import { inTime } from '../../platform/cloudbase/in-time'
import { createWeb, type WebEvent, type WebReply } from '../../platform/cloudbase/web'
import { people } from '../../slices/account/records'
import { cloudPorts, newRef } from '../cloud-ports'
import { serveOn } from '../mount'

let web: ReturnType<typeof createWeb> | undefined

function open() {
  const ports = cloudPorts()
  return createWeb({
    serve: inTime(serveOn(ports), newRef),
    origin: process.env.CHAZHU_ORIGIN,
    isHealthy: () =>
      ports.store.get(people, 'healthz').then(
        () => true,
        () => false,
      ),
    newRef,
  })
}

/** The browser's door: the same wire over HTTP, who calls is told by a token. */
export const main = (event: WebEvent, context: FunctionContext): Promise<WebReply> => {
  web ??= open()
  return web(event, context)
}
