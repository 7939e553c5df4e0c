import { Fault } from '../../kernel/fault'
import type { Handlers } from '../../kernel/handlers'
import { MAX_FIND, type Tx } from '../../kernel/store'
import { shelterRecords, type ShelterRecord } from './records'

/** The shelter as she has seen it. Fault NOT_FOUND when it is gone, CONFLICT when another keeper has changed it. */
async function seen(tx: Tx, id: string, version: number): Promise<ShelterRecord> {
  const shelter = await tx.get(shelterRecords, id)
  if (!shelter) throw new Fault('NOT_FOUND')
  if (shelter.version !== version) throw new Fault('CONFLICT')
  return shelter
}

export const shelters: Handlers<'shelters'> = {
  async listShelters(_, { store, recordRead }) {
    const { items } = await store.find(shelterRecords, { index: 'byTime', order: 'desc', limit: MAX_FIND })
    await recordRead(items.map(({ _id }) => _id))
    return {
      items: items.map(({ _id, version, content, changedAt }) => ({
        ...content,
        id: _id,
        revision: version,
        changedAt,
      })),
    }
  },

  addShelter({ content }, { commit, newId, now }) {
    const id = newId()
    return commit(async (tx, notes) => {
      await tx.insert(shelterRecords, { _id: id, content, changedAt: now })
      notes.audit(id)
      return { id }
    })
  },

  editShelter: ({ id, seen: version, content }, { commit, now }) =>
    commit(async (tx, notes) => {
      const shelter = await seen(tx, id, version)
      await tx.replace(shelterRecords, { ...shelter, content, changedAt: now })
      notes.audit(id)
      return { revision: version + 1 }
    }),

  removeShelter: ({ id, seen: version }, { commit }) =>
    commit(async (tx, notes) => {
      const shelter = await seen(tx, id, version)
      await tx.remove(shelterRecords, shelter._id)
      notes.audit(id)
      return {}
    }),
}
