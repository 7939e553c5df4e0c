import { addDays, dayOf, toInstant, type Day } from '@shared/values/instant'
import { newKey } from '@/api/key'
import { onExit } from '@/lib/exit'
import { keep, readKept } from '@/lib/storage'

/**
 * A random name that the phone gives itself, so that nobody holds more times than she may. It tells nobody who she is, is
 * kept no longer than what she holds, and goes with quick exit and with what she clears under 我的.
 */
interface Holder {
  id: string
  until: Day
}

let here: Holder | undefined

const isHolder = (found: unknown): found is Holder =>
  typeof found === 'object' && found !== null && typeof (found as Partial<Holder>).id === 'string'
const today = () => dayOf(toInstant(Date.now()))

function known(): Holder | undefined {
  const found = here ?? readKept<unknown>('holder')
  return isHolder(found) && found.until >= today() ? found : undefined
}

export async function holderId(): Promise<string> {
  here = known() ?? { id: await newKey(), until: today() }
  return here.id
}

/** She holds something until that day is over. */
export function holdsUntil(day: Day): void {
  if (!here) return
  const until = [here.until, addDays(day, 1)].sort().at(-1) ?? day
  here = { ...here, until }
  keep('holder', here)
}

onExit(() => {
  here = undefined
})
