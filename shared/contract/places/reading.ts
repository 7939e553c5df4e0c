import { IMPORT } from '../../values/limits'
import * as z from '../../zod'
import { Id, Nothing } from '../fields'
import { query } from '../operation'
import { PlacesSnapshotDto } from './dto'

/** What everyone may read. Nothing of where she is or what she looks for is ever sent. */
export const reading = {
  /**
   * The published snapshot, for a phone that cannot get the file itself; nothing but its version when she has it.
   * An empty one of version `none` while nothing has been published yet.
   */
  readSnapshot: query({
    access: 'public',
    input: z.object({ have: z.string().max(64).optional() }),
    output: z.object({ version: z.string(), snapshot: PlacesSnapshotDto.optional() }),
  }),
  /**
   * Places that stand in the published snapshot and must not be shown any more: closed, merged or taken out since, and what an
   * import had added that was taken back.
   */
  listWithdrawn: query({
    access: 'public',
    input: Nothing,
    output: z.object({ ids: z.array(Id).max(1000 + IMPORT.rows) }),
  }),
}
