import { rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { registerDemo } from '../../cloudfunctions/platform/embedded/demo/picker'
import { openHouse, SCRIPT, type House } from './house'

/** fetch hides encodings and guards some headers; this does neither. */
const ask = (address: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }>(
    (done, failed) => {
      const url = new URL(address)
      const sent = request({ host: url.hostname, port: url.port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        )
      })
      sent.on('error', failed).end()
    },
  )

/** Which of the headers that every reply must carry are missing from these. */
export function missingHeaders(headers: Record<string, string | string[] | undefined>): string[] {
  const wanted: [string, RegExp][] = [
    ['content-security-policy', /default-src 'none'.*script-src 'self' 'sha256-[^']+';.*frame-ancestors 'none'/],
    ['cross-origin-opener-policy', /^same-origin$/],
    ['cross-origin-resource-policy', /^same-origin$/],
    ['permissions-policy', /camera=\(\).*microphone=\(\).*geolocation=\(self\)/],
    ['referrer-policy', /^no-referrer$/],
    ['x-content-type-options', /^nosniff$/],
    ['x-frame-options', /^DENY$/],
  ]
  const evil = String(headers['content-security-policy']).match(/'unsafe-eval'|script-src[^;]*'unsafe-inline'/)
  return [...wanted.flatMap(([name, form]) => (form.test(String(headers[name])) ? [] : [name])), ...(evil ?? [])]
}

describe('the pages of the server', () => {
  let house: House
  let address: string
  beforeAll(async () => {
    house = await openHouse({
      prepare: async (_ports, app) => {
        registerDemo(app, {
          people: [{ id: 'zhou', name: '周律师（示例）', about: '律师', start: '/', staff: true }],
          enter: async () => 'token',
        })
      },
    })
    ;({ address } = house.server())
  })
  afterAll(() => house.close())

  it.each([
    ['GET', '/', 200],
    ['GET', '/app.0123abcd.js', 200],
    ['GET', '/healthz', 200],
    ['GET', '/demo', 200],
    ['POST', '/demo/enter/zhou', 200],
    ['POST', '/demo/enter/nobody', 404],
    ['GET', '/nowhere', 404],
    ['GET', '/../../etc/passwd', 400],
    ['GET', '/%2e%2e/%2e%2e/etc/passwd', 400],
    ['GET', '/%ZZ', 404],
    ['GET', '/api/%ZZ/x', 404],
    ['POST', '/api', 400],
    ['POST', '/api/qa/nothing', 404],
    ['POST', `/api/qa/${'x'.repeat(300)}`, 404],
    ['TRACE', '/', 404],
  ])('carry the security headers on %s %s', async (method, path, status) => {
    const response = await ask(address, path, {}, method)
    expect([response.status, missingHeaders(response.headers)]).toEqual([status, []])
    if (status >= 400) expect(response.body.toString()).toMatch(/"ref":"(DEMO|[A-Z0-9]{3}-[A-Z0-9]{3})"/)
  })

  it('would be found without a header, or with a policy that lets scripts in (planted faults)', async () => {
    const { headers } = await ask(address, '/')
    const { 'referrer-policy': _, ...without } = headers
    expect(missingHeaders(without)).toEqual(['referrer-policy'])
    const lax = String(headers['content-security-policy']).replace(
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline'",
    )
    expect(missingHeaders({ ...headers, 'content-security-policy': lax })).not.toEqual([])
  })

  it('come precompressed, with a tag that saves sending them twice', async () => {
    const first = await ask(address, '/app.0123abcd.js', { 'accept-encoding': 'br' })
    expect([first.status, first.headers['content-encoding']]).toEqual([200, 'br'])
    expect(brotliDecompressSync(first.body).toString()).toBe(SCRIPT)
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(first.headers.vary).toMatch(/accept-encoding/i)
    const etag = String(first.headers.etag)
    const second = await ask(address, '/app.0123abcd.js', { 'accept-encoding': 'br', 'if-none-match': etag })
    expect([second.status, second.body.length, missingHeaders(second.headers)]).toEqual([304, 0, []])
    const changed = await ask(address, '/app.0123abcd.js', { 'accept-encoding': 'br', 'if-none-match': '"other"' })
    expect(changed.status).toBe(200)
    const plain = await ask(address, '/app.0123abcd.js', { 'accept-encoding': 'identity' })
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, SCRIPT])
    expect((await ask(address, '/')).headers['cache-control']).toBe('no-cache')
  })

  it('never let an answer of the API be kept', async () => {
    const answer = await house.call('qa', 'serviceTerms', {})
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('say that the server lives', async () => {
    expect(JSON.parse((await ask(address, '/healthz')).body.toString())).toEqual({ ok: true })
  })

  it('let nobody pick a person from another machine', async () => {
    const refused: Record<string, string>[] = [
      { host: 'chazhu.example.cn' },
      { host: '127.0.0.1.evil.cn' },
      { host: 'localhost.evil.cn' },
      { host: '192.168.1.5:8080' },
      { 'x-forwarded-for': '1.2.3.4' },
      { forwarded: 'for=1.2.3.4' },
      { 'x-forwarded-host': 'localhost' },
      { 'x-real-ip': '127.0.0.1' },
      { via: '1.1 proxy' },
    ]
    for (const headers of refused) {
      for (const [method, path] of [
        ['GET', '/demo'],
        ['GET', '/demo/as?id=zhou'],
        ['POST', '/demo/enter/zhou'],
      ] as const) {
        expect([headers, (await ask(address, path, headers, method)).status]).toEqual([headers, 403])
      }
    }
    for (const host of ['localhost', 'localhost:8080', '127.0.0.1:1', '[::1]:80'])
      expect((await ask(address, '/demo', { host })).status).toBe(200)
  })

  it('keep the keys for the owner of the directory alone', () => {
    expect((statSync(join(house.dataDir, 'keys.json')).mode & 0o777).toString(8)).toBe('600')
  })

  it('let a call that is under way finish when the server stops, and take no new one', async () => {
    let looked = 0
    const other = await openHouse({ now: () => (looked++, new Date()) })
    // A wrong code waits on purpose: the fourth one for 200 ms, which is time enough to stop meanwhile.
    const guess = () => other.call('qa', 'readThread', { returnCode: '2'.repeat(16) })
    for (let i = 0; i < 3; i++) await guess()
    const arrived = looked + 1
    const under = guess()
    while (looked < arrived) await new Promise((done) => setTimeout(done, 5))
    const stopped = other.server().stop()
    expect((await under).status).toBe(404)
    const before = Date.now()
    await stopped
    // Not only when the connection that is kept alive has been idle for 72 seconds.
    expect(Date.now() - before).toBeLessThan(60_000)
    await expect(ask(other.server().address, '/')).rejects.toThrow('ECONNREFUSED')
    rmSync(other.root, { recursive: true })
  })
})
