import type { OpsOf, Out } from '@shared/contract/infer'
import { whoKeeps } from '@shared/rules/roster/duties'
import { addDays, dayOf, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { BOOKING } from '@shared/values/limits'
import { Fault } from '../../../kernel/fault'
import type { Store } from '../../../kernel/store'
import { dayIn } from '../agenda/free'
import { counselorIn, directoryIn } from '../directory'
import { allOf } from '../many'
import { canKeep, worksAround } from '../planning/eligible'
import { agendaId, agendas, rosters, type AgendaDay, type Counselor, type RosterRecord, type Turn } from '../records'
import { dutiesOf, findTurn, hasBegun, isFreeFor, type Found } from './turn'

const MOST_PARTNERS = 60
const MOST_TURNS = 20
type Partners = Out<OpsOf<'counseling'>['listSwapPartners']>
type Offered = Partners['items'][number]['turns'][number]
type Scene = Readonly<{
  rosters: readonly RosterRecord[]
  awayOf: (id: string, on: Day) => AgendaDay['away']
  now: Instant
}>

const rostersOf = ({ rosters: ids }: Counselor, { rosters: all }: Scene) => all.filter(({ _id }) => ids.includes(_id))

const couldTake = (she: Counselor, { post }: Found, on: Day, scene: Scene, gives?: Turn): boolean =>
  canKeep(she, post.kind) &&
  isFreeFor(post, dutiesOf(she.id, rostersOf(she, scene), on, gives), scene.awayOf(she.id, on))

/** Turns of hers in the weeks that are laid which `me` could take for the one she gives, the soonest first. */
function turnsOf(she: Counselor, me: Counselor, give: Turn, scene: Scene): Offered[] {
  const found: Offered[] = []
  const today = dayOf(scene.now)
  for (let i = 0; i < BOOKING.weeksLaid * 7 && found.length < MOST_TURNS; i++) {
    const on = addDays(today, i)
    for (const roster of rostersOf(she, scene))
      for (const post of roster.content.posts) {
        const keeps = whoKeeps(post, roster.changes, on)
        if (!keeps.includes(she.id) || keeps.includes(me.id) || hasBegun(post, on, scene.now)) continue
        if (couldTake(me, { roster, post }, on, scene, give))
          found.push({
            roster: roster._id,
            post: post.id,
            on,
            who: she.id,
            site: roster.name,
            postName: post.name,
            spans: post.spans,
          })
      }
  }
  return found.slice(0, MOST_TURNS)
}

async function sceneOf(store: Store, people: readonly Counselor[], now: Instant): Promise<Scene> {
  const first = mondayOf(dayOf(now))
  const weeks = Array.from({ length: BOOKING.weeksLaid }, (_, i) => addDays(first, 7 * i))
  const [found, weeksOf] = await Promise.all([
    allOf(store, rosters, [...new Set(people.flatMap((one) => one.rosters))]),
    allOf(
      store,
      agendas,
      people.flatMap(({ id }) => weeks.map((week) => agendaId(id, week))),
    ),
  ])
  const byId = new Map(weeksOf.map((one) => [one._id, one]))
  const awayOf = (id: string, on: Day) => {
    const agenda = byId.get(agendaId(id, mondayOf(on)))
    return agenda ? dayIn(agenda, on).away : []
  }
  return { rosters: found.filter(({ ended }) => !ended), awayOf, now }
}

/** Who could take a turn of hers, each with turns that she could take for it. Fault NOT_FOUND where it is not hers. */
export async function partnersFor(store: Store, give: Turn, now: Instant): Promise<Partners> {
  const [directory, roster] = await Promise.all([directoryIn(store), store.get(rosters, give.roster)])
  const me = counselorIn(directory, give.who)
  const given = findTurn(roster, give)
  if (!me || !given) throw new Fault('NOT_FOUND')
  if (hasBegun(given.post, give.on, now)) return { items: [] }
  const { area } = given.roster.content.site
  const others = directory.counselors
    .filter((one) => one.active && one.id !== me.id && worksAround(one, area) && canKeep(one, given.post.kind))
    .slice(0, MOST_PARTNERS)
  const scene = await sceneOf(store, [me, ...others], now)
  const free = others.filter((one) => couldTake(one, given, give.on, scene))
  return { items: free.map((one) => ({ id: one.id, name: one.name, turns: turnsOf(one, me, give, scene) })) }
}
