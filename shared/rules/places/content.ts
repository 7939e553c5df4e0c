import type { OpeningHours, OpenSpan } from '../../values/opening-hours'
import { PHONE, type PlaceContent, type Position } from '../../values/place-content'
import { saysHiding, tellsHiding } from './file/hiding'

/** Roughly, with about five kilometres to spare: a place outside has its numbers wrong. */
export const DISTRICT_BOUNDS = { south: 28.89, north: 29.62, west: 105.58, east: 106.14 } as const

export const inDistrict = ({ lat, lng }: Position): boolean =>
  lat >= DISTRICT_BOUNDS.south &&
  lat <= DISTRICT_BOUNDS.north &&
  lng >= DISTRICT_BOUNDS.west &&
  lng <= DISTRICT_BOUNDS.east

const overlaps = (spans: readonly OpenSpan[]): boolean => {
  const sorted = [...spans].sort((a, b) => a.from - b.from)
  return sorted.some(({ to }, i) => to > (sorted[i + 1]?.from ?? Infinity))
}

/** Two rows that say the same minute of the same sort of day, or two entries for one single day: nobody meant that. */
export function hoursOverlap({ rows, exceptions }: OpeningHours): boolean {
  const sorts = [...new Set(rows.map(({ on }) => on))]
  const days = exceptions.map(({ on }) => on)
  return (
    sorts.some((sort) => overlaps(rows.filter(({ on }) => on === sort))) ||
    exceptions.some(({ spans }) => overlaps(spans)) ||
    new Set(days).size !== days.length
  )
}

/** Where the words of a shelter stand: those are kept by whoever has the right, and never here. */
function hidingProblems({ name, aliases, address, landmark, reception }: PlaceContent): Record<string, 'malformed'> {
  const told = { address, landmark, reception }
  const fields = [
    ...(saysHiding(name) ? ['name'] : []),
    ...(aliases.some(saysHiding) ? ['aliases'] : []),
    ...Object.entries(told).flatMap(([field, words]) => (words !== undefined && tellsHiding(words) ? [field] : [])),
  ]
  return Object.fromEntries(fields.map((field) => [field, 'malformed' as const]))
}

/** What the schema cannot say: by field, what is wrong with it. Nothing when all is well. */
export function contentProblems(content: PlaceContent): Record<string, 'malformed' | 'unknown'> {
  const { kind, hours, position, phone, stars } = content
  return {
    ...hidingProblems(content),
    ...(hours && hoursOverlap(hours) && { hours: 'malformed' as const }),
    ...(position && !inDistrict(position) && { position: 'malformed' as const }),
    ...(phone !== undefined && !PHONE.test(phone) && { phone: 'malformed' as const }),
    ...(stars !== undefined && kind !== 'station' && { stars: 'unknown' as const }),
  }
}
