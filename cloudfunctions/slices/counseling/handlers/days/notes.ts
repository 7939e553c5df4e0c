import { PAGE_SIZE } from '@shared/values/paging'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Reach } from '../../../../kernel/ports'
import { AGREED } from '../../bookings/displace'
import { hasBegun } from '../../bookings/states'
import { counselorIn, directoryIn } from '../../directory'
import { bookings, sessionNotes, type BookingRecord, type DirectoryRecord } from '../../records'
import { sessionRow } from '../../session-dto'
import { gives, mine } from './mine'

type Notes = Pick<Handlers<'counseling'>, 'readNote' | 'saveNote' | 'listSupervised'>

/** Before it begins, or without a time, it may still pass to another counselor, and the note is not hers to read. */
const STAYS = new Set<BookingRecord['state']>([...AGREED, 'done', 'noShow'])

/**
 * Named when it was written, and now: whoever comes after her reads what is written from then on. And a counselor still:
 * as a lawyer alone she reads nobody's notes.
 */
const supervises = (
  { supervisorId, counselorId = '' }: BookingRecord,
  directory: DirectoryRecord,
  { actor: { id, grants } }: Reach,
): boolean =>
  supervisorId === id &&
  counselorIn(directory, counselorId)?.supervisorId === id &&
  grants.some(({ role }) => role === 'counselor')

export const notes: Notes = {
  async readNote({ id }, { store, reach, recordRead }) {
    const [booking, note] = await Promise.all([store.get(bookings, id), store.get(sessionNotes, id)])
    const mayRead = booking && (gives(booking, reach) || supervises(booking, await directoryIn(store), reach))
    if (!mayRead) throw new Fault('NOT_FOUND')
    await recordRead([id])
    return note ? { text: note.text, savedAt: note.savedAt } : { text: '' }
  },

  saveNote: ({ id, text, seen }, { commit, reach, now }) =>
    commit(async (tx, { audit }) => {
      const booking = await mine(tx, id, reach)
      if (!hasBegun(booking, now) || !STAYS.has(booking.state)) throw new Fault('ILLEGAL_TRANSITION')
      const before = await tx.get(sessionNotes, id)
      if (before?.savedAt !== seen) throw new Fault('CONFLICT')
      const note = { _id: id, counselorId: reach.actor.id, text, savedAt: now }
      if (before) await tx.replace(sessionNotes, { ...note, version: before.version })
      else await tx.insert(sessionNotes, note)
      const supervisorId = booking.supervisorId ?? counselorIn(await directoryIn(tx), reach.actor.id)?.supervisorId
      const more = supervisorId === undefined ? {} : { supervisorId }
      await tx.replace(bookings, { ...booking, ...more, hasNote: text.length > 0 })
      audit(id)
      return { savedAt: now }
    }),

  async listSupervised({ after }, { store, reach, recordRead }) {
    const [directory, { items: named, next }] = await Promise.all([
      directoryIn(store),
      store.find(bookings, {
        index: 'bySupervisor',
        equals: { supervisorId: reach.actor.id },
        order: 'desc',
        limit: PAGE_SIZE,
        ...(after !== undefined && { after }),
      }),
    ])
    const items = named.filter((one) => supervises(one, directory, reach))
    await recordRead(items.map(({ _id }) => _id))
    const rows = items.flatMap((one) => {
      const row = sessionRow(one)
      return row ? [{ ...row, counselor: one.counselorName ?? '' }] : []
    })
    return { items: rows, ...(next !== undefined && { next }) }
  },
}
