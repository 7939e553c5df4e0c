import { collection, type Doc } from '../kernel/collection'
import { Fault } from '../kernel/fault'
import type { Caller, Opened, Ports } from '../kernel/ports'
import { returnCodeHash } from '../kernel/issued'

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

/**
 * What a code opens. A right code is always served at once, however often others at the same address were wrong:
 * phones share addresses. Only a wrong one waits.
 */
export async function openReturnCode(
  { store, seal, wrongGuess }: Pick<Ports, 'store' | 'seal' | 'wrongGuess'>,
  code: string,
  caller: Caller,
): Promise<Opened> {
  const codeHash = returnCodeHash(seal, code)
  const record = await store.get(returnCodes, codeHash)
  if (record) return { collection: record.collection, id: record.recordId, codeHash }
  await wrongGuess('returnCode', caller.openid ?? caller.address)
  throw new Fault('NOT_FOUND')
}
