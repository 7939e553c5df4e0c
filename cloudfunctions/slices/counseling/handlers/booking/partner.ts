import { FOR_TWO } from '@shared/values/counseling/services'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { readByHer } from '../../bookings/call'
import { giveCode, make } from '../../bookings/make'
import { hers } from '../../bookings/opened'
import { isBefore } from '../../bookings/states'
import { bookings } from '../../records'

export const partner: Pick<Handlers<'counseling'>, 'invitePartner'> = {
  /** His part of it: no time of its own, nobody's but the code's. Asked for again, the earlier code is replaced. */
  invitePartner: (_, { opened: by, now, newId, commit, issuedHash: codeHash }) => {
    const id = newId()
    return commit(async (tx, notes) => {
      const booking = await hers(tx, by)
      const { kind, mode, together, partner: before, startsAt, _id } = booking
      if (!together || !FOR_TWO.has(kind) || !isBefore(booking, now)) throw new Fault('ILLEGAL_TRANSITION')
      notes.audit(_id)
      const known = before === undefined ? undefined : await tx.get(bookings, before)
      if (known) {
        await tx.replace(bookings, { ...readByHer(booking, now), touchedAt: now })
        await giveCode(tx, known, codeHash)
        return {}
      }
      const part = { _id: id, partnerOf: _id, kind, mode, state: 'booked', together, startsAt, codeHash } as const
      const silent = { contact: { channel: 'none' }, urgent: false, holder: '' } as const
      await make(tx, { ...part, ...silent, words: [], dangers: [] }, now)
      await tx.replace(bookings, { ...readByHer(booking, now), partner: id, touchedAt: now })
      return {}
    })
  },
}
