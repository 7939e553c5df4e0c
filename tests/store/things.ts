import { collection, type Doc, type New, type Scalar } from '../../cloudfunctions/kernel/collection'
import type { Store } from '../../cloudfunctions/kernel/store'

/** What the suite stores: each kind of field that an index may hold, an absent one, an array, and a sealed one. */
export type Thing = Doc & {
  group: string
  n: number
  key?: Scalar
  tags?: string[]
  flag?: boolean
  nest?: Record<string, unknown>
  secret?: string
}

export const things = collection<Thing>()({
  name: 'things',
  owner: { nobody: 'made up for the tests of engines' },
  indexes: {
    byGroup: ['group', 'n'],
    byKey: ['group', 'key'],
    byTag: ['group', 'tags', 'n'],
    byFlag: ['group', 'flag', 'n'],
  },
  lists: ['tags'],
  sealed: ['secret'],
  keep: { forever: 'gone with the test' },
  scopes: {},
})

let made = 0
/** A name nobody has used yet: checks share a store and must not meet. */
export const fresh = (stem = 'g'): string => `${stem}-${++made}`

export const thing = (more: Partial<New<Thing>> = {}): New<Thing> => ({
  _id: fresh('t'),
  group: 'g',
  n: 0,
  ...more,
})

/** Inserts and returns what was inserted, as it will be read. */
export async function put(store: Store, more: Partial<New<Thing>> = {}): Promise<Thing> {
  const record = thing(more)
  await store.insert(things, record)
  return { ...record, version: 1 }
}

export const numberOf = async (store: Pick<Store, 'get'>, id: string): Promise<number | undefined> =>
  (await store.get(things, id))?.n
