import type { CollectionSchema, IndexSchema } from '../schema'
import type { CollectionState, Existing } from './cloud-admin'
import type { Confirmed, Plan, Step } from './step'

/** Indexes that the cloud makes by itself. */
const ITS_OWN = /^_id_?$|^_openid/

export function planCollections(
  wanted: readonly CollectionSchema[],
  { collections }: Existing,
  confirmed: Confirmed,
): Partial<Plan> {
  const plans = wanted.map((one) => {
    const found = collections.find(({ name }) => name === one.name)
    return found ? planFound(one, found, confirmed) : { steps: planNew(one), notes: [] }
  })
  const surplus = collections.filter(({ name }) => !wanted.some((one) => one.name === name))
  return {
    steps: plans.flatMap(({ steps }) => steps),
    notes: [
      ...plans.flatMap(({ notes }) => notes),
      ...surplus.map(({ name, records }) => `The collection ${name} (${records} records) is not ours: left alone.`),
    ],
  }
}

/** The rule comes straight after the collection: until then the cloud's default would let clients write. */
const planNew = ({ name, indexes }: CollectionSchema): Step[] => [
  { do: 'createCollection', collection: name },
  { do: 'setRule', collection: name, was: 'the default' },
  ...(indexes.length > 0 ? [{ do: 'createIndexes', collection: name, indexes } as const] : []),
]

function planFound({ name, indexes, rule }: CollectionSchema, found: CollectionState, confirmed: Confirmed) {
  const steps: Step[] = found.rule === rule ? [] : [{ do: 'setRule', collection: name, was: found.rule }]
  const notes: string[] = []
  const missing: IndexSchema[] = []
  for (const index of indexes) {
    const there = found.indexes.find((one) => one.name === index.name)
    if (!there) missing.push(index)
    else if (!same(there, index)) {
      const id = `${name}.${index.name}`
      if (confirmed.indexes.includes(id)) steps.push({ do: 'replaceIndex', collection: name, index, was: there.fields })
      else
        notes.push(
          `The index ${id} is (${there.fields.join(', ')}) and should be (${index.fields.join(', ')}): ` +
            `left alone. To replace it: --replace-index ${id}`,
        )
    }
  }
  if (missing.length > 0) steps.push({ do: 'createIndexes', collection: name, indexes: missing })
  for (const { name: index } of found.indexes)
    if (!ITS_OWN.test(index) && !indexes.some((one) => one.name === index))
      notes.push(`The index ${name}.${index} is not ours: left alone. Each index makes writing slower.`)
  return { steps, notes }
}

const same = (a: IndexSchema, b: IndexSchema) => a.fields.join() === b.fields.join()
