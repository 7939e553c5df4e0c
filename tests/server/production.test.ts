import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { installationKind } from '../../cloudfunctions/domain/installation'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { serveDemo } from '../../scripts/serve-demo'
import { serveProduction, type ProductionServer } from '../../scripts/serve-production'
import { createClient } from '../../miniprogram/src/api/client'
import type { Replies } from '../../shared/contract/wire'
import { firstDay, PASSPHRASE } from '../journeys/first-day'
import { newKey } from '../world'
import { startProxy } from './proxy'

const ROOT = resolve(__dirname, '../..')
const run = promisify(execFile)
const PROXY = '127.0.0.1'

describe('the server of a self-hosted federation', () => {
  let dir: string
  let server: ProductionServer | undefined
  const dataDir = () => join(dir, 'data')
  const serve = async (proxies?: readonly string[], adminName?: string) =>
    (server = await serveProduction({
      root: dir,
      dataDir: dataDir(),
      host: '127.0.0.1',
      port: 0,
      log: null,
      ...(proxies && { proxies }),
      ...(adminName && { adminName }),
    }))

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'chazhu-production-'))
    mkdirSync(join(dir, 'dist/h5'), { recursive: true })
  })
  afterEach(async () => {
    await server?.stop()
    server = undefined
    rmSync(dir, { recursive: true, force: true })
  })

  const ask = (address: string, from: string) =>
    fetch(`${address}/api/qa/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newKey(), 'x-forwarded-for': from },
      body: JSON.stringify({ category: 'work', text: '试用期怀孕被辞退，可以不走吗' }),
    }).then(({ status }) => status)

  it('has no demo, no examples, and the law cards', async () => {
    const { address } = await serve()
    expect((await fetch(`${address}/demo`, { redirect: 'manual' })).status).toBe(404)
    expect((await fetch(`${address}/demo/enter/demo-zhou`, { method: 'POST' })).status).toBe(404)
    const call = async (path: string, input: object) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
      return (await fetch(`${address}/api/${path}`, init)).json() as Promise<{ data: Record<string, unknown[]> }>
    }
    expect((await call('qa/listPublished', {})).data.items).toEqual([])
    expect((await call('knowledge/readTopics', { topics: ['violence'] })).data.topics).not.toEqual([])
  })

  it('refuses the data of the demo, and the demo refuses the data of real people', async () => {
    const store = openStore(join(mkdirFor(dataDir()), 'chazhu.db'))
    await installationKind(store, 'demo')
    store.close()
    await expect(serve()).rejects.toThrow('data of the demo')

    await rmSync(dataDir(), { recursive: true })
    await (await serve()).stop()
    server = undefined
    process.env.CHAZHU_DATA = dataDir()
    try {
      await expect(serveDemo({ root: dir, port: 0, quiet: true })).rejects.toThrow('data of real people')
    } finally {
      delete process.env.CHAZHU_DATA
    }
  })

  it('refuses to run twice over the same data, and runs again once the first is gone', async () => {
    const first = await serve()
    await expect(serve()).rejects.toThrow('another server')
    await first.stop()
    await expect(serve()).resolves.toBeDefined()
  })

  it('believes a proxy that it was told of, and nobody behind it', async () => {
    const { address, ports } = await serve([PROXY])
    const seen: string[] = []
    const { add } = ports.store
    ports.store.add = (to, id, addition) => {
      seen.push(id)
      return add(to, id, addition)
    }
    const proxy = await startProxy(address)
    try {
      // The proxy appends who really calls; what the caller has written before it is a lie.
      expect(await viaProxy(proxy.port, '203.0.113.9')).toBe(200)
      expect(await viaProxy(proxy.port, '198.51.100.7')).toBe(200)
    } finally {
      await proxy.stop()
    }
    expect(new Set(seen).size).toBe(1)
    // Planted: the same lies told to us directly, by somebody we take for the proxy, are believed.
    expect([await ask(address, '203.0.113.9'), await ask(address, '198.51.100.7')]).toEqual([200, 200])
    expect(new Set(seen).size).toBe(3)
  })

  it('tells browsers to use nothing but TLS behind a proxy, and not without one', async () => {
    const behind = await serve([PROXY])
    const told = async () => (await fetch(`${behind.address}/healthz`)).headers.get('strict-transport-security')
    expect(await told()).toMatch(/max-age=\d{8}/)
    await behind.stop()
    const { address } = await serve()
    expect((await fetch(`${address}/healthz`)).headers.get('strict-transport-security')).toBeNull()
  })

  it('tells its operator a code for the first admin, and from there goes to the first answered question', async () => {
    const { address, toOperator } = await serve(undefined, '何主任')
    const code = /(\d{4} ){3}\d{4}/.exec(toOperator.join('\n'))?.[0]
    const as = ({ token }: Caller) =>
      createClient(async (envelope) => {
        const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
        const init = { method: 'POST', headers, body: JSON.stringify(envelope) }
        return JSON.parse(await (await fetch(`${address}/api`, init)).text()) as Replies
      })
    await firstDay({ setupCode: async () => code, as, weChat: false })
    const { token } = await as({ address: '' }).account.signIn({
      signInName: '何主任',
      passphrase: PASSPHRASE,
      device: 'd',
    })
    expect((await as({ token, address: '' }).account.me({})).displayName).toBe('何主任')
    await server?.stop()
    expect((await serve()).toOperator).toEqual([])
  })

  it('makes no code that nobody would see: it would make the one before void', async () => {
    const codeIn = (lines: readonly string[]) => /(\d{4} ){3}\d{4}/.exec(lines.join('\n'))?.[0]
    const shown = await serve()
    const returnCode = codeIn(shown.toOperator) ?? ''
    await shown.stop()
    server = await serveProduction({
      ...{ root: dir, dataDir: dataDir(), host: '127.0.0.1', port: 0, log: null },
      adminCode: 'never',
    })
    expect(server.toOperator.join()).toContain('no admin yet')
    expect(codeIn(server.toOperator)).toBeUndefined()
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ returnCode }),
    }
    expect((await fetch(`${server.address}/api/account/readInvitation`, init)).status).toBe(200)
  })

  it('is backed up while it runs: the copy holds every acknowledged question and is for the owner alone', async () => {
    const { address } = await serve()
    const copy = join(dir, 'copy.db')
    const backup = () =>
      run(process.execPath, [join(ROOT, 'scripts/backup.mjs'), '--data', dataDir(), '--to', copy], { cwd: ROOT })
    const before = await Promise.all(Array.from({ length: 20 }, () => ask(address, '')))
    expect(before).toEqual(Array(20).fill(200))
    const [{ stdout }, ...during] = await Promise.all([backup(), ...Array.from({ length: 30 }, () => ask(address, ''))])
    expect(during).toEqual(Array(30).fill(200))
    expect(stdout).toMatch(/records copied/)
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    const opened = openStore(copy)
    const { questions } = await import('../../cloudfunctions/slices/qa/records')
    const n = await opened.count(questions, { index: 'queue', equals: { open: true } }, 1000)
    opened.close()
    expect(n).toBeGreaterThanOrEqual(20)
    await expect(backup()).rejects.toMatchObject({ stderr: expect.stringContaining('never overwrites') as unknown })
  })
})

function mkdirFor(dir: string): string {
  mkdirSync(dir, { recursive: true })
  return dir
}

/** A caller beyond the proxy who claims to be somebody else. */
const viaProxy = (port: number, claims: string) =>
  new Promise<number>((done, failed) => {
    const headers: IncomingHttpHeaders = {
      'content-type': 'application/json',
      'idempotency-key': newKey(),
      'x-forwarded-for': claims,
    }
    const sent = request({ host: PROXY, port, path: '/api/qa/ask', method: 'POST', headers, agent: false }, (reply) => {
      reply.resume().on('end', () => done(reply.statusCode ?? 0))
    })
    sent.on('error', failed).end(JSON.stringify({ category: 'work', text: '试用期怀孕被辞退，可以不走吗' }))
  })
