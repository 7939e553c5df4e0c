import type { Area, AreaCode } from '../../../values/place'
import type { PlaceContent } from '../../../values/place-content'
import type { ImportField } from '../../../values/place-columns'
import type { OpeningHours } from '../../../values/opening-hours'
import { hoursText } from '../hours-text'
import { labelOf, type Worded } from '../words'
import { areaNames } from './area-names'

/** A place as it stands, for a file and against one. */
export type KnownPlace = Readonly<{ id: string; area: AreaCode; content: PlaceContent }>
export type Cells = Readonly<Record<ImportField, string>>

const LIST = '、'
const listCell = (of: Worded, terms: readonly string[]): string => terms.map((term) => labelOf(of, term)).join(LIST)
/** Single days that differ are no matter of a file. */
const hoursCell = (hours: OpeningHours | undefined): string =>
  hours ? hoursText({ ...hours, exceptions: [] }).join('；') : ''
const numberCell = (number: number | undefined): string => (number === undefined ? '' : String(number))

/** A place as an export writes it. The same file brought in again changes nothing. */
export const cellsOf = ({ id, area, content }: KnownPlace, areas: readonly Area[]): Cells => ({
  id,
  area: areaNames(areas).write(area),
  kind: labelOf('kind', content.kind),
  name: content.name,
  aliases: content.aliases.join(LIST),
  address: content.address ?? '',
  landmark: content.landmark ?? '',
  phone: content.phone ?? '',
  lat: numberCell(content.position?.lat),
  lng: numberCell(content.position?.lng),
  hours: hoursCell(content.hours),
  services: listCell('services', content.services),
  facilities: listCell('facilities', content.facilities),
  languages: listCell('languages', content.languages),
  reception: content.reception ?? '',
  stars: numberCell(content.stars),
})
