import type { AreaCode } from '@shared/values/place'
import { DISTRICT } from '../../../domain/areas'
import type { Tx } from '../../../kernel/store'
import { rosters, type BookingRecord } from '../records'

/** Whose officers answer for a session: those of the site whose roster it stands on, also where it is held by telephone. */
export const areaOf = async (
  from: Pick<Tx, 'get'>,
  roster: string,
  { area }: Pick<BookingRecord, 'area'>,
): Promise<AreaCode> => (await from.get(rosters, roster))?.content.site.area ?? area ?? DISTRICT
