import { mondayOf, type Day, type Instant } from '@shared/values/instant'
import { Fault } from '../../../kernel/fault'
import type { Tx } from '../../../kernel/store'
import { dayIn } from '../agenda/free'
import { rostersIn } from '../agenda/sources'
import { counselorIn } from '../directory'
import { canKeep, worksAround } from '../planning/eligible'
import { agendaId, agendas, rosters, type DirectoryRecord, type SwapRecord, type Turn } from '../records'
import { dutiesOf, findTurn, hasBegun, isFreeFor, type Found } from './turn'

type Wish = Pick<SwapRecord, 'from' | 'to' | 'give' | 'take'>
export type Judged = { give: Found; take?: Found }

/** The turn as its roster has it. Fault `gone` where `who` does not keep it any more, TOO_LATE once it has begun. */
async function turnIn(from: Pick<Tx, 'get'>, turn: Turn, now: Instant, gone: () => Fault): Promise<Found> {
  const found = findTurn(await from.get(rosters, turn.roster), turn)
  if (!found) throw gone()
  if (hasBegun(found.post, turn.on, now)) throw new Fault('TOO_LATE')
  return found
}

/**
 * Fault NOT_FREE unless `id` works around there, offers what is done there and has nothing else then, but for the turn she
 * gives for it. The roster could not be edited any more with somebody on it who may not be.
 */
async function mustBeFree(
  from: Pick<Tx, 'get'>,
  directory: DirectoryRecord,
  id: string,
  { roster, post }: Found,
  on: Day,
  gives: Turn | undefined,
): Promise<void> {
  const she = counselorIn(directory, id)
  const fits = she?.active && canKeep(she, post.kind) && worksAround(she, roster.content.site.area)
  if (!fits) throw new Fault('NOT_FREE')
  const hers = await rostersIn(from, [...new Set([...she.rosters, roster._id])])
  const agenda = await from.get(agendas, agendaId(id, mondayOf(on)))
  const away = agenda ? dayIn(agenda, on).away : []
  if (!isFreeFor(post, dutiesOf(id, hers, on, gives), away)) throw new Fault('NOT_FREE')
}

const isSame = (one: Turn, other: Turn): boolean =>
  one.roster === other.roster && one.post === other.post && one.on === other.on

/** Both turns as they are now, if the two may change them. */
export async function judge(
  from: Pick<Tx, 'get'>,
  directory: DirectoryRecord,
  { from: one, to: other, give, take }: Wish,
  now: Instant,
  gone: () => Fault,
): Promise<Judged> {
  // Who keeps a post with her already has nothing to give for it: one of the two would be off it.
  if (take && isSame(give, take)) throw new Fault('NOT_FREE')
  const given = await turnIn(from, give, now, gone)
  const taken = take && (await turnIn(from, take, now, gone))
  await mustBeFree(from, directory, other.id, given, give.on, take)
  if (taken && take) await mustBeFree(from, directory, one.id, taken, take.on, give)
  return { give: given, ...(taken && { take: taken }) }
}
