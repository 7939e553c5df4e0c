import { PLACE_SERVICE_LABEL } from '../../glossary'
import { dayOf } from '../../values/instant'
import type { Area } from '../../values/place'
import type { PlaceContent, PlaceKind } from '../../values/place-content'
import { OWN_DISTRICT } from '../../values/towns'
import { uuidOf } from './hsds/ids'
import { locationOf, type Exported } from './hsds/location'
import { attribute, TAXONOMIES, TERMS } from './hsds/terms'
import type { HsdsFile, HsdsFullService, HsdsLocation, HsdsOrganization } from './hsds/types'

/** Kinds of place that the federation runs itself; every other one is an organization of its own. */
const OURS: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['federation', 'centre', 'studio', 'station'])
const FEDERATION: HsdsOrganization = {
  id: uuidOf('organization', OWN_DISTRICT.code),
  name: `${OWN_DISTRICT.name}妇女联合会`,
  description: '区、镇街、村社区的妇联组织和它的服务阵地。',
}

const organizationOf = ({ id, content: { kind, name } }: Exported): HsdsOrganization =>
  OURS.has(kind)
    ? FEDERATION
    : { id: uuidOf('organization', id), name, description: `${name}，和区妇联一起接待来求助的人。` }

/** Open Referral HSDS 3: each place is a location, each thing it does a service of its own there. */
export function toHsds(places: readonly Exported[], areas: readonly Area[]): HsdsFile {
  const all = places.map((place) => {
    const organization = organizationOf(place)
    const location = locationOf(place, organization.id, areas)
    return { organization, location, services: servicesOf(place, organization, location) }
  })
  return {
    organizations: [...new Map(all.map(({ organization }) => [organization.id, organization])).values()],
    locations: all.map(({ location }) => location),
    services: all.flatMap(({ services }) => services),
    taxonomies: [...TAXONOMIES],
    taxonomy_terms: [...TERMS],
  }
}

function servicesOf(
  { id: ours, content, confirmedAt }: Exported,
  organization: HsdsOrganization,
  location: HsdsLocation,
): HsdsFullService[] {
  return content.services.map((service: PlaceContent['services'][number]) => {
    const id = uuidOf('service', ours, service)
    return {
      id,
      organization_id: organization.id,
      name: PLACE_SERVICE_LABEL[service],
      description: `${content.name}：${PLACE_SERVICE_LABEL[service]}`,
      status: 'active',
      ...(confirmedAt && { assured_date: dayOf(confirmedAt) }),
      organization,
      service_at_locations: [
        { id: uuidOf('serviceAtLocation', ours, service), service_id: id, location_id: location.id, location },
      ],
      attributes: [attribute(['service', id], 'service', service)],
    }
  })
}
