import { addMinutes, type Instant } from '@shared/values/instant'
import { IMPORT } from '@shared/values/limits'
import type { Store } from '../../kernel/store'
import { forgetErased } from './forget-erased'
import { forgetRows } from './forget-rows'
import { imports, placeRecords, type BookRecord } from './records'
import { forget, giveUp, takeIn, unstage, type Step, type Turned } from './settle-place'
import { readBook, turnBook } from './turn-book'

/** Places at once, each in a transaction of its own: a cloud function settles some hundred a second. */
const AT_ONCE = 50
/** One run, in real time; what is left waits for the next. */
const RUN_MS = 20_000
/** Longer than any call lives that might still be laying something ready. */
const LEFT_MINUTES = 5
const MINUTES_A_DAY = 24 * 60

type Run = { store: Store; until: number; settled: number }

/** Takes every place that stands under `mark` through `step`, which takes it from there. False when time ran out. */
async function each(run: Run, mark: string, step: Step, turned: Turned): Promise<boolean> {
  for (;;) {
    const { items } = await run.store.find(placeRecords, {
      index: 'byBatch',
      equals: { batches: mark },
      limit: AT_ONCE,
    })
    if (items.length === 0) return true
    if (Date.now() > run.until) return false
    await Promise.all(
      items.map(({ _id }) =>
        run.store.transact(async (tx) => {
          const place = await tx.get(placeRecords, _id)
          if (place) await step(tx, place, turned)
        }),
      ),
    )
    run.settled += items.length
  }
}

const turnedOf = async (store: Store, batch: string, now: Instant): Promise<Turned> => ({
  batch,
  ...((await store.get(imports, batch))?.turned ?? { at: now, by: '' }),
})

/** The flip is done with; whoever builds a snapshot meanwhile builds it again. */
const clear = (store: Store, flip: 'live' | 'undone', batch: string): Promise<void> =>
  store.transact(async (tx) => {
    if ((await readBook(tx))[flip] === batch)
      await turnBook(tx, (page) => ({ ...page, [flip]: undefined, stale: true }))
  })

/**
 * Makes true in the records what the book has already made true for readers, and sweeps up what nobody will ask for any
 * more. Whatever counts of a place stays the same with every step, so it may be killed anywhere, run twice, and go on
 * the next time. Returns how many places it has settled.
 */
export async function settleImports(store: Store, now: Instant): Promise<number> {
  const run: Run = { store, until: Date.now() + RUN_MS, settled: 0 }
  const book = await readBook(store)
  const { live, undone, staging, erased } = book
  if (erased) await forgetErased(store, staging, erased)
  if (live !== undefined) {
    const turned = await turnedOf(store, live, now)
    if (!(await each(run, `${live}.staged`, takeIn, turned))) return run.settled
    await forgetRows(store, live)
    await clear(store, 'live', live)
  }
  if (undone !== undefined) {
    const turned = await turnedOf(store, undone, now)
    if (!(await each(run, `${undone}.before`, giveUp, turned))) return run.settled
    if (!(await each(run, `${undone}.staged`, unstage, turned))) return run.settled
    await forgetRows(store, undone)
    await clear(store, 'undone', undone)
  }
  await sweep(run, book, now)
  return run.settled
}

async function sweep(
  run: Run,
  { leftovers = [], last }: Omit<BookRecord, '_id' | 'version'>,
  now: Instant,
): Promise<void> {
  const tooOld = last && last.at < addMinutes(now, -IMPORT.undoDays * MINUTES_A_DAY) ? [last] : []
  const swept: string[] = []
  for (const { batch, at } of [...leftovers, ...tooOld]) {
    const turned = { batch, at: now, by: '' }
    const done =
      (await each(run, `${batch}.staged`, unstage, turned)) && (await each(run, `${batch}.before`, forget, turned))
    if (!done) break
    await forgetRows(run.store, batch)
    if (at < addMinutes(now, -LEFT_MINUTES)) swept.push(batch)
  }
  if (swept.length === 0) return
  await run.store.transact((tx) =>
    turnBook(tx, (page) => {
      const rest = (page.leftovers ?? []).filter(({ batch }) => !swept.includes(batch))
      const gone = page.last && swept.includes(page.last.batch)
      return {
        ...page,
        leftovers: rest.length > 0 ? rest : undefined,
        last: gone ? undefined : page.last,
      }
    }),
  )
}
