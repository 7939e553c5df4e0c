import type { StaffPlaceDto } from '@shared/contract/places'
import type { Area } from '@shared/values/place'
import { OWN_DISTRICT, TOWNS } from '@shared/values/towns'
import { api } from '@/api'

/** All open places of her area, page by page. */
export async function readAll(told: (count: number) => void): Promise<StaffPlaceDto[]> {
  const all: StaffPlaceDto[] = []
  let after: string | undefined
  do {
    const page = await api.places.listPlaces(after === undefined ? {} : { after })
    all.push(...page.items.filter(({ closed }) => !closed))
    after = page.next
    told(all.length)
  } while (after !== undefined)
  return all
}

/** The tree by name. Names of villages stand in the published snapshot; without one a file has their codes instead. */
export async function readAreas(): Promise<Area[]> {
  const { snapshot } = await api.places.readSnapshot({})
  return [
    { ...OWN_DISTRICT, level: 'district' },
    ...TOWNS.map((town) => ({ ...town, level: 'town' as const })),
    ...(snapshot?.villages ?? []).map((village) => ({ ...village, level: 'village' as const })),
  ]
}
