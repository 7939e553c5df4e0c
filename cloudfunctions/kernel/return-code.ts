import { createHash } from 'node:crypto'
import type { Seal } from './seal'

const DIGITS = 10n ** 16n

/** The sixteen digits that belong to a journal record. Only who has the lookup key can make them. */
export function returnCodeOf(seal: Seal, journalId: string): string {
  const secret = createHash('sha256').update(seal.hash('returnCode', journalId)).digest()
  return (secret.readBigUInt64BE(0) % DIGITS).toString().padStart(16, '0')
}

/** Under which a code is looked up; the code itself is stored nowhere. */
export const returnCodeHash = (seal: Seal, code: string): string => seal.hash('returnCodeLookup', code)
