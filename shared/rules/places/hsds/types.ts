/** The pieces of Open Referral HSDS 3 that we have something to say for; names are the standard's. */
export interface HsdsSchedule {
  id: string
  location_id: string
  timezone: number
  description: string
  wkst?: 'MO'
  freq?: 'WEEKLY'
  byday?: string
  opens_at?: string
  closes_at?: string
}
export interface HsdsTerm {
  id: string
  code: string
  name: string
  description: string
  language: string
  taxonomy_id: string
  taxonomy_detail: HsdsTaxonomy
}
export interface HsdsTaxonomy {
  id: string
  name: string
  description: string
  version: string
}
export interface HsdsAttribute {
  id: string
  link_id: string
  taxonomy_term_id: string
  link_entity: 'service' | 'location'
  value?: string
  taxonomy_term: HsdsTerm
}
export interface HsdsPhone {
  id: string
  location_id: string
  number: string
  type: 'voice'
}
export interface HsdsLocation {
  id: string
  location_type: 'physical'
  organization_id: string
  name: string
  alternate_name?: string
  description?: string
  transportation?: string
  latitude?: number
  longitude?: number
  external_identifier: string
  external_identifier_type: string
  languages: { id: string; location_id: string; name: string; code: string }[]
  addresses: {
    id: string
    location_id: string
    address_1: string
    city: string
    region: string
    state_province: string
    postal_code: string
    country: 'CN'
    address_type: 'physical'
  }[]
  accessibility: { id: string; location_id: string; description: string }[]
  phones: HsdsPhone[]
  schedules: HsdsSchedule[]
  attributes: HsdsAttribute[]
}
export interface HsdsOrganization {
  id: string
  name: string
  description: string
}
export interface HsdsService {
  id: string
  organization_id: string
  name: string
  description: string
  status: 'active'
  assured_date?: string
}
export interface HsdsServiceAtLocation {
  id: string
  service_id: string
  location_id: string
  location: HsdsLocation
}
/** With everything that hangs on it, as `service.json` of the standard has it. */
export interface HsdsFullService extends HsdsService {
  organization: HsdsOrganization
  service_at_locations: HsdsServiceAtLocation[]
  attributes: HsdsAttribute[]
}
export interface HsdsFile {
  organizations: HsdsOrganization[]
  locations: HsdsLocation[]
  services: HsdsFullService[]
  taxonomies: HsdsTaxonomy[]
  taxonomy_terms: HsdsTerm[]
}
