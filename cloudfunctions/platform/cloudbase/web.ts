import type { Failure } from '@shared/contract/errors'
import type { Caller } from '../../kernel/ports'
import { addressOf } from '../http/address'
import { securityHeaders } from '../http/security-headers'
import { BODY_LIMIT, statusOf, statusOfAll, tokenIn } from '../http/wire'
import { invokerOf, type FunctionContext } from './context'
import type { ServeInTime } from './in-time'

/** A request as the HTTP access service hands it to a function. */
export type WebEvent = Readonly<{
  path?: string
  httpMethod?: string
  headers?: Readonly<Record<string, string | undefined>>
  body?: string
  isBase64Encoded?: boolean
}>
export type WebReply = Readonly<{
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: false
}>
export type WebOptions = Readonly<{
  serve: ServeInTime
  /** The one origin whose pages may call, e.g. `https://chazhu.example.cn`. Without it no other origin may. */
  origin: string | undefined
  isHealthy: () => Promise<boolean>
  newRef: () => string
}>

/**
 * The access service's word on where a caller is. That it replaces one which the caller sends has to be seen in the cloud
 * itself; limits rest on it, and nothing else does.
 */
const ADDRESS_HEADER = 'x-real-ip'
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key',
  'access-control-max-age': '7200',
}

/** The wire of the contract over HTTP. The pages themselves are served by static hosting. */
export function createWeb({ serve, origin, isHealthy, newRef }: WebOptions) {
  const security = { ...securityHeaders([], true), 'cache-control': 'no-store', 'content-type': 'application/json' }
  const reply = (statusCode: number, body: unknown, more: Record<string, string> = {}): WebReply => ({
    statusCode,
    headers: { ...security, ...more },
    body: body === undefined ? '' : JSON.stringify(body),
    isBase64Encoded: false,
  })
  const refuse = (statusCode: number, error: Omit<Failure, 'ref'>) =>
    reply(statusCode, { ok: false, error: { ...error, ref: newRef() } })

  const route = async (event: WebEvent, context: FunctionContext, header: (name: string) => string | undefined) => {
    // The access service may or may not take the trigger's own path off.
    const path = (event.path ?? '/').replace(/^\/api(?=\/|$)/, '') || '/'
    if (event.httpMethod === 'GET' && path === '/healthz')
      return (await isHealthy()) ? reply(200, { ok: true }) : refuse(503, { code: 'UNAVAILABLE' })
    const single = /^\/([^/]+)\/([^/]+)$/.exec(path)
    if (event.httpMethod !== 'POST' || (path !== '/' && !single)) return refuse(404, { code: 'NOT_FOUND' })
    const body = bodyOf(event, header('content-type'))
    if ('problem' in body) return refuse(400, { code: 'INVALID_INPUT', fields: { body: body.problem } })
    const caller: Caller = {
      address: addressOf(header(ADDRESS_HEADER) ?? 'unknown'),
      ...tokenIn(header('authorization')),
    }
    if (!single) {
      const { replies } = await serve(body.value, caller, context)
      return reply(statusOfAll(replies), { replies })
    }
    const key = header('idempotency-key')
    const call = { slice: single[1], op: single[2], input: body.value ?? {}, ...(key !== undefined && { key }) }
    const { replies } = await serve({ calls: [call] }, caller, context)
    return reply(statusOf(replies[0]), replies[0])
  }

  return async (event: WebEvent, context: FunctionContext): Promise<WebReply> => {
    const headers = new Map(Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
    const header = (name: string) => headers.get(name)
    // A client that calls this function itself could tell it any address and any origin.
    if (invokerOf(context).isClient) return refuse(403, { code: 'FORBIDDEN' })
    const from = header('origin')
    if (from !== undefined && from !== origin) return refuse(403, { code: 'FORBIDDEN' })
    const cors: Record<string, string> =
      from === undefined ? {} : { 'access-control-allow-origin': from, vary: 'origin' }
    if (event.httpMethod === 'OPTIONS') return reply(204, undefined, { ...cors, ...PREFLIGHT })
    const answer = await route(event, context, header)
    return { ...answer, headers: { ...answer.headers, ...cors } }
  }
}

type Body = { value: unknown } | { problem: 'malformed' | 'tooLong' }

function bodyOf({ body = '', isBase64Encoded = false }: WebEvent, type: string | undefined): Body {
  if (body === '' && type === undefined) return { value: undefined }
  if (!/^application\/json(;|$)/i.test(type ?? '')) return { problem: 'malformed' }
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
  if (Buffer.byteLength(text) > BODY_LIMIT) return { problem: 'tooLong' }
  try {
    return { value: JSON.parse(text, refusePoison) as unknown }
  } catch {
    return { problem: 'malformed' }
  }
}

/** Keys by which JSON reaches for the prototype of what it is copied into. */
function refusePoison(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('a key that is none')
  return value
}
