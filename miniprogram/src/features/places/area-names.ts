import type { PlacesSnapshotDto } from '@shared/contract/places'
import type { AreaCode } from '@shared/values/place'
import { OWN_DISTRICT, TOWNS } from '@shared/values/towns'

const TOWN_LENGTH = 9
export const townOf = (area: AreaCode): AreaCode | undefined =>
  area.length >= TOWN_LENGTH ? area.slice(0, TOWN_LENGTH) : undefined
export const townName = (town: AreaCode | undefined): string | undefined =>
  TOWNS.find(({ code }) => code === town)?.name

/** 中山路街道 and, for a village, its own name: what one may write to find it, and what is shown where no way is known. */
export function areaNamesOf(villages: PlacesSnapshotDto['villages']): (area: AreaCode) => string {
  const names = new Map(villages.map(({ code, name }) => [code, name]))
  return (area) => {
    const town = townName(townOf(area))
    if (!town) return OWN_DISTRICT.name
    const village = names.get(area)
    return village ? `${town} ${village}` : town
  }
}
