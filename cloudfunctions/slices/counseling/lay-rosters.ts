import { HOLIDAYS } from '@shared/rules/calendar'
import type { Instant } from '@shared/values/instant'
import { MAX_FIND, type Store } from '../../kernel/store'
import { layAll } from './agenda/lay-all'
import { weeksLaid } from './agenda/lay-week'
import { directoryIn, replaceDirectory, toBeLaid } from './directory'
import { markLaid } from './planning/put-roster'
import { directories, DIRECTORY, rosters, type DirectoryRecord } from './records'

/** One run, in real time; what is left waits for the next. */
const RUN_MS = 20_000

/** The holiday table has grown: every agenda is laid anew. */
const noteTable = (store: Store): Promise<void> =>
  store.transact(async (tx) => {
    const directory = await tx.get(directories, DIRECTORY)
    if (!directory || directory.laidTable === HOLIDAYS.knownUntil) return
    await replaceDirectory(tx, { ...toBeLaid(directory), laidTable: HOLIDAYS.knownUntil })
  })

/** Those whose agendas may show something older, and those of a week that nobody has yet. */
function waiting({ counselors, laidFor, laidUntil = '' }: DirectoryRecord, last: string): string[] {
  const weekIsNew = laidUntil < last
  return counselors.filter(({ revision }) => weekIsNew || revision > laidFor).map(({ id }) => id)
}

const noteLaid = (store: Store, laidFor: number, laidUntil: string): Promise<void> =>
  store.transact(async (tx) => {
    const directory = await directoryIn(tx)
    const { laidUntil: before = '' } = directory
    if (directory.version === 0 || (directory.laidFor >= laidFor && before >= laidUntil)) return
    const last = before > laidUntil ? before : laidUntil
    await replaceDirectory(tx, { ...directory, laidFor: Math.max(directory.laidFor, laidFor), laidUntil: last })
  })

/**
 * Lays what no command has laid: after one that broke off, a card, terms, a leaving, a new holiday table, a week that has
 * come into sight. May run twice and beside any command: a week is written only by whoever sees something newer than it
 * shows.
 */
export async function layRosters(store: Store, now: Instant): Promise<void> {
  await noteTable(store)
  // Looked up before the directory: whatever these hold, it knows of.
  const flagged = await store.find(rosters, { index: 'unlaid', equals: { unlaid: true }, limit: MAX_FIND })
  const directory = await store.get(directories, DIRECTORY)
  if (!directory) return
  const last = weeksLaid(now).at(-1) ?? ''
  const who = waiting(directory, last)
  if (!(await layAll(store, who, { now, deadline: Date.now() + RUN_MS }))) return
  const newest = directory.counselors.reduce((most, { revision }) => Math.max(most, revision), directory.laidFor)
  await noteLaid(store, newest, last)
  for (const { _id, revision } of flagged.items) await markLaid(store, _id, revision)
}
