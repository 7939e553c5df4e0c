import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Failure } from '@shared/contract/errors'
import { Fault } from '../../kernel/fault'
import type { Caller } from '../../kernel/ports'
import type { Serve } from '../../kernel/serve'
import { addressOf } from '../http/address'
import { securityHeaders } from '../http/security-headers'
import { servePublished, type ReadPublished } from './published'
import { BODY_LIMIT, statusOf, statusOfAll, statusOfCode, tokenIn } from '../http/wire'

const WORTH_COMPRESSING = 2048
const LONG = 'public, max-age=31536000, immutable'

export type HttpOptions = Readonly<{
  serve: Serve
  /** The built H5, or undefined to serve the API alone. */
  h5Root?: string
  /** Hashes of inline scripts in the H5 shell, for the content security policy. */
  scriptHashes: readonly string[]
  /** False once the store cannot be read. */
  isHealthy: () => Promise<boolean>
  newRef: () => string
  /** The public snapshot of places. */
  places: ReadPublished
  /** Addresses of proxies in front of us, whose word on the caller's address counts; TLS ends there. */
  proxies?: readonly string[]
}>

/** The wire of the contract over HTTP, and the files of the H5 app. */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const headers = securityHeaders(options.scriptHashes, options.proxies !== undefined)
  const refuse = (reply: FastifyReply, error: Omit<Failure, 'ref'>, status: number) =>
    reply.code(status).send({ ok: false, error: { ...error, ref: options.newRef() } })
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: options.proxies ? [...options.proxies] : false,
    logger: false,
    forceCloseConnections: 'idle',
    // Addresses that no route can even read pass by all hooks; by itself Fastify would repeat them in its reply.
    frameworkErrors: (_error, _request, reply) => void refuse(reply.headers(headers), { code: 'NOT_FOUND' }, 404),
  })

  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  // A connection whose last reply is under way while we stop would else be kept open, and hold us, for 72 s.
  let stopping = false
  app.addHook('preClose', (done) => {
    stopping = true
    done()
  })
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
  app.setErrorHandler<Error & { statusCode?: number; code?: string }>((error, _request, reply) => {
    if (error instanceof Fault) return refuse(reply, { code: error.code }, statusOfCode(error.code))
    const status = error.statusCode ?? 500
    if (status >= 500) return refuse(reply, { code: 'INTERNAL' }, 500)
    const tooLong = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
    return refuse(reply, { code: 'INVALID_INPUT', fields: { body: tooLong ? 'tooLong' : 'malformed' } }, 400)
  })
  // A mistyped address of a page leads home; anything else is told.
  app.setNotFoundHandler((request, reply) =>
    options.h5Root && request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
      ? reply.redirect('/', 302)
      : refuse(reply, { code: 'NOT_FOUND' }, 404),
  )

  await app.register(compress, { threshold: WORTH_COMPRESSING, encodings: ['br', 'gzip'] })

  const noStore = (reply: FastifyReply) => reply.header('cache-control', 'no-store')
  app.post('/api', async (request, reply) => {
    const { replies } = await options.serve(request.body, callerOf(request))
    return noStore(reply).code(statusOfAll(replies)).send({ replies })
  })
  // For people and curl: the input alone as the body, one reply as the answer.
  app.post<{ Params: { slice: string; op: string } }>('/api/:slice/:op', async (request, reply) => {
    const key = request.headers['idempotency-key']
    const call = { ...request.params, input: request.body ?? {}, ...(typeof key === 'string' && { key }) }
    const { replies } = await options.serve({ calls: [call] }, callerOf(request))
    return noStore(reply).code(statusOf(replies[0])).send(replies[0])
  })
  app.get('/healthz', async (_request, reply) =>
    (await options.isHealthy()) ? noStore(reply).send({ ok: true }) : refuse(reply, { code: 'UNAVAILABLE' }, 503),
  )
  servePublished(app, '/published/places.json', options.places)

  if (options.h5Root) {
    await app.register(fastifyStatic, {
      root: options.h5Root,
      preCompressed: true,
      cacheControl: false,
      // Its own look for an index page knows nothing of compressed neighbours; the one page has its route below.
      index: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', /\.[0-9a-f]{8}\.(js|css)/.test(path) ? LONG : 'no-cache')
      },
    })
    app.get('/', (_request, reply) => reply.sendFile('index.html'))
  }
  return app
}

const callerOf = ({ ip, headers }: FastifyRequest): Caller => ({
  address: addressOf(ip),
  ...tokenIn(headers.authorization),
})
