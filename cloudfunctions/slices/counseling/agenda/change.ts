import { overlap } from '@shared/rules/intervals'
import { placeInWeek, type Day, type Instant } from '@shared/values/instant'
import type { AgendaDay, AgendaRecord, Claim } from '../records'
import { isLive } from './free'

/** The agenda with one day changed. */
export const withDay = <A extends Pick<AgendaRecord, 'days'>>(
  agenda: A,
  on: Day,
  change: (day: AgendaDay) => AgendaDay,
): A => ({
  ...agenda,
  days: agenda.days.map((day, i) => (i === placeInWeek(on) ? change(day) : day)),
})

/**
 * The agenda with a claim put in; what was kept for somebody and is over makes room. Throws where another claim holds:
 * whoever comes here has looked.
 */
export const withClaim = <A extends Pick<AgendaRecord, 'days'>>(agenda: A, on: Day, claim: Claim, now: Instant): A =>
  withDay(agenda, on, (day) => {
    const others = day.claims.filter(({ booking }) => booking !== claim.booking)
    const busy = ({ from, busyTo }: Claim) => ({ from, to: busyTo })
    const inTheWay = others.filter((other) => overlap(busy(other), busy(claim)))
    if (inTheWay.some((other) => isLive(other, now))) throw new Error('two claims of one time')
    const claims = [...others.filter((other) => !inTheWay.includes(other)), claim]
    return { ...day, claims: claims.sort((a, b) => a.from - b.from) }
  })

export const withoutClaim = <A extends Pick<AgendaRecord, 'days'>>(agenda: A, on: Day, booking: string): A =>
  withDay(agenda, on, (day) => ({ ...day, claims: day.claims.filter((claim) => claim.booking !== booking) }))

export const claimOf = (agenda: Pick<AgendaRecord, 'days'>, on: Day, booking: string): Claim | undefined =>
  agenda.days[placeInWeek(on)]?.claims.find((claim) => claim.booking === booking)
