import type { RosterDto } from '@shared/contract/counseling'
import { spanText } from '@shared/rules/clock-words'
import { clashIn, dutiesOn } from '@shared/rules/roster/duties'
import { BOOKING } from '@shared/values/limits'
import type { RosterContent } from '@shared/values/counseling/roster'
import { addDays, dayText, type Day } from '@shared/values/instant'

/** So many are named at once. */
const NAMED = 3

/**
 * Who would have to be in two places at once in the weeks that can be booked, a sentence each; of one person the first
 * day alone. `own`: the roster that she is changing.
 */
export function clashesOf(
  content: RosterContent,
  own: RosterDto | undefined,
  rosters: readonly RosterDto[],
  nameOf: (id: string) => string,
  today: Day,
): readonly string[] {
  const planned = [
    { content, changes: own?.changes ?? [], own: true },
    ...rosters.filter(({ id }) => id !== own?.id).map((roster) => ({ ...roster, own: false })),
  ]
  const said = new Map<string, string>()
  for (let at = 0; at < BOOKING.weeksLaid * 7 && said.size < NAMED; at += 1) {
    const on = addDays(today, at)
    const duties = planned.flatMap((one) =>
      dutiesOn(one, on)
        .filter(({ who }) => one.own || !isLocal(one.content, who))
        .map((duty) => ({ ...duty, where: whereIs(one.content, duty.post) })),
    )
    while (said.size < NAMED) {
      const [one, other] = clashIn(duties.filter(({ who }) => !said.has(who))) ?? []
      if (!one || !other) break
      const times = [one, other].map((duty) => `${duty.where} ${spanText(duty)}`)
      said.set(one.who, `${nameOf(one.who)} ${dayText(on)} 排了两处：${times.join('，')}。`)
    }
  }
  return [...said.values()]
}

/** A name without a card means somebody in its own roster alone. */
const isLocal = ({ people }: RosterContent, who: string): boolean => people.some(({ id }) => id === who)

const whereIs = ({ site, posts }: RosterContent, post: string): string =>
  `${site.name || '这里'}的${posts.find(({ id }) => id === post)?.name ?? ''}`
