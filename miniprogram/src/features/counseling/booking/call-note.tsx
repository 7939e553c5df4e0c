import type { BookingDto } from '@shared/contract/counseling'
import { dayOf, minuteOfDay } from '@shared/values/instant'
import { Box, Note } from '@/ui'
import { contactProblem, draftOf } from '../parts/contact-draft'
import { isBefore } from './state-words'

/**
 * Moved, or offered what became free, a session by phone may come to lie outside the hours at which she can be called, or be
 * hers without any number: nobody would reach her then.
 */
export function CallNote({ booking }: { booking: BookingDto }) {
  const { asPartner, contact, mode, slot, state } = booking
  if (asPartner || !slot || !isBefore(booking) || state === 'displaced') return null
  const calls = { mode, on: dayOf(slot.startsAt), from: minuteOfDay(slot.startsAt) }
  const problem = contactProblem(draftOf(contact), calls)
  return problem ? (
    <Box className="booking-settle">
      <Note tone="tea" icon="phone">{`${problem.text}到下面“怎么找你”里改。`}</Note>
    </Box>
  ) : null
}
