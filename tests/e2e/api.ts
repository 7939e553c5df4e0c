import { randomBytes } from 'node:crypto'

type Wire = { replies: ({ ok: true; data: unknown } | { ok: false; error: { code: string } })[] }
export type Call = <T>(op: string, input: unknown, token?: string) => Promise<T>

/** The API as the pages call it, for what has to be there before a page is looked at. */
export const callerOf =
  (base: string, slice = 'qa'): Call =>
  async <T>(op: string, input: unknown, token?: string) => {
    const response = await fetch(`${base}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ calls: [{ slice, op, input, key: randomBytes(18).toString('base64url') }] }),
    })
    const [reply] = ((await response.json()) as Wire).replies
    if (!reply?.ok) throw new Error(`${op}: ${reply ? reply.error.code : 'no reply'}`)
    return reply.data as T
  }

export async function enter(base: string, person: string): Promise<string> {
  const entered = await fetch(`${base}/demo/enter/${person}`, { method: 'POST' })
  return ((await entered.json()) as { token: string }).token
}

type Queue = { items: { id: string; excerpt: string }[]; next?: string }
const KNOWN_BY = 30

/** The question that begins so, among those of a category that few ask about. */
export async function findInQueue(call: Call, token: string, text: string, after?: string): Promise<string> {
  const { items, next } = await call<Queue>('listQueue', { category: 'land', ...(after ? { after } : {}) }, token)
  const id = items.find(({ excerpt }) => excerpt.startsWith(text.slice(0, KNOWN_BY)))?.id
  if (id) return id
  if (!next) throw new Error('the question is not in the queue')
  return findInQueue(call, token, text, next)
}
