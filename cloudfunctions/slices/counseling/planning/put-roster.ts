import { namedIn } from '@shared/rules/roster/named'
import type { RosterChange, RosterContent } from '@shared/values/counseling/roster'
import { addDays, dayOf, type Day, type Instant } from '@shared/values/instant'
import { BOOKING, LIMITS } from '@shared/values/limits'
import { holds } from '@shared/values/place'
import { DISTRICT } from '../../../domain/areas'
import { nodesAbove } from '../../../domain/jurisdiction'
import type { New } from '../../../kernel/collection'
import { Fault } from '../../../kernel/fault'
import type { Store, Tx } from '../../../kernel/store'
import { rostersIn } from '../agenda/sources'
import { directoryIn, replaceDirectory, toBeLaid } from '../directory'
import { rosters, type DirectoryRecord, type RosterRecord } from '../records'
import { shutAt } from '../sites/shut'
import { mustBeKnown } from './eligible'
import { overlapsFrom, overlapsOn } from './overlaps'

/** More changes to single days than this are a plan of their own. */
const MOST_CHANGES = 400

/** What a roster is to be; `before` is the record in whose place it comes. */
export type Wanted = Readonly<{
  id: string
  before?: RosterRecord
  content: RosterContent
  changes: readonly RosterChange[]
  ended: boolean
  /** All that changes is this day: what may overlap on others is not this command's doing. */
  on?: Day
}>
/** Whose agendas are to be laid. */
export type Concerned = { people: ReadonlySet<string>; revision: number }

/** Changes to posts that are still there, without those long past. */
function kept(changes: readonly RosterChange[], { posts }: RosterContent, today: Day): RosterChange[] {
  const since = addDays(today, -BOOKING.changesKeptDays)
  return changes.filter(({ on, post }) => on >= since && posts.some(({ id }) => id === post))
}

/** Changes that still say who comes: whoever was put in and taken out again need not be able to. */
const standing = (changes: readonly RosterChange[], today: Day): RosterChange[] =>
  changes.filter(
    (one, i) =>
      one.on >= today &&
      !changes.slice(i + 1).some(({ on, post, out }) => on === one.on && post === one.post && out === one.in),
  )

/**
 * A site keeps one roster, or two of them would each tell the place who is on duty. Looked up while the transaction
 * runs: every roster that is planned meanwhile replaces the directory, too, and makes it run again.
 */
async function mustBeAlone(store: Store, { id, content, before }: Wanted): Promise<void> {
  const { items } = await store.find(rosters, {
    index: 'byArea',
    equals: { within: DISTRICT, ended: false },
    limit: LIMITS.rosters,
  })
  const { placeId, area } = content.site
  const meets = (site: RosterContent['site']) =>
    site.placeId === placeId && (holds(site.area, area) || holds(area, site.area))
  if (placeId !== undefined && items.some((one) => one._id !== id && meets(one.content.site)))
    throw new Fault('INVALID_INPUT', { placeId: 'unknown' })
  if (!before && items.length >= LIMITS.rosters) throw new Fault('RATE_LIMITED')
}

const recordOf = (
  { id, before, content, changes, ended }: Wanted,
  shut: RosterRecord['shut'],
  now: Instant,
): New<RosterRecord> => {
  const tells = content.site.placeId !== undefined || before?.toldPlace !== undefined
  return {
    _id: id,
    revision: (before?.revision ?? 0) + 1,
    content,
    changes: kept(changes, content, dayOf(now)),
    within: nodesAbove(content.site.area),
    name: content.site.name,
    ended,
    changedAt: now,
    unlaid: true,
    ...(tells && { untold: true }),
    ...(before?.toldUntil !== undefined && { toldUntil: before.toldUntil }),
    ...(before?.toldPlace && { toldPlace: before.toldPlace }),
    ...(shut && { shut }),
  }
}

/** Whom a roster names, card by card. */
const withNamed = (directory: DirectoryRecord, id: string, named: ReadonlySet<string>): DirectoryRecord => ({
  ...directory,
  counselors: directory.counselors.map((one) => {
    const others = one.rosters.filter((roster) => roster !== id)
    return { ...one, rosters: named.has(one.id) ? [...others, id] : others }
  }),
})

/**
 * Writes a roster and whom it names in one. Every one that is planned replaces the directory: of two at once that would
 * put somebody in two places, the later sees the earlier. Fault INVALID_INPUT, ROSTER_OVERLAPS.
 */
export async function putRoster(store: Store, tx: Tx, wanted: Wanted, now: Instant): Promise<Concerned> {
  const record = recordOf(wanted, await shutAt(tx, wanted.content, wanted.before), now)
  const { content, changes, ended } = record
  if (changes.length > MOST_CHANGES) throw new Fault('RATE_LIMITED')
  const directory = await directoryIn(tx)
  const named = ended ? new Set<string>() : namedIn({ content, changes })
  if (!ended) {
    mustBeKnown(directory, content, standing(changes, dayOf(now)))
    await mustBeAlone(store, wanted)
    const elsewhere = directory.counselors.filter(({ id }) => named.has(id)).flatMap((one) => one.rosters)
    const others = await rostersIn(
      tx,
      [...new Set(elsewhere)].filter((id) => id !== wanted.id),
    )
    const { on } = wanted
    const overlaps = on ? overlapsOn(record, others, on) : overlapsFrom(record, others, dayOf(now))
    if (overlaps) throw new Fault('ROSTER_OVERLAPS')
  }
  const had = directory.counselors.filter((one) => one.rosters.includes(wanted.id)).map(({ id }) => id)
  const people = new Set([...had, ...directory.counselors.filter(({ id }) => named.has(id)).map(({ id }) => id)])
  await replaceDirectory(tx, toBeLaid(withNamed(directory, wanted.id, named), people))
  const after = wanted.before && { ...record, version: wanted.before.version }
  await (after ? tx.replace<RosterRecord>(rosters, after) : tx.insert<RosterRecord>(rosters, record))
  return { people, revision: record.revision }
}

/** Every agenda shows it; unless it has changed again since. */
export const markLaid = (store: Store, id: string, revision: number): Promise<void> =>
  store.transact(async (tx) => {
    const roster = await tx.get(rosters, id)
    if (!roster?.unlaid || roster.revision !== revision) return
    const { unlaid: _done, ...rest } = roster
    await tx.replace<RosterRecord>(rosters, rest)
  })
