import type { Tx } from '../../../kernel/store'
import { rosters } from '../records'

/** Who is really there has changed at these sites: the next job tells their places. */
export async function markUntold(tx: Tx, ids: Iterable<string>): Promise<void> {
  for (const id of new Set(ids)) {
    const roster = await tx.get(rosters, id)
    if (roster && (roster.content.site.placeId !== undefined || roster.toldPlace))
      await tx.replace(rosters, { ...roster, untold: true })
  }
}
