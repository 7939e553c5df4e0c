import { LIMITS } from '../../../values/limits'
import type { Facility, Language, PlaceContent, PlaceKind, PlaceService } from '../../../values/place-content'
import type { ImportField } from '../../../values/place-columns'
import { hoursOverlap } from '../content'
import { parseHours } from '../parse-hours'
import { listOf, phoneOf, positionOf, starsOf, wordsOf, type Told } from './read-cells'
import { pieces } from './text'
import { termFor } from '../words'

const MOST_ALIASES = 5

/** What a row says of a field: undefined where it says nothing new, '' where it says that there is nothing. */
export type Said = (field: ImportField) => string | undefined

/**
 * The content that a row tells. What it is silent about stays as `before` has it, and so do single days, of which a file
 * knows nothing. Undefined where something necessary is missing or wrong; every wrong cell is told.
 */
export function readContent(
  said: Said,
  cell: (field: ImportField) => string,
  before: PlaceContent | undefined,
  told: Told,
): PlaceContent | undefined {
  const text = (field: 'address' | 'landmark' | 'reception', max: number): string | undefined => {
    const words = said(field)
    return words === undefined ? before?.[field] : wordsOf(field, words, max, told)
  }
  const kind = said('kind') === undefined && before ? before.kind : readKind(cell('kind'), told)
  const name = said('name') === undefined && before ? before.name : readName(cell('name'), told)
  const optional = {
    address: text('address', LIMITS.placeAddress.max),
    landmark: text('landmark', LIMITS.placeLandmark.max),
    reception: text('reception', LIMITS.placeReception.max),
    phone: kept('phone', (words) => phoneOf(words, told)),
    position:
      said('lat') === undefined && said('lng') === undefined
        ? before?.position
        : positionOf(cell('lat'), cell('lng'), told),
    hours: kept('hours', readHours),
    stars: kept('stars', (words) => starsOf(words, told)),
    sample: before?.sample,
  }
  const list = <V>(
    field: 'services' | 'facilities' | 'languages',
    old: V[] | undefined,
    read: (words: string) => V[],
  ) => (said(field) === undefined ? (old ?? []) : read(said(field) ?? ''))
  const lists = {
    aliases: said('aliases') === undefined ? (before?.aliases ?? []) : readAliases(said('aliases') ?? '', told),
    services: list('services', before?.services, (words) => listOf<PlaceService>('services', words, told)),
    facilities: list('facilities', before?.facilities, (words) => listOf<Facility>('facilities', words, told)),
    languages: list('languages', before?.languages, (words) => listOf<Language>('languages', words, told)),
  }
  if (optional.stars !== undefined && kind && kind !== 'station') told({ field: 'stars', problem: 'badStars' })
  if (!kind || !name) return undefined
  return { kind, name, ...lists, ...present(optional) }

  function kept<F extends 'phone' | 'hours' | 'stars'>(
    field: F,
    read: (words: string) => PlaceContent[F],
  ): PlaceContent[F] {
    const words = said(field)
    if (words === undefined) return before?.[field]
    return words ? read(words) : undefined
  }
  function readHours(words: string): PlaceContent['hours'] {
    const hours = parseHours(words)
    if (hours && !hoursOverlap(hours)) return { ...hours, exceptions: before?.hours?.exceptions ?? [] }
    told({ field: 'hours', problem: 'badHours' })
    return undefined
  }
}

function readKind(cell: string, told: Told): PlaceKind | undefined {
  const kind = termFor('kind', cell) as PlaceKind | undefined
  if (!kind) told({ field: 'kind', problem: cell ? 'unknownKind' : 'missing' })
  return kind
}

function readName(cell: string, told: Told): string | undefined {
  const name = wordsOf('name', cell, LIMITS.placeName.max, told)
  if (name && Array.from(name).length >= LIMITS.placeName.min) return name
  told({ field: 'name', problem: 'missing' })
  return undefined
}

function readAliases(cell: string, told: Told): string[] {
  const aliases = [...new Set(pieces(cell))]
  const long = aliases.find((alias) => Array.from(alias).length > LIMITS.placeName.max)
  if (long !== undefined || aliases.length > MOST_ALIASES)
    told({ field: 'aliases', problem: 'tooLong', ...(long !== undefined && { detail: long }) })
  return aliases
}

/** Without the fields that are undefined. */
const present = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
