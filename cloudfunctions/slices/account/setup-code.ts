import { addMinutes } from '@shared/values/instant'
import { DISTRICT } from '../../domain/areas'
import { returnCodes } from '../../domain/return-codes'
import { auditFact, auditRows } from '../../kernel/audit'
import { issuedBy } from '../../kernel/issued'
import type { Ports } from '../../kernel/ports'
import { ADMINS, adminSeats, invitations } from './records'

const HOURS = 24
/** One record for all setup codes, so that a new one withdraws the one before. */
const SETUP = 'setup'
const ENOUGH = 2

/**
 * A code by which an admin of the whole district comes in, while fewer than two are there to make others; undefined
 * afterwards. Whoever can run the commands of the machine is trusted to give it to the right woman: of the two who
 * must agree to an admin she is the only one when there is none, and the second when there is one.
 */
export async function makeSetupCode(
  { store, seal, now, newId }: Pick<Ports, 'store' | 'seal' | 'now' | 'newId'>,
  displayName = '管理员',
): Promise<string | undefined> {
  const at = now().toISOString()
  const { secret: code, hash: codeHash } = issuedBy(seal, 'returnCode', newId())
  const row = { _id: newId(), ...auditFact(seal, at, 'account.makeSetupCode', [SETUP], undefined) }
  const made = await store.transact(async (tx) => {
    const seats = await tx.get(adminSeats, ADMINS)
    if (seats && seats.ids.length >= ENOUGH) return false
    if (seats) await tx.touch(adminSeats, ADMINS)
    const before = await tx.get(invitations, SETUP)
    const setup = {
      _id: SETUP,
      displayName,
      grants: [{ role: 'admin' as const, area: DISTRICT }],
      within: [DISTRICT],
      inviterName: '安装时',
      needsSecond: false,
      state: 'open' as const,
      createdAt: at,
      endsAt: addMinutes(at, HOURS * 60),
      codeHash,
    }
    if (before) {
      await tx.remove(returnCodes, before.codeHash)
      await tx.replace(invitations, { ...setup, version: before.version })
    } else await tx.insert(invitations, setup)
    await tx.insert(returnCodes, { _id: codeHash, collection: invitations.name, recordId: SETUP })
    await tx.insert(auditRows, row)
    return true
  })
  return made ? code : undefined
}

/** How many admins of the whole district are there now. */
export const activeAdmins = async ({ store }: Pick<Ports, 'store'>): Promise<number> =>
  (await store.get(adminSeats, ADMINS))?.ids.length ?? 0
