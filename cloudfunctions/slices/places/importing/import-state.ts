import type { ImportDto } from '@shared/contract/places'
import { addMinutes, type Instant } from '@shared/values/instant'
import { IMPORT } from '@shared/values/limits'
import { reached } from '../../../domain/jurisdiction'
import { Fault } from '../../../kernel/fault'
import type { Reach } from '../../../kernel/ports'
import type { Tx } from '../../../kernel/store'
import { notForVillage } from '../handlers/editing/reach'
import { imports, type BookRecord, type ImportRecord, type ImportRowsRecord } from '../records'

const MINUTES_A_DAY = 24 * 60
/** One that is left lying for so long stands in nobody's way. */
const FORGOTTEN_MINUTES = MINUTES_A_DAY

type State = ImportRecord['state']
const UNDER_WAY: readonly State[] = ['receiving', 'checked', 'staged']
export const isUnderWay = ({ state }: ImportRecord): boolean => UNDER_WAY.includes(state)
export const isForgotten = ({ at }: ImportRecord, now: Instant): boolean => at < addMinutes(now, -FORGOTTEN_MINUTES)

/** An import of her area. Fault FORBIDDEN for a village, NOT_FOUND for what is not hers. */
export async function seeImport(from: Pick<Tx, 'get'>, id: string, reach: Reach): Promise<ImportRecord> {
  notForVillage(reach)
  return reached(imports, await from.get(imports, id), reach)
}

/** Fault IMPORT_ENDED when it is over, CONFLICT when it is not so far yet, or farther. */
export function mustBe({ state }: ImportRecord, ...states: readonly State[]): void {
  if (states.includes(state)) return
  throw new Fault(UNDER_WAY.includes(state) ? 'CONFLICT' : 'IMPORT_ENDED')
}

export const canUndo = (
  { _id, state }: Pick<ImportRecord, '_id' | 'state'>,
  { last }: Pick<BookRecord, 'last'>,
  now: Instant,
): boolean =>
  state === 'published' && last?.batch === _id && last.at >= addMinutes(now, -IMPORT.undoDays * MINUTES_A_DAY)

export const importDto = (
  one: Omit<ImportRecord, 'version'>,
  book: Pick<BookRecord, 'last'>,
  { actor }: Reach,
  now: Instant,
): ImportDto => ({
  id: one._id,
  fileName: one.fileName,
  by: one.by,
  mine: one.byId === actor.id,
  startedAt: one.at,
  state: one.state,
  rows: one.rows,
  received: one.received,
  staged: one.staged,
  ...(one.found && { found: one.found }),
  canUndo: canUndo(one, book, now),
})

type Found = NonNullable<ImportRecord['found']>
type Verdicts = Pick<ImportRowsRecord, 'verdicts'>
const NOTHING: Found = { added: 0, changed: 0, same: 0, bad: 0 }

/** What was found, once a piece is judged otherwise than it was. */
export function recounted(found: Found | undefined, was: Verdicts, is: Verdicts): Found {
  const after = { ...(found ?? NOTHING) }
  for (const verdict of was.verdicts) after[verdict] -= 1
  for (const verdict of is.verdicts) after[verdict] += 1
  return after
}
