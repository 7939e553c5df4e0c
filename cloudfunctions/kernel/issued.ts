import { createHash } from 'node:crypto'
import type { Issues } from '@shared/contract/operation'
import type { Seal } from './seal'

const DIGITS = 10n ** 16n

/** The sixteen digits that belong to a journal record. Only who has the lookup key can make them. */
function returnCodeOf(seal: Seal, journalId: string): string {
  const secret = createHash('sha256').update(seal.hash('returnCode', journalId)).digest()
  return (secret.readBigUInt64BE(0) % DIGITS).toString().padStart(16, '0')
}

/** Under which a code is looked up; the code itself is stored nowhere. */
export const returnCodeHash = (seal: Seal, code: string): string => seal.hash('returnCodeLookup', code)
/** Under which the session of a token is looked up; likewise. */
export const tokenHash = (seal: Seal, token: string): string => seal.hash('session', token)

/** A secret that a reply carries in `field`, and the hash under which what it opens is looked up. */
type Issued = Readonly<{ field: 'returnCode' | 'token'; secret: string; hash: string }>

/** The secret of a journal record: a repeated command shows it again, and the store never holds it. */
export function issuedBy(seal: Seal, issues: Issues, journalId: string): Issued {
  if (issues === 'session') {
    const token = seal.hash('token', journalId)
    return { field: 'token', secret: token, hash: tokenHash(seal, token) }
  }
  const code = returnCodeOf(seal, journalId)
  return { field: 'returnCode', secret: code, hash: returnCodeHash(seal, code) }
}
