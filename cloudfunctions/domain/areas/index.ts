import type { Area, AreaCode } from '@shared/values/place'
import tree from './yongchuan.json'

const AREAS: ReadonlyMap<AreaCode, Area> = new Map(
  [
    { ...tree.district, level: 'district' as const },
    ...tree.towns.flatMap(({ code, name, villages }) => [
      { code, name, level: 'town' as const },
      ...villages.map((village) => ({ ...village, level: 'village' as const })),
    ]),
  ].map((area) => [area.code, area]),
)

export const DISTRICT: AreaCode = tree.district.code

/** Undefined for a code that is no node of this district's tree. */
export const areaOf = (code: AreaCode): Area | undefined => AREAS.get(code)

/** What lies directly below: towns of the district, villages of a town. */
export const areasBelow = (code: AreaCode): Area[] =>
  [...AREAS.values()].filter((area) => area.code.startsWith(code) && area.code.length === code.length + 3)
