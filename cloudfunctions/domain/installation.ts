import { collection, type Doc } from '../kernel/collection'
import { Fault } from '../kernel/fault'
import type { Store, Tx } from '../kernel/store'

/** `demo` holds invented people and cases, `real` those of women. Decided by the first start, for good. */
export type InstallationKind = 'demo' | 'real'
type InstallationRecord = Doc & {
  kind: InstallationKind
  /** The places that it begins with have been brought in; from then on they are the officers'. */
  placesLaid?: boolean
}

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

export const placesLaid = async (store: Store): Promise<boolean> =>
  (await store.get(installations, ID))?.placesLaid === true

/** Fault NOT_FOUND before the installation has a kind. */
export async function markPlacesLaid(tx: Tx): Promise<void> {
  const marked = await tx.get(installations, ID)
  if (!marked) throw new Fault('NOT_FOUND')
  await tx.replace(installations, { ...marked, placesLaid: true })
}
