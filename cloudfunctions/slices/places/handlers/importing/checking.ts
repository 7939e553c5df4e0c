import type { RowProblemDto } from '@shared/contract/places'
import { IMPORT } from '@shared/values/limits'
import { PAGE_SIZE } from '@shared/values/paging'
import { areaOf } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import { importDto, mustBe, seeImport } from '../../importing/import-state'
import { lookOverAll, piecesOf } from '../../importing/same-in-file'
import { imports } from '../../records'
import { readBook } from '../../turn-book'
import { notForVillage } from '../editing/reach'

type Checking = Pick<Handlers<'places'>, 'listImports' | 'checkImport' | 'readProblems'>

export const checking: Checking = {
  async listImports({ after }, { store, reach, now }) {
    notForVillage(reach)
    const [book, { items, next }] = await Promise.all([
      readBook(store),
      store.find(imports, {
        index: 'latest',
        equals: { within: areaOf(reach) },
        order: 'desc',
        limit: PAGE_SIZE,
        ...(after !== undefined && { after }),
      }),
    ])
    return { items: items.map((one) => importDto(one, book, reach, now)), ...(next && { next }) }
  },

  async checkImport({ id }, { commit, now, reach, store }) {
    const one = await seeImport(store, id, reach)
    mustBe(one, 'receiving', 'checked')
    if (one.received < one.rows) throw new Fault('CONFLICT')
    const found = await lookOverAll(store, one)
    return commit(async (tx, notes) => {
      const current = await seeImport(tx, id, reach)
      mustBe(current, 'receiving', 'checked')
      const checked = { ...current, state: 'checked' as const, found }
      await tx.replace(imports, checked)
      notes.audit(id)
      return importDto(checked, await readBook(tx), reach, now)
    })
  },

  async readProblems({ id }, { store, reach }) {
    await seeImport(store, id, reach)
    const problems: RowProblemDto[] = []
    for await (const piece of piecesOf(store, id)) {
      problems.push(...piece.problems)
      if (problems.length > IMPORT.problemsShown) break
    }
    return { problems: problems.slice(0, IMPORT.problemsShown), more: problems.length > IMPORT.problemsShown }
  },
}
