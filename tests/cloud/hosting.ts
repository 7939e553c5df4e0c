import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import COS from 'cos-nodejs-sdk-v5'

export type Hosting = Awaited<ReturnType<typeof startHosting>>
type Put = Readonly<{ path: string; body: string; headers: IncomingMessage['headers'] }>

/** The bucket behind static hosting, as far as one file goes. It checks signatures with the vendor's own client. */
export async function startHosting() {
  const secretKey = randomBytes(16).toString('hex')
  const token = randomBytes(16).toString('hex')
  const puts: Put[] = []
  const now: { fault?: 'refuses' | 'breaks' } = {}

  const allowed = ({ method = '', url = '', headers }: IncomingMessage): boolean => {
    const told = new URLSearchParams(headers.authorization)
    const names = told.get('q-header-list')?.split(';') ?? []
    const expected = COS.getAuthorization({
      SecretId: told.get('q-ak') ?? '',
      SecretKey: secretKey,
      Method: method as COS.Method,
      Pathname: url,
      KeyTime: told.get('q-key-time') ?? '',
      Headers: Object.fromEntries(names.map((name) => [name, headers[name]])),
    })
    const [from = 0, to = 0] = (told.get('q-sign-time') ?? '').split(';').map(Number)
    const seconds = Date.now() / 1000
    const inTime = from <= seconds && seconds < to
    return (
      inTime &&
      names.includes('host') &&
      headers['x-cos-security-token'] === token &&
      headers.authorization === expected
    )
  }
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      if (now.fault === 'breaks') return response.destroy()
      const path = (request.url ?? '').slice(1)
      if (request.method !== 'PUT' || now.fault === 'refuses' || !allowed(request))
        return response
          .writeHead(403, { 'content-type': 'application/xml' })
          .end('<Error><Code>AccessDenied</Code></Error>')
      puts.push({ path, body, headers: request.headers })
      response.writeHead(200, { etag: '"x"' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    puts,
    now,
    secretKey,
    token,
    /** What a function needs to write here: the address that a deployment sets, the credentials that the platform lends. */
    settings: { CHAZHU_HOSTING: url, TENCENTCLOUD_SECRETKEY: secretKey, TENCENTCLOUD_SESSIONTOKEN: token },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
