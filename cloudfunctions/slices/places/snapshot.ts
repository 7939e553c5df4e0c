import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import type { PlaceDto, PlacesSnapshotDto } from '@shared/contract/places'
import { addDays, dayOf, type Day, type Instant } from '@shared/values/instant'
import type { OpeningHours } from '@shared/values/opening-hours'
import { shortName, villages } from '../../domain/areas'
import type { DutyRecord, Face } from './records'

const VERSION_LENGTH = 16

/** First letters in pinyin: 中山路街道妇联 is `zsljdfl`. */
export const initialsOf = (name: string): string =>
  pinyin(name.replace('（示例）', ''), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

export type Shown = Readonly<{ id: string; face: Face }>

const filled = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined)

/**
 * The snapshot of these places and what it is called: two of the same content have the same name, whenever they are
 * made. Single days that are over are left out.
 */
export function snapshotOf(places: readonly Shown[], duties: readonly DutyRecord[], now: Instant): PlacesSnapshotDto {
  const today = dayOf(now)
  const hours = new Map<string, number>()
  const dutiesOf = new Map<string, DutyRecord[]>()
  for (const day of duties) dutiesOf.set(day.placeId, [...(dutiesOf.get(day.placeId) ?? []), day])
  const content = {
    places: places.map(({ id, face }) =>
      placeDto(id, face, dutiesOf.get(id) ?? [], (told) => indexOf(hours, told, today)),
    ),
    hours: [...hours.keys()].map((text) => JSON.parse(text) as OpeningHours),
    villages: villages().map((village) => ({ code: village.code, name: shortName(village) })),
  }
  const version = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, VERSION_LENGTH)
  return { version, builtAt: now, ...content }
}

function indexOf(hours: Map<string, number>, told: OpeningHours, today: Day): number {
  // A night that began yesterday may still last.
  const since = addDays(today, -1)
  const text = JSON.stringify({ ...told, exceptions: told.exceptions.filter(({ on }) => on >= since) })
  const known = hours.get(text) ?? hours.size
  hours.set(text, known)
  return known
}

function placeDto(
  id: string,
  { area, content, confirmedAt, formerly }: Face,
  duties: readonly DutyRecord[],
  indexOfHours: (told: OpeningHours) => number,
): PlaceDto {
  const { hours, aliases, services, facilities, languages, ...rest } = content
  const lists = {
    aliases: filled(aliases),
    services: filled(services),
    facilities: filled(facilities),
    languages: filled(languages),
    duties: filled(duties.flatMap((day) => day.duties.map((duty) => ({ on: day.on, ...duty })))),
    formerly: filled(formerly ?? []),
    hours: hours && indexOfHours(hours),
    confirmedOn: confirmedAt && dayOf(confirmedAt),
  }
  const told = Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined))
  return { id, area, initials: initialsOf(content.name), ...rest, ...told }
}
