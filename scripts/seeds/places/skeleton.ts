import { allAreas, DISTRICT, shortName } from '../../../cloudfunctions/domain/areas'
import type { Area } from '../../../shared/values/place'
import type { PlaceContent } from '../../../shared/values/place-content'
import { OFFICE_HOURS, type PlaceSeed } from './place-seed'

const HOTLINE = '12338'

/** That there is a federation in each town and village is a fact; where it sits and when it is open is not known here. */
const federation = (area: Area): PlaceSeed => {
  const content: PlaceContent = {
    kind: 'federation',
    name: `${shortName(area)}妇联`,
    ...{ aliases: [], services: [], facilities: [], languages: [] },
    ...(area.code === DISTRICT && { phone: HOTLINE }),
  }
  return { id: `federation-${area.code}`, area: area.code, content }
}

/** The network by its real names: district, towns, villages. */
export const SKELETON: readonly PlaceSeed[] = allAreas().map(federation)

const TOWN_LENGTH = 9
/** The same for the demo, where towns have hours that are invented. */
export const SAMPLE_SKELETON: readonly PlaceSeed[] = SKELETON.map((seed) =>
  seed.area.length === TOWN_LENGTH
    ? { ...seed, content: { ...seed.content, services: ['talk'], hours: OFFICE_HOURS, sample: true } }
    : seed,
)
