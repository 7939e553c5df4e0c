import type { AgendaRecord, BookingRecord, Deadlines } from '../records'

export const deadlinesOf = ({ cancelBefore, moveBefore }: Deadlines): Deadlines => ({ cancelBefore, moveBefore })

/** Those she has booked by, whatever the terms have become since; of a booking that has not kept any, those of now. */
export const deadlinesFor = (
  { deadlines, kind }: Pick<BookingRecord, 'deadlines' | 'kind'>,
  agenda: Pick<AgendaRecord, 'offers'> | undefined,
): Deadlines => deadlines ?? agenda?.offers.find((terms) => terms.kind === kind) ?? { cancelBefore: 0, moveBefore: 0 }
