import type { RosterDto } from '@shared/contract/counseling'
import { spanText } from '@shared/rules/clock-words'
import { daysToCheck, surelyOn } from '@shared/rules/roster/days-to-check'
import { clashIn, dutiesOn } from '@shared/rules/roster/duties'
import { namedIn } from '@shared/rules/roster/named'
import type { RosterContent } from '@shared/values/counseling/roster'
import { farDayText, type Day } from '@shared/values/instant'

/** So many are named at once. */
const NAMED = 3

/**
 * Who would have to be in two places at once, a sentence each; of one person the first day alone. Looked for on the days
 * on which the server looks. `own`: the roster that she is changing.
 */
export function clashesOf(
  content: RosterContent,
  own: RosterDto | undefined,
  rosters: readonly RosterDto[],
  nameOf: (id: string) => string,
  today: Day,
): readonly string[] {
  const mine = { content, changes: own?.changes ?? [], own: true }
  const named = namedIn(mine)
  const others = rosters
    .filter((roster) => roster.id !== own?.id && [...namedIn(roster)].some((who) => named.has(who)))
    .map((roster) => ({ ...roster, own: false }))
  const planned = [mine, ...others]
  const said = new Map<string, string>()
  for (const on of daysToCheck(planned, today)) {
    if (said.size >= NAMED) break
    const duties = planned.flatMap((one) =>
      dutiesOn(surelyOn(one, on), on)
        .filter(({ who }) => one.own || !isLocal(one.content, who))
        .map((duty) => ({ ...duty, where: whereIs(one.content, duty.post) })),
    )
    while (said.size < NAMED) {
      const [one, other] = clashIn(duties.filter(({ who }) => !said.has(who))) ?? []
      if (!one || !other) break
      const times = [one, other].map((duty) => `${duty.where} ${spanText(duty)}`)
      said.set(one.who, `${nameOf(one.who)} ${farDayText(on, today)} 排了两处：${times.join('，')}。`)
    }
  }
  return [...said.values()]
}

/** A name without a card means somebody in its own roster alone. */
const isLocal = ({ people }: RosterContent, who: string): boolean => people.some(({ id }) => id === who)

const whereIs = ({ site, posts }: RosterContent, post: string): string =>
  `${site.name || '这里'}的${posts.find(({ id }) => id === post)?.name ?? ''}`
