import type { Instant } from '@shared/values/instant'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Store } from '../../../../kernel/store'
import { importDto, mustBe, recounted, seeImport } from '../../importing/import-state'
import { judgeRows, type Judged } from '../../importing/judge-rows'
import { layRows } from '../../importing/lay-rows'
import { BOOK, books, importRows, imports, type ImportRecord, type ImportRowsRecord } from '../../records'
import { readBook } from '../../turn-book'

type Staging = Pick<Handlers<'places'>, 'stageImport'>

/** Of a call's time, what is left for writing down how far it came. */
const RESERVE_MS = 4_000

/**
 * From here on places may carry its faces. It excludes a flip of another import at the same moment: nothing may be laid
 * on places that are still being settled, and nothing may be undone beneath what has been laid.
 */
const begin = (store: Store, id: string): Promise<void> =>
  store.transact(async (tx) => {
    const [one, book] = [await tx.get(imports, id), await readBook(tx)]
    if (!one || book.staging !== id) throw new Fault('IMPORT_ENDED')
    if (book.live !== undefined || book.undone !== undefined) throw new Fault('IMPORT_BUSY')
    if (one.laying) return
    await tx.touch(books, BOOK)
    await tx.replace(imports, { ...one, laying: true })
  })

/** The piece as it is now: rows that were good when they came and are not any more, since places have changed, are bad. */
function judgedAgain(piece: ImportRowsRecord, judged: readonly Judged[]): ImportRowsRecord {
  const late = judged.filter(({ verdict }, i) => verdict === 'bad' && piece.verdicts[i] !== 'bad')
  if (late.length === 0) return piece
  const problems = [...piece.problems, ...late.flatMap(({ problems }) => problems)].sort((a, b) => a.row - b.row)
  const verdicts = piece.verdicts.map((verdict, i) => (judged[i]?.verdict === 'bad' ? 'bad' : verdict))
  return { ...piece, verdicts, problems }
}

/** Lays one piece ready, without what the dry run found to be bad, or the same: what has been edited since stays. */
async function layPiece(
  store: Store,
  one: ImportRecord,
  piece: ImportRowsRecord,
  now: Instant,
): Promise<ImportRowsRecord> {
  const judged = await judgeRows(store, one, piece.from, piece.rows)
  const does = ['added', 'changed']
  const laid = judged.filter((_, i) => does.includes(piece.verdicts[i] ?? 'bad'))
  await layRows(store, one._id, laid, now)
  return judgedAgain(piece, judged)
}

export const staging: Staging = {
  async stageImport({ id, leaveOutBad }, { commit, deadline, now, reach, store }) {
    const one = await seeImport(store, id, reach)
    mustBe(one, 'checked', 'staged')
    if (!leaveOutBad && one.found && one.found.bad > 0) throw new Fault('IMPORT_HAS_BAD_ROWS')
    if (one.state === 'checked') await begin(store, id)
    let { staged } = one
    let late: { was: ImportRowsRecord; is: ImportRowsRecord } | undefined
    while (staged < one.rows && !late && Date.now() < deadline - RESERVE_MS) {
      const piece = await store.get(importRows, `${id}.${staged}`)
      if (!piece) throw new Fault('IMPORT_ENDED')
      const is = await layPiece(store, one, piece, now)
      staged += piece.rows.length
      if (is !== piece) late = { was: piece, is }
    }
    return commit(async (tx, notes) => {
      const current = await seeImport(tx, id, reach)
      mustBe(current, 'checked', 'staged')
      let after = { ...current, staged: Math.max(current.staged, staged) }
      if (late) {
        await tx.replace(importRows, late.is)
        after = { ...after, found: recounted(after.found, late.was, late.is) }
        if (!leaveOutBad) notes.refuse('IMPORT_HAS_BAD_ROWS')
      }
      if (after.staged === after.rows) after.state = 'staged'
      await tx.replace(imports, after)
      notes.audit(id)
      return importDto(after, await readBook(tx), reach, now)
    })
  },
}
