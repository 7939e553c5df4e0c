import { OWN_DISTRICT, TOWNS } from '@shared/values/towns'
import { usePlaces } from '@/api/places-snapshot'
import { areaName } from '../frame/area-name'

interface Village {
  code: string
  name: string
}
const NONE: readonly Village[] = []

/** Names of villages stand in the published snapshot; until there is one, a village is named by its town. */
function useVillages(): readonly Village[] {
  return usePlaces().data?.snapshot.villages ?? NONE
}

export interface Areas {
  /** 中山路街道 · 花果社区 */
  nameOf: (code: string) => string
  /** What lies in `upper`, itself first; villages of one town each. */
  within: (upper: string) => readonly { value: string; label: string }[]
}

export function useAreas(): Areas {
  const villages = useVillages()
  const nameOf = (code: string) => {
    const village = villages.find((one) => one.code === code)
    return village ? `${areaName(code.slice(0, 9))} · ${village.name}` : areaName(code)
  }
  const all = [OWN_DISTRICT.code, ...TOWNS.flatMap(({ code }) => [code, ...villagesOf(code)])]
  function villagesOf(town: string) {
    return villages.filter(({ code }) => code.startsWith(town)).map(({ code }) => code)
  }
  return {
    nameOf,
    within: (upper) => {
      const inside = all.filter((code) => code.startsWith(upper))
      return (inside.length > 0 ? inside : [upper]).map((value) => ({ value, label: nameOf(value) }))
    },
  }
}
