import type { PlaceDto, PlacesSnapshotDto } from '@shared/contract/places'
import { distanceText, findPlaces, nearestFirst, openState, type OpenState } from '@shared/rules/places'
import type { Instant } from '@shared/values/instant'
import type { PlaceKind, PlaceService } from '@shared/values/place-content'
import { areaNamesOf } from './area-names'
import type { Visit } from './visit'

export type Shown = Readonly<{ place: PlaceDto; open: OpenState; metres?: number }>
export type Wanted = Readonly<{ words: string; openNow: boolean; services: readonly PlaceService[] }>

/**
 * Why one has to wait for a door: of those that are shown the federation's are all shut (`ours`), there is none of these
 * and all others are shut (`shut`), or nobody has told their hours.
 */
export type Waits = 'ours' | 'shut' | 'untold'
/** `rows` in their order; `left`: hidden by 现在开门. */
export type Found = Readonly<{ rows: readonly Shown[]; waits?: Waits; left: number }>

/** All places with how each stands now; those that share their hours are judged once. */
export function standing({ places, hours }: PlacesSnapshotDto, visit: Visit, now: Instant): Shown[] {
  const states = hours.map((told) => openState(told, now))
  const unknown = openState(undefined, now)
  const ranked = nearestFirst(places, {
    from: visit.said === 'here' ? visit.from : undefined,
    town: visit.said === 'town' ? visit.town : undefined,
  })
  const shown = ranked.map(({ place, metres }) => ({
    place,
    open: (place.hours === undefined ? undefined : states[place.hours]) ?? unknown,
    ...(metres !== undefined && { metres }),
  }))
  return oursFirst(shown, ({ place, metres }) =>
    visit.said !== 'here' ? place.area : metres === undefined ? '' : distanceText(metres),
  )
}

/** In each area, or as far as a rough place tells them apart at all, the federation stands before its partners. */
function oursFirst(shown: readonly Shown[], groupOf: (one: Shown) => string): Shown[] {
  const order = new Map([...new Set(shown.map(groupOf))].map((group, i) => [group, i]))
  const rank = (one: Shown): number => (order.get(groupOf(one)) ?? 0) * 3 + RANK[one.place.kind]
  return [...shown].sort((a, b) => rank(a) - rank(b))
}

/** Where a woman is expected and heard, where she may sit down, and partners. */
const RANK: Readonly<Record<PlaceKind, 0 | 1 | 2>> = {
  federation: 0,
  centre: 0,
  studio: 0,
  station: 1,
  court: 2,
  legalAid: 2,
  police: 2,
  hospital: 2,
  other: 2,
}
/** A hospital that never closes does not stand in for the federation, nor does a bench at the railway. */
const hears = ({ place }: Shown): boolean => RANK[place.kind] === 0
const isOpen = ({ open }: Shown): boolean => open.is === 'open'

/** Open ones first, then by when they open, then those of whom nobody knows. */
const opensAt = ({ open }: Shown): string => (open.is === 'open' ? '0' : (open.is === 'closed' && open.opensAt) || '9')
/** Of whom there is more than a name: three hundred names do not stand before a door that opens tomorrow. */
const told = ({ place, open }: Shown): boolean => open.is !== 'unknown' || place.position !== undefined
export const isBareName = (one: Shown): boolean => !told(one) && one.place.phone === undefined
const byNextOpening = (a: Shown, b: Shown): number => (opensAt(a) < opensAt(b) ? -1 : opensAt(a) > opensAt(b) ? 1 : 0)

/** On her phone alone. A word that is looked for finds closed doors too: she asks for that place, not for any. */
export function find(
  all: readonly Shown[],
  { words, openNow, services }: Wanted,
  villages: PlacesSnapshotDto['villages'],
): Found {
  const serving = all.filter(({ place }) => services.every((one) => place.services?.includes(one)))
  if (words.trim()) {
    const rows = sought(serving, words, villages)
    const waits = waitsFor(rows)
    return { rows, ...(waits && { waits }), left: 0 }
  }
  const waits = waitsFor(serving)
  if (waits) return { rows: [...serving].sort(byNextOpening), waits, left: 0 }
  const open = serving.filter(isOpen)
  return openNow
    ? { rows: open, left: serving.length - open.length }
    : { rows: [...serving].sort((a, b) => Number(told(b)) - Number(told(a))), left: 0 }
}

/** Whether there is no open door among `shown` that she is waited for at; the same for list, map, tree and search. */
export function waitsFor(shown: readonly Shown[]): Waits | undefined {
  const hearing = shown.filter(hears)
  const doors = hearing.length > 0 ? hearing : shown
  if (doors.some(isOpen)) return undefined
  if (doors.every(({ open }) => open.is === 'unknown')) return 'untold'
  return hearing.length > 0 ? 'ours' : 'shut'
}

function sought(all: readonly Shown[], words: string, villages: PlacesSnapshotDto['villages']): Shown[] {
  const byId = new Map(all.map((one) => [one.place.id, one]))
  const places = all.map(({ place }) => place)
  return findPlaces(places, words, areaNamesOf(villages)).flatMap(({ id }) => byId.get(id) ?? [])
}

/** What one may filter by: what is really offered somewhere, the most frequent first. */
export function servicesOffered(places: readonly PlaceDto[]): PlaceService[] {
  const count = new Map<PlaceService, number>()
  for (const { services = [] } of places)
    for (const service of services) count.set(service, (count.get(service) ?? 0) + 1)
  return [...count].sort(([, a], [, b]) => b - a).map(([service]) => service)
}
