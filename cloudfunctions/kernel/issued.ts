import { createHash } from 'node:crypto'
import type { Issues } from '@shared/contract/operation'
import type { Seal } from './seal'

/** As many digits as a code has, made from a journal record. Only who has the lookup key can make them. */
function digitsOf(seal: Seal, purpose: string, journalId: string, digits: number): string {
  const secret = createHash('sha256').update(seal.hash(purpose, journalId)).digest()
  return (secret.readBigUInt64BE(0) % 10n ** BigInt(digits)).toString().padStart(digits, '0')
}

/** Under which a code is looked up; the code itself is stored nowhere. */
export const returnCodeHash = (seal: Seal, code: string): string => seal.hash('returnCodeLookup', code)
/** Under which the session of a token is looked up; likewise. */
export const tokenHash = (seal: Seal, token: string): string => seal.hash('session', token)

/** Under which the pairing of a code is looked up; likewise. */
export const pairingCodeHash = (seal: Seal, code: string): string => seal.hash('pairingCodeLookup', code)

/** A secret that a reply carries in `field`, and the hash under which what it opens is looked up. */
type Issued = Readonly<{ field: 'returnCode' | 'token' | 'code'; secret: string; hash: string }>

/** The secret of a journal record: a repeated command shows it again, and the store never holds it. */
export function issuedBy(seal: Seal, issues: Issues, journalId: string): Issued {
  if (issues === 'session') {
    const token = seal.hash('token', journalId)
    return { field: 'token', secret: token, hash: tokenHash(seal, token) }
  }
  if (issues === 'pairingCode') {
    const code = digitsOf(seal, 'pairingCode', journalId, 8)
    return { field: 'code', secret: code, hash: pairingCodeHash(seal, code) }
  }
  const code = digitsOf(seal, 'returnCode', journalId, 16)
  return { field: 'returnCode', secret: code, hash: returnCodeHash(seal, code) }
}
