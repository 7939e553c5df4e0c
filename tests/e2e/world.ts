import { randomBytes } from 'node:crypto'

/** Questions made through the API, so that a page can be shown in any state. */
export interface World {
  base: string
  ask(text: string, category?: string): Promise<string>
  /** Claimed by 周律师. */
  claimed(text: string): Promise<string>
  answered(text: string): Promise<string>
}

type Queue = { items: { id: string; excerpt: string }[]; next?: string }
type Wire = { replies: ({ ok: true; data: unknown } | { ok: false; error: { code: string } })[] }

export async function createWorld(base: string): Promise<World> {
  const call = async <T>(op: string, input: unknown, token?: string): Promise<T> => {
    const response = await fetch(`${base}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ calls: [{ slice: 'qa', op, input, key: randomBytes(18).toString('base64url') }] }),
    })
    const [reply] = ((await response.json()) as Wire).replies
    if (!reply?.ok) throw new Error(`${op}: ${reply ? reply.error.code : 'no reply'}`)
    return reply.data as T
  }
  const entered = await fetch(`${base}/demo/enter/demo-zhou`, { method: 'POST' })
  const { token } = (await entered.json()) as { token: string }

  const ask = async (text: string, category = 'property') =>
    (await call<{ returnCode: string }>('ask', { category, text })).returnCode
  const find = async (text: string, after?: string): Promise<string> => {
    const { items, next } = await call<Queue>('listQueue', { category: 'land', ...(after ? { after } : {}) }, token)
    const id = items.find(({ excerpt }) => excerpt.startsWith(text.slice(0, 30)))?.id
    if (id) return id
    if (!next) throw new Error('the question is not in the queue')
    return find(text, next)
  }
  const take = async (text: string) => {
    const code = await ask(text, 'land')
    const id = await find(text)
    await call('claim', { id }, token)
    await call('readCase', { id }, token)
    return { code, id }
  }
  const answer = async (text: string) => {
    const { code, id } = await take(text)
    await call('answer', { id, seen: 1, text: ANSWER, citations: CITATIONS }, token)
    return code
  }
  // a lawyer holds three at once, so each is made once and only looked at
  const once = (make: (text: string) => Promise<string>) => {
    let made: Promise<string> | undefined
    return (text: string) => (made ??= make(text))
  }
  return { base, ask, claimed: once(async (text) => (await take(text)).code), answered: once(answer) }
}

const ANSWER =
  '婚后用两个人的钱买的房，一般算两个人的，不看房本上写谁的名字。\n先做三件事：把房本、购房合同拍下来；把还贷的银行流水打出来；首付谁出的，找转账记录。\n谈不拢就去法院，法院会看孩子跟谁、谁有没有过错，再来分。'
const CITATIONS = [
  { law: 'civil-code', article: '1062', gloss: '结婚以后挣的、买的，一般归两个人。' },
  { law: 'civil-code', article: '1087', gloss: '谈不拢由法院分，照顾孩子、女方和没有过错的一方。' },
]
