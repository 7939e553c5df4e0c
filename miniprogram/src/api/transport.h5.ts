import type { Replies } from '@shared/contract/wire'
import { dropSession, session } from '@/lib/session'
import { CallError, localRef, unreachable } from './call-error'
import type { Send } from './transport'

const TIMEOUT_MS = 15_000
const isReplies = (body: unknown): body is Replies =>
  typeof body === 'object' && body !== null && Array.isArray((body as Partial<Replies>).replies)

/** One POST; the status repeats the code, so the body alone decides. */
export const send: Send = async (envelope) => {
  const token = session.get()
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS)
  try {
    const response = await fetch('/api', {
      method: 'POST',
      signal: stop.signal,
      cache: 'no-store',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(envelope),
    })
    const body: unknown = await response.json().catch(() => undefined)
    if (response.status === 401 && token) dropSession()
    if (isReplies(body)) return body
    throw new CallError({ code: response.status === 429 ? 'RATE_LIMITED' : 'UNAVAILABLE', ref: localRef() })
  } catch (thrown) {
    throw thrown instanceof CallError ? thrown : unreachable()
  } finally {
    clearTimeout(timer)
  }
}
