import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What nginx does in front of us, less the TLS: passes requests on and appends who called to what the caller claims. */
export async function startProxy(target: string) {
  const url = new URL(target)
  const proxy = createServer((incoming, outgoing) => {
    const claimed = incoming.headers['x-forwarded-for']
    const caller = incoming.socket.remoteAddress ?? ''
    const headers = { ...incoming.headers, 'x-forwarded-for': claimed ? `${String(claimed)}, ${CALLER}` : caller }
    const { method, url: path } = incoming
    const onward = request({ host: url.hostname, port: url.port, path, method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(outgoing)
    })
    incoming.pipe(onward)
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  return {
    port: (proxy.address() as AddressInfo).port,
    stop: () => new Promise((done) => proxy.close(done)),
  }
}

/** Whom the proxy sees: on one machine everybody comes from the same address, so a made-up one stands for her. */
const CALLER = '192.0.2.44'
