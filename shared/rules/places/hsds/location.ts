import { FACILITY_LABEL, LANGUAGE_LABEL } from '../../../glossary'
import type { Area, AreaCode } from '../../../values/place'
import type { Language, PlaceContent } from '../../../values/place-content'
import { OWN_DISTRICT } from '../../../values/towns'
import { areaNames } from '../file/area-names'
import { uuidOf } from './ids'
import { schedulesOf } from './schedules'
import { attribute } from './terms'
import type { HsdsLocation } from './types'

/** ISO 639: the dialect is a Southwestern Mandarin without a code of its own, so it goes by Mandarin's and by its name. */
const LANGUAGE_CODE: Record<Language, string> = {
  mandarin: 'cmn',
  chongqing: 'cmn',
  signLanguage: 'csl',
  english: 'en',
}
/** Of the whole district; HSDS does not let it be empty. */
const POSTAL_CODE = '402160'

/** An open place, as an export has it. */
export type Exported = Readonly<{ id: string; area: AreaCode; content: PlaceContent; confirmedAt?: string }>

export function locationOf(
  { id: ours, area, content }: Exported,
  organizationId: string,
  areas: readonly Area[],
): HsdsLocation {
  const id = uuidOf('location', ours)
  const part = areaNames(areas).write(area)
  const { name, aliases, address, landmark, phone, position, hours, facilities, languages, reception } = content
  const said = [...(reception ? [reception] : []), ...(position ? ['坐标系为 GCJ-02'] : ['位置待核实'])]
  return {
    id,
    location_type: 'physical',
    organization_id: organizationId,
    name,
    ...(aliases.length > 0 && { alternate_name: aliases.join('、') }),
    description: said.join('。'),
    ...(landmark && { transportation: landmark }),
    ...(position && { latitude: position.lat, longitude: position.lng }),
    external_identifier: ours,
    external_identifier_type: 'chazhu',
    languages: languages.map((language) => ({
      id: uuidOf('language', ours, language),
      location_id: id,
      name: LANGUAGE_LABEL[language],
      code: LANGUAGE_CODE[language],
    })),
    addresses: [
      {
        id: uuidOf('address', ours),
        location_id: id,
        // without an address of its own it is known by its part of the district
        address_1: address || part,
        city: OWN_DISTRICT.name,
        region: part,
        state_province: '重庆市',
        postal_code: POSTAL_CODE,
        country: 'CN',
        address_type: 'physical',
      },
    ],
    accessibility: facilities
      .filter((facility) => facility === 'stepFree')
      .map((facility) => ({
        id: uuidOf('accessibility', ours, facility),
        location_id: id,
        description: FACILITY_LABEL[facility],
      })),
    phones: phone ? [{ id: uuidOf('phone', ours), location_id: id, number: phone, type: 'voice' }] : [],
    schedules: hours ? schedulesOf(hours, id) : [],
    attributes: [
      attribute(
        ['location', id],
        'kind',
        content.kind,
        content.stars === undefined ? undefined : `${content.stars} 星`,
      ),
      ...facilities.map((facility) => attribute(['location', id], 'facility', facility)),
    ],
  }
}
