import { BOOKING } from '../../values/limits'
import { ServiceTerms } from '../../values/counseling/services'
import * as z from '../../zod'
import { Id, Nothing } from '../fields'
import { query } from '../operation'
import { CounselorDto, Day, Kind, Minute, SiteDto } from './dto'

/** What can be booked, with whom, and when. Public: asking names nobody. */
export const finding = {
  readDirectory: query({
    access: 'public',
    input: Nothing,
    output: z.object({
      services: z.array(ServiceTerms),
      counselors: z.array(CounselorDto),
      /** The holiday table ends here; days after it may still turn out to be holidays. */
      holidaysKnownUntil: Day,
    }),
  }),
  /**
   * Two weeks of free times from today on. A time lists who could take it, as positions in `counselors`, and in `where`, in
   * the same order, whereto one would go, as positions in `sites`. `rest`: nobody works that day; `full`: somebody does, and nothing is free. Not `certain`: beyond the holiday table, so that the day
   * may turn out to be a holiday; then she is told and chooses anew.
   */
  listTimes: query({
    access: 'public',
    input: z.object({ kind: Kind, counselorId: Id.optional() }),
    output: z.object({
      counselors: z.array(Id),
      sites: z.array(SiteDto),
      days: z
        .array(
          z.object({
            on: Day,
            state: z.enum(['free', 'full', 'rest']),
            certain: z.boolean(),
            times: z.array(z.object({ from: Minute, who: z.array(z.int()), where: z.array(z.int()) })),
          }),
        )
        .max(BOOKING.daysSeen),
    }),
  }),
}
