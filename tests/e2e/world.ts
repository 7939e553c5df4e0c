import type { Instant } from '@shared/values/instant'
import { callerOf, enter, findInQueue } from './api'
import { ANSWER, CITATIONS, createDesk, type Desk } from './world-desk'

/** Questions made through the API, so that a page can be shown in any state. */
export interface World {
  base: string
  /** Lets it be `at` on the server; without it, now again. A device is told by `device({ at })`. */
  timeIs(at?: Instant): void
  ask(text: string, category?: string): Promise<string>
  /** Claimed by 周律师. */
  claimed(text: string): Promise<string>
  answered(text: string): Promise<string>
  /** What lies on 陈律师's desk, made when first asked for. */
  desk(): Promise<Desk>
}

type Served = Readonly<{ address: string; timeIs: (at?: Instant) => void }>

/** A lawyer holds three at once, so each is made once and only looked at. */
function once<A extends unknown[], T>(make: (...given: A) => Promise<T>) {
  let made: Promise<T> | undefined
  return (...given: A) => (made ??= make(...given))
}

export async function createWorld({ address: base, timeIs }: Served): Promise<World> {
  const call = callerOf(base)
  const ask = async (text: string, category = 'property') =>
    (await call<{ returnCode: string }>('ask', { category, text })).returnCode
  const take = async (text: string) => {
    const code = await ask(text, 'land')
    // anew each time: whoever was away for long is signed out, and a slow run is long
    const token = await enter(base, 'demo-zhou')
    const id = await findInQueue(call, token, text)
    await call('claim', { id }, token)
    await call('readCase', { id }, token)
    return { code, id, token }
  }
  const answer = async (text: string) => {
    const { code, id, token } = await take(text)
    await call('answer', { id, seen: 1, text: ANSWER, citations: CITATIONS }, token)
    return code
  }
  return {
    base,
    timeIs,
    ask,
    claimed: once(async (text: string) => (await take(text)).code),
    answered: once(answer),
    desk: once(() => createDesk(base)),
  }
}
