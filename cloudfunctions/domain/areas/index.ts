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

/** As people say it: 花果社区, 三星村. */
export const shortName = ({ name }: Pick<Area, 'name'>): string => name.replace(/(居民委员会|村民委员会)$/, '')

const ALL: readonly Area[] = [...AREAS.values()]
/** The whole tree, from the district down; the same list each time. */
export const allAreas = (): readonly Area[] => ALL
export const villages = (): Area[] => [...AREAS.values()].filter(({ level }) => level === 'village')
