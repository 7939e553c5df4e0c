import type { Position } from '../../values/place-content'

const EARTH_METRES = 6_371_008.8
const rad = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres along the surface of a sphere; off by half a percent at most, less than anyone walks straight. */
export function metresBetween(a: Position, b: Position): number {
  const lat = Math.sin(rad(b.lat - a.lat) / 2)
  const lng = Math.sin(rad(b.lng - a.lng) / 2)
  const share = lat * lat + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * lng * lng
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(share)))
}

/** Her place as we use it: rounded to a hundredth of a degree, about a kilometre, whatever the phone has told. */
export const roughly = ({ lat, lng }: Position): Position => ({
  lat: Math.round(lat * 100) / 100,
  lng: Math.round(lng * 100) / 100,
})

/** As honest as a place that is known to a kilometre allows: a straight line, in whole kilometres. */
export const distanceText = (metres: number): string =>
  metres < 1500 ? '1 公里上下' : `约 ${Math.round(metres / 1000)} 公里`
