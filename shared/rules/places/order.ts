import type { AreaCode } from '../../values/place'
import type { Position } from '../../values/place-content'
import { metresBetween } from './distance'

type Placed = Readonly<{ id: string; area: AreaCode; position?: Position | undefined }>
export type Ranked<P> = Readonly<{ place: P; metres?: number }>

const byCode = (a: Placed, b: Placed): number => (a.area < b.area ? -1 : a.area > b.area ? 1 : a.id < b.id ? -1 : 1)

const farther = (a: number | undefined, b: number | undefined): number =>
  a === undefined ? (b === undefined ? 0 : 1) : b === undefined ? -1 : a - b

/**
 * Nearest first. Places whose position nobody has checked come after all others: those of her town before the rest,
 * each by the code of its area. Without a place of hers, those of her town come first, then all by area.
 */
export function nearestFirst<P extends Placed>(
  places: readonly P[],
  { from, town }: Readonly<{ from?: Position | undefined; town?: AreaCode | undefined }>,
): Ranked<P>[] {
  const elsewhere = ({ area }: P): number => (town !== undefined && area.startsWith(town) ? 0 : 1)
  return places
    .map((place) => ({
      place,
      ...(from && place.position && { metres: metresBetween(from, place.position) }),
    }))
    .sort((a, b) => farther(a.metres, b.metres) || elsewhere(a.place) - elsewhere(b.place) || byCode(a.place, b.place))
}
