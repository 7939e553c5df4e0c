import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { newId } from '../../cloudfunctions/kernel/new-id'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import type { WebReply } from '../../cloudfunctions/platform/cloudbase/web'
import { NAMES, openCloud } from '../../tests/cloud/backend'
import { storeOn } from '../../tests/cloud/open'
import { firstAdminLines } from '../first-admin'
import { installationKind } from '../../cloudfunctions/domain/installation'
import { installLawCards, installSamples } from '../seeds/install'
import { installSamplePlaces } from '../seeds/places/install'

const PORT = Number(process.env.PORT ?? 8090)
const ENV = 'rehearsal'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** The pages as static hosting would give them, and the API through the bundle of `web`: for a person to try. */
export async function serveRehearsal(root: string): Promise<void> {
  const h5 = join(root, 'dist/h5')
  if (!existsSync(join(h5, 'index.html'))) throw new Error('dist/h5 is missing: npm run build:h5')
  const address = `http://127.0.0.1:${PORT}`
  const cloud = await openCloud({ origin: address })
  const store = sealedStore(storeOn(cloud.gateway, ENV, NAMES).store, cloud.seal)
  await installLawCards(store)
  await installSamples(store)
  await installationKind(store, 'demo')
  await installSamplePlaces(store, new Date().toISOString())
  const setup = await firstAdminLines({ store, seal: cloud.seal, now: () => new Date(), newId }, 'ifNone')

  const web = cloud.function('web', 1)
  const jobs = cloud.function('jobs', 1)
  setInterval(() => {
    void jobs.call({ event: { Type: 'Timer', TriggerName: 'every-minute' }, env: ENV, caller: 'timer' })
  }, 60_000)

  const api = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const event = {
      path: request.url,
      httpMethod: request.method,
      headers: { ...request.headers, 'x-real-ip': request.socket.remoteAddress },
      body: Buffer.concat(chunks).toString('base64'),
      isBase64Encoded: true,
    }
    const { result, error, lines } = await web.call({ event, env: ENV, caller: 'browser' })
    for (const line of lines) console.log(line)
    if (error) throw new Error(error)
    const { statusCode, headers, body } = result as WebReply
    response.writeHead(statusCode, headers).end(body)
  }
  const page = (request: IncomingMessage, response: ServerResponse) => {
    const path = normalize(new URL(request.url ?? '/', address).pathname)
    const file = join(h5, path === '/' ? 'index.html' : path)
    if (!file.startsWith(h5) || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  }
  createServer((request, response) => {
    if (/^\/(api|healthz)(\/|$)/.test(request.url ?? ''))
      api(request, response).catch((thrown: unknown) => response.writeHead(500).end(String(thrown)))
    else page(request, response)
  }).listen(PORT, '127.0.0.1', () => {
    console.log(`${address} (nothing is kept when this ends)`)
    for (const line of setup) console.log(line)
  })
}
