import { hidingHeads } from '@shared/rules/places/rows'
import type { Instant } from '@shared/values/instant'
import { areaOf, nodesAbove } from '../../../../domain/jurisdiction'
import { Fault } from '../../../../kernel/fault'
import type { Handlers } from '../../../../kernel/handlers'
import type { Tx } from '../../../../kernel/store'
import { isForgotten, isUnderWay, mustBe, seeImport } from '../../importing/import-state'
import { judgeRows, pieceOf } from '../../importing/judge-rows'
import { importRows, imports, type ImportRecord } from '../../records'
import { readBook, turnBook } from '../../turn-book'
import { notForVillage } from '../editing/reach'

type Receiving = Pick<Handlers<'places'>, 'startImport' | 'sendRows'>

/** Makes way for a new one. Fault IMPORT_BUSY while one is under way that nobody has forgotten. */
async function makeWay(tx: Tx, now: Instant): Promise<{ batch: string; at: Instant }[]> {
  const { staging, leftovers = [] } = await readBook(tx)
  const there = staging === undefined ? undefined : await tx.get(imports, staging)
  if (!there || !isUnderWay(there)) return leftovers
  if (!isForgotten(there, now)) throw new Fault('IMPORT_BUSY')
  await tx.replace(imports, { ...there, state: 'discarded' })
  return [...leftovers, { batch: there._id, at: now }]
}

/** Fault INVALID_INPUT when a column is named twice, or nothing tells which place a row is about. */
function mustTellPlaces(columns: ImportRecord['columns']): void {
  const used = columns.filter((column) => column !== 'ignore')
  if (new Set(used).size !== used.length) throw new Fault('INVALID_INPUT', { columns: 'malformed' })
  if (!used.includes('id') && !used.includes('name')) throw new Fault('INVALID_INPUT', { columns: 'missing' })
}

export const receiving: Receiving = {
  startImport({ fileName, columns, rows, heads = [] }, { commit, newId, now, reach }) {
    notForVillage(reach)
    mustTellPlaces(columns)
    const area = areaOf(reach)
    const id = newId()
    const hiding = hidingHeads(heads)
    const { actor } = reach
    return commit(async (tx, notes) => {
      const leftovers = await makeWay(tx, now)
      await tx.insert(imports, {
        ...{ _id: id, area, within: nodesAbove(area), byId: actor.id, by: actor.name ?? '', at: now },
        ...{ fileName, columns, rows, received: 0, staged: 0, state: 'receiving' },
        ...(hiding.length > 0 && { hiding }),
      })
      await turnBook(tx, (page) => ({ ...page, staging: id, leftovers: leftovers.length > 0 ? leftovers : undefined }))
      notes.audit(id)
      return { id }
    })
  },

  async sendRows({ id, from, rows }, { commit, now, reach, store }) {
    const one = await seeImport(store, id, reach)
    mustBe(one, 'receiving')
    const judged = await judgeRows(store, one, from, rows)
    const piece = { _id: `${id}.${from}`, importId: id, from, at: now, ...pieceOf(one, rows, judged) }
    return commit(async (tx, notes) => {
      const current = await seeImport(tx, id, reach)
      mustBe(current, 'receiving')
      if (from < current.received) {
        // Sent once more by whoever did not see the answer.
        const there = await tx.get(importRows, piece._id)
        if (JSON.stringify(there?.rows) !== JSON.stringify(piece.rows)) throw new Fault('CONFLICT')
        return { received: current.received }
      }
      if (from > current.received) throw new Fault('CONFLICT')
      const received = from + rows.length
      if (received > current.rows) throw new Fault('INVALID_INPUT', { rows: 'tooLong' })
      await tx.insert(importRows, piece)
      await tx.replace(imports, { ...current, received })
      notes.audit(id)
      return { received }
    })
  },
}
