import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { startEmbedded, type EmbeddedOptions } from '../../cloudfunctions/functions/embedded'
import type { LogLine } from '../../cloudfunctions/kernel/ports'
import { addPerson } from '../../cloudfunctions/slices/account/people'
import { startSession } from '../../cloudfunctions/slices/account/sessions'
import type { StaffRole } from '../../shared/contract/access'
import type { Reply } from '../../shared/contract/errors'
import { newKey, personOf } from '../world'

export const SCRIPT = `document.title = '茶竹姐妹'\n${'// long enough to be worth compressing\n'.repeat(100)}`
const HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='

/** The real server on a free port over a directory of its own, with a tiny page. */
export async function openHouse(more: Partial<EmbeddedOptions> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'chazhu-server-'))
  const h5Root = join(root, 'h5')
  mkdirSync(h5Root)
  writeFileSync(
    join(h5Root, 'index.html'),
    '<!doctype html><title>茶竹姐妹</title><script src="/app.0123abcd.js"></script>',
  )
  writeFileSync(join(h5Root, 'app.0123abcd.js'), SCRIPT)
  writeFileSync(join(h5Root, 'app.0123abcd.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(h5Root, 'csp.json'), JSON.stringify({ scripts: [HASH] }))
  const lines: string[] = []
  const start = () =>
    startEmbedded({
      dataDir: join(root, 'data'),
      h5Root,
      host: '127.0.0.1',
      port: 0,
      limitScale: 1000,
      log: (line) => void lines.push(line),
      ...more,
    })
  let server = await start()

  const raw = (path: string, init: RequestInit = {}) => fetch(`${server.address}${path}`, init)
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await raw(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer }
  }
  return {
    root,
    dataDir: join(root, 'data'),
    lines: () => lines.map((line) => JSON.parse(line) as LogLine),
    server: () => server,
    raw,
    post,
    call: (slice: string, op: string, input: unknown, headers: Record<string, string> = {}) =>
      post(`/api/${slice}/${op}`, input, headers),
    ask: (text: string, key = newKey()) =>
      post('/api/qa/ask', { category: 'property', text }, { 'idempotency-key': key }),
    async hire(id: string, ...roles: StaffRole[]) {
      const { ports } = server
      await ports.store.transact((tx) => addPerson(tx, personOf(id, roles)))
      return startSession(ports, id, ports.now().toISOString())
    },
    async restart() {
      await server.stop()
      server = await start()
    },
    async close() {
      await server.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
/** Either form of answer, read without trust. */
export type Answer = { ok?: boolean; data?: Record<string, unknown>; error?: Failed; replies?: Reply<unknown>[] }
type Failed = { code: string; ref: string; fields?: Record<string, string> }

export const REF = /^[A-Z0-9]{3}-[A-Z0-9]{3}$/
/** The refusal in an answer of either form. */
export const refusal = ({ body }: { body: Answer }): Failed | undefined => {
  const first = body.replies?.[0]
  return body.error ?? (first && !first.ok ? first.error : undefined)
}
