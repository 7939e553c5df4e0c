import { addMinutes, type Instant } from '@shared/values/instant'
import type { Subscriber } from '../../kernel/deliver'
import type { Store } from '../../kernel/store'
import { followUpsOf, handOverAll, mustGo } from './bookings/hand-over'
import { counselorIn, directoryIn, mayOwe, replaceDirectory, withCounselor } from './directory'
import { markUntold } from './duties/mark-untold'
import { mayBeBooked, mayOffer } from './may-offer'
import { directories, DIRECTORY, type Counselor } from './records'

/** So long somebody has to hand over what was before her, before it falls away and is listed. */
const DAY_MINUTES = 24 * 60

/**
 * Whoever may not act any more cannot be booked; what is before her stays for a day, to be handed over. Whoever is
 * restored can be booked again; whoever keeps one of two roles, for what goes with it, and the rest is handed over alike.
 * Whoever is moved is planned where she works now.
 */
export const noteLeaving: Subscriber<'person.changed'> = {
  name: 'counseling.noteLeaving',
  event: 'person.changed',
  async hear(tx, { data: { personId, roles, grants = [] } }, at) {
    const directory = await directoryIn(tx)
    const before = counselorIn(directory, personId)
    if (!before) return
    const { leftAt, lost: earlier = [], owesFollowUps: _owes, ...she } = before
    const kinds = before.kinds.filter((kind) => mayOffer(roles, kind))
    const gave = [...new Set([...(before.gave ?? []), ...earlier, ...before.kinds])]
    const lost = gave.filter((kind) => !mayOffer(roles, kind))
    const active = kinds.length > 0
    const area = grants.find(({ role }) => mayBeBooked(role))?.area ?? before.area
    const loses = lost.length !== earlier.length
    const asBefore = kinds.length === before.kinds.length && !loses && area === before.area
    if (active === before.active && (!active || asBefore)) return
    // Her card stays as it is while she is away, for the day on which she is restored.
    const going = lost.length > 0 && { leftAt: loses ? at : (leftAt ?? at), lost }
    const after = active
      ? { ...she, kinds, active, area, ...going }
      : { ...she, active, leftAt: at, ...(earlier.length > 0 && { lost: earlier }) }
    await replaceDirectory(tx, withCounselor(directory, after))
    if (active !== before.active) await markUntold(tx, she.rosters)
  },
}

/**
 * What nobody has handed over in a day falls away on our side: she who booked is told, an officer sees it listed. Whom she
 * was to ask again nobody can be told of: that stays listed until somebody asks.
 */
export async function displaceLeft(store: Store, now: Instant): Promise<void> {
  const directory = await store.get(directories, DIRECTORY)
  const long = addMinutes(now, -DAY_MINUTES)
  for (const one of directory?.counselors ?? []) {
    const { id, leftAt = '' } = one
    if (!mayOwe(one) || leftAt > long) continue
    if (leftAt !== '') await handOverAll(store, id, undefined, now, mustGo(one))
    const owes = (await followUpsOf(store, id, mustGo(one))).length > 0
    if (leftAt !== '' || !owes) await settle(store, one, owes)
  }
}

/** She has nothing before her any more, unless it became otherwise meanwhile. */
const settle = (store: Store, { id, leftAt }: Counselor, owes: boolean): Promise<void> =>
  store.transact(async (tx) => {
    const current = await directoryIn(tx)
    const she = counselorIn(current, id)
    if (!she || she.leftAt !== leftAt) return
    const { leftAt: _done, lost, owesFollowUps: _asked, ...rest } = she
    const gave = rest.gave?.filter((kind) => !lost?.includes(kind))
    const after = owes
      ? { ...rest, ...(lost && { lost }), owesFollowUps: true as const }
      : { ...rest, ...(gave && { gave }) }
    const counselors = current.counselors.map((one) => (one.id === id ? after : one))
    await replaceDirectory(tx, { ...current, counselors })
  })
