import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** A file that changes now and then, and what it is called while it stays the same; absent before the first one. */
export type Published = Readonly<{ version: string; text?: string }>
/** `have`: the version that we hold already; its text need not be made again. */
export type ReadPublished = (have: string | undefined) => Promise<Published>

type Kept = Readonly<{ version: string; plain: Buffer; br: Buffer; gzip: Buffer }>

const deflate = { br: promisify(brotliCompress), gzip: promisify(gzip) }
/** Near the best there is, in a tenth of its time: it is made once for each version. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/**
 * GET `path`: the file with its ETag, squeezed once for each version and kept in memory. Browsers keep it and ask whether it
 * is still the one; the answer is then 304 without a body.
 */
export function servePublished(app: FastifyInstance, path: string, read: ReadPublished): void {
  let kept: Kept | undefined
  const current = async (): Promise<Kept | undefined> => {
    const { version, text } = await read(kept?.version)
    if (version === kept?.version) return kept
    if (text === undefined) return undefined
    const plain = Buffer.from(text)
    kept = { version, plain, br: await deflate.br(plain, QUALITY), gzip: await deflate.gzip(plain) }
    return kept
  }
  app.get(path, async (request, reply) => {
    const file = await current()
    if (!file) return reply.callNotFound()
    const etag = `"${file.version}"`
    reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' })
    const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
    if (known.includes(etag)) return reply.code(304).send()
    const accepted = request.headers['accept-encoding'] ?? ''
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
    reply.type('application/json; charset=utf-8')
    if (encoding) reply.header('content-encoding', encoding)
    return reply.send(encoding ? file[encoding] : file.plain)
  })
}
