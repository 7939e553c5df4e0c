import { collection, type Doc } from '../kernel/collection'
import type { Store } from '../kernel/store'

/** `demo` holds invented people and cases, `real` those of women. Decided by the first start, for good. */
export type InstallationKind = 'demo' | 'real'
type InstallationRecord = Doc & { kind: InstallationKind }

export const installations = collection<InstallationRecord>()({
  name: 'installations',
  owner: { nobody: 'one word about the whole' },
  indexes: {},
  sealed: [],
  keep: { forever: 'one small record' },
  scopes: {},
})
const ID = 'this'

/** Marks fresh data as `kind`, and tells which kind it is: a server of the other kind must not go on. */
export const installationKind = (store: Store, kind: InstallationKind): Promise<InstallationKind> =>
  store.transact(async (tx) => {
    const marked = await tx.get(installations, ID)
    if (marked) return marked.kind
    await tx.insert(installations, { _id: ID, kind })
    return kind
  })
