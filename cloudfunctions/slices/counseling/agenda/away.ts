import { intersect, overlap, type Span } from '@shared/rules/intervals'
import type { Day, Instant } from '@shared/values/instant'
import type { AgendaDay, AgendaRecord, Away, Claim } from '../records'
import { withDay } from './change'
import { dayIn, isLive, isUnderWay } from './free'
import type { Fallen } from './lay'

/** What somebody has of that time, so that it cannot simply be taken. Whoever did not come has left it free. */
export const inTheWay = ({ claims }: AgendaDay, span: Span, now: Instant): Claim[] =>
  claims.filter((claim) => isLive(claim, now) && claim.noShow !== true && overlap(claim, span))

/** The agenda with her away for a while; sessions in it that have not begun fall away. */
export function withAway(
  agenda: AgendaRecord,
  on: Day,
  away: Away,
  now: Instant,
): { agenda: AgendaRecord; fallen: Fallen[] } {
  const lost = dayIn(agenda, on).claims.filter((claim) => overlap(claim, away) && !isUnderWay(claim, on, now))
  return {
    agenda: withDay(agenda, on, (day) => ({
      ...day,
      away: [...day.away, away].sort((a, b) => a.from - b.from),
      claims: day.claims.filter((claim) => !lost.includes(claim)),
    })),
    fallen: lost.map((claim) => ({ on, claim })),
  }
}

/** The sites whose duty a span of hers touches. */
export const rostersAt = (agenda: AgendaRecord, on: Day, span: Span): string[] =>
  dayIn(agenda, on)
    .work.filter((work) => intersect([work], [span]).length > 0)
    .map(({ roster }) => roster)
