import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { canUndo, importDto, mustBe, seeImport } from '../../importing/import-state'
import { addedBy } from '../../importing/added-by'
import { imports } from '../../records'
import { readBook, turnBook } from '../../turn-book'
import { withdrawImport } from '../../withdrawing'

type Turning = Pick<Handlers<'places'>, 'publishImport' | 'undoImport' | 'discardImport'>

const CHANGED = { name: 'place.changed', data: {} } as const

/** What one write to the book makes of all places of an import. */
export const turning: Turning = {
  publishImport: ({ id }, { commit, now, reach }) =>
    commit(async (tx, notes) => {
      const one = await seeImport(tx, id, reach)
      mustBe(one, 'staged')
      const book = await readBook(tx)
      if (book.live !== undefined || book.undone !== undefined) throw new Fault('IMPORT_BUSY')
      const published = { ...one, state: 'published' as const, turned: { at: now, by: reach.actor.name ?? '' } }
      const last = { batch: id, at: now }
      // The one before cannot be undone any more.
      const leftovers = [...(book.leftovers ?? []), ...(book.last ? [{ ...book.last, at: now }] : [])]
      const ended = { staging: undefined, leftovers: leftovers.length > 0 ? leftovers : undefined }
      await turnBook(tx, (page) => ({ ...page, ...ended, live: id, last, stale: true }))
      await tx.replace(imports, published)
      notes.audit(id)
      notes.announce(CHANGED)
      return importDto(published, { last }, reach, now)
    }),

  async undoImport({ id }, { commit, now, reach, store }) {
    await seeImport(store, id, reach)
    const added = await addedBy(store, id)
    return commit(async (tx, notes) => {
      const one = await seeImport(tx, id, reach)
      mustBe(one, 'published')
      const book = await readBook(tx)
      if (!canUndo(one, book, now)) throw new Fault('IMPORT_ENDED')
      const next = book.staging === undefined ? undefined : await tx.get(imports, book.staging)
      if (next?.laying) throw new Fault('IMPORT_BUSY')
      const undone = { ...one, state: 'undone' as const, turned: { at: now, by: reach.actor.name ?? '' } }
      const leftovers = [...(book.leftovers ?? []), { batch: id, at: now }]
      // Also while it is still being settled: then some places go back to their face, and the others never had another.
      await turnBook(tx, (page) => ({ ...page, live: undefined, last: undefined, undone: id, leftovers, stale: true }))
      await tx.replace(imports, undone)
      await withdrawImport(tx, id, added, now)
      notes.audit(id)
      notes.announce(CHANGED)
      return importDto(undone, {}, reach, now)
    })
  },

  discardImport: ({ id }, { commit, now, reach }) =>
    commit(async (tx, notes) => {
      const one = await seeImport(tx, id, reach)
      mustBe(one, 'receiving', 'checked', 'staged')
      await tx.replace(imports, { ...one, state: 'discarded' })
      await turnBook(tx, ({ staging, leftovers = [], ...page }) => ({
        ...page,
        staging: staging === id ? undefined : staging,
        leftovers: [...leftovers, { batch: id, at: now }],
      }))
      notes.audit(id)
      return {}
    }),
}
