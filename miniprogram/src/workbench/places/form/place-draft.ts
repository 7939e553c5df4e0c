import type { Facility, Language, PlaceContent, PlaceKind, PlaceService } from '@shared/values/place-content'
import { hoursDraft, hoursOf, NO_HOURS, type HoursDraft } from './hours-draft'

/** A place as it is typed. */
export interface PlaceDraft {
  area: string
  kind: PlaceKind
  name: string
  aliases: string
  address: string
  landmark: string
  phone: string
  lat: string
  lng: string
  hours: HoursDraft
  services: readonly PlaceService[]
  facilities: readonly Facility[]
  languages: readonly Language[]
  reception: string
  stars: string
  sample: boolean
  /** Why it is changed; of no use to a new one. */
  why: string
}

export const emptyDraft = (area: string): PlaceDraft => ({
  area,
  kind: 'federation',
  name: '',
  aliases: '',
  address: '',
  landmark: '',
  phone: '',
  lat: '',
  lng: '',
  hours: NO_HOURS,
  services: [],
  facilities: [],
  languages: [],
  reception: '',
  stars: '',
  sample: false,
  why: '',
})

export const draftOf = (area: string, content: PlaceContent): PlaceDraft => ({
  area,
  kind: content.kind,
  name: content.name,
  aliases: content.aliases.join('、'),
  address: content.address ?? '',
  landmark: content.landmark ?? '',
  phone: content.phone ?? '',
  lat: content.position ? String(content.position.lat) : '',
  lng: content.position ? String(content.position.lng) : '',
  hours: hoursDraft(content.hours),
  services: content.services,
  facilities: content.facilities,
  languages: content.languages,
  reception: content.reception ?? '',
  stars: content.stars === undefined ? '' : String(content.stars),
  sample: content.sample ?? false,
  why: '',
})

export const aliasesOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[、,，;；\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]
/** Spaces are how people group digits; they are not part of a number. */
export const phoneOf = (typed: string): string => typed.replace(/\s/g, '').replace(/[—–－]/g, '-')

const given = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() ? ({ [key]: text.trim() } as Partial<Record<K, string>>) : {}

/** What the draft says of the place. It may still be wrong: `draftMissing` tells. */
export function contentOf(draft: PlaceDraft): PlaceContent {
  const hours = hoursOf(draft.hours)
  const placed = draft.lat.trim() && draft.lng.trim()
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    aliases: aliasesOf(draft.aliases),
    ...given('address', draft.address),
    ...given('landmark', draft.landmark),
    ...given('phone', phoneOf(draft.phone)),
    ...(placed && { position: { lat: Number(draft.lat), lng: Number(draft.lng) } }),
    ...(hours && { hours }),
    services: [...draft.services],
    facilities: [...draft.facilities],
    languages: [...draft.languages],
    ...given('reception', draft.reception),
    // kept while she looks at other kinds, sent for a station alone
    ...(draft.stars && draft.kind === 'station' && { stars: Number(draft.stars) }),
    ...(draft.sample && { sample: true }),
  }
}
