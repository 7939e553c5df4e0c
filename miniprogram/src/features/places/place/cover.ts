import type { PlaceKind } from '@shared/values/place-content'

const COVERS = {
  federation: 'door',
  centre: 'home',
  studio: 'home',
  station: 'rest',
  court: 'hall',
  legalAid: 'hall',
  police: 'hall',
  hospital: 'care',
  other: 'door',
} as const satisfies Record<PlaceKind, string>

/** A drawn cover by what a place is; it says nothing that the words do not. */
export const coverOf = (kind: PlaceKind): string => COVERS[kind]
