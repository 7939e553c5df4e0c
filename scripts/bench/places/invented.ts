import { allAreas, shortName } from '../../../cloudfunctions/domain/areas'
import { snapshotOf, type Shown } from '../../../cloudfunctions/slices/places/snapshot'
import type { PlacesSnapshotDto } from '../../../shared/contract/places'
import { PLACE_SERVICES } from '../../../shared/values/place-content'
import type { OpeningHours } from '../../../shared/values/opening-hours'
import type { Random } from './random'

const NOW = '2026-11-25T02:00:00.000Z'
const SHIFTS = [
  [540, 720],
  [840, 1050],
  [0, 1440],
  [1080, 1560],
] as const

const hoursOf = (random: Random): OpeningHours => {
  const [from, to] = random.of(SHIFTS)
  return { rows: [{ on: random.of(['workdays', 'daily', 6]), from, to }], restsOnHolidays: false, exceptions: [] }
}

/** So many places with full content, two in three of them placed; names and areas are those of the district. */
export function inventedSnapshot(count: number, random: Random): PlacesSnapshotDto {
  const areas = allAreas()
  const shown: Shown[] = Array.from({ length: count }, (_, i) => {
    const area = random.of(areas)
    const name = `${shortName(area)}${random.of(['幸福家工作室', '妇女儿童驿站', '妇联', '调解室'])}${i}`
    const position = { lat: 28.95 + random.next() * 0.6, lng: 105.65 + random.next() * 0.45 }
    return {
      id: `place-${i}`,
      face: {
        area: area.code,
        content: {
          ...{ kind: 'studio', name, aliases: [], facilities: ['stepFree'], languages: ['mandarin', 'chongqing'] },
          ...{ address: `示例路 ${i} 号`, landmark: `第 ${i % 97} 根电杆对面`, phone: '023-00000001' },
          services: [random.of(PLACE_SERVICES), 'talk'].filter((one, at, all) => all.indexOf(one) === at),
          hours: hoursOf(random),
          ...(i % 3 !== 0 && { position }),
          reception: `推门就行，不用挂号。第 ${i} 号门里有人等你，先坐下喝口水，想说再说。`,
        },
        confirmedAt: NOW,
      },
    } as Shown
  })
  return snapshotOf(shown, [], NOW)
}
