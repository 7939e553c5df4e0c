import { collection, type Doc } from '../kernel/collection'
import { Fault } from '../kernel/fault'
import { take } from '../kernel/limits'
import type { Caller, Opened, Ports } from '../kernel/ports'
import { returnCodeHash } from '../kernel/return-code'

/** `_id` is the keyed hash of the code: from this record nobody learns the code, from the code anyone finds this. */
export type ReturnCodeRecord = Doc & { collection: string; recordId: string }

export const returnCodes = collection<ReturnCodeRecord>()({
  name: 'returnCodes',
  owner: { nobody: 'the code is the only tie to her' },
  indexes: {},
  sealed: [],
  keep: { with: 'the record it opens' },
  scopes: {},
})

/** Wrong codes one caller may try in ten minutes before each further one is refused unread. */
const GUESSES = { most: 20, seconds: 600 }
const FREE_GUESSES = 3
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 3000

/**
 * What a code opens. A right code is always served at once, however often others at the same address were wrong:
 * phones share addresses. Only a wrong one waits, longer each time.
 */
export async function openReturnCode(
  ports: Pick<Ports, 'store' | 'seal' | 'now' | 'limitScale'>,
  pause: (ms: number) => Promise<unknown>,
  code: string,
  caller: Caller,
): Promise<Opened> {
  const codeHash = returnCodeHash(ports.seal, code)
  const record = await ports.store.get(returnCodes, codeHash)
  if (record) return { collection: record.collection, id: record.recordId, codeHash }
  const wrong = await take(ports, 'guess', caller.openid ?? caller.address, GUESSES)
  if (wrong > FREE_GUESSES) await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (wrong - FREE_GUESSES - 1)))
  throw new Fault('NOT_FOUND')
}
