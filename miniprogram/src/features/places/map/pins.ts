import type { Position } from '@shared/values/place-content'
import type { Shown } from '../shown'

/** A place on the map, under the number that it has in the list. */
export type Pin = Readonly<{ id: string; number: number; name: string; position: Position }>

export interface GroundProps {
  pins: readonly Pin[]
  /** Her place, to a kilometre. */
  from: Position | undefined
  onPick: (id: string) => void
}

export const pinsOf = (rows: readonly Shown[]): Pin[] =>
  rows.flatMap(({ place: { id, name, position } }, i) => (position ? [{ id, number: i + 1, name, position }] : []))
