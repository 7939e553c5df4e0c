import type { StaffRole } from '@shared/contract/access'
import type { AreaCode } from '@shared/values/place'
import type { Instant } from '@shared/values/instant'

/** Something whose time is short, and who is to do it: whoever holds `role`, from `since` on; for any of `areas`, if it lies anywhere. */
export type Waiting = Readonly<{ role: StaffRole; areas?: readonly AreaCode[]; since: Instant }>
