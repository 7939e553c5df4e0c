import type { PlacesSnapshotDto } from '@shared/contract/places'
import { blank } from '@/lib/exit'
import { keep, readKept } from '@/lib/storage'

/**
 * The last snapshot on the phone, under a name of its own: WeChat takes at most 1 MB a name, and a larger one is not
 * kept. It is the same on every phone and says nothing of her.
 */
export interface PlacesKept {
  snapshot: PlacesSnapshotDto
  /** Places that it still holds and that must not be shown. */
  withdrawn: readonly string[]
  /** When the server last said that this is how it is, in ms. */
  at: number
  etag?: string
}

const FORMAT = process.env.CHAZHU_SHAPE ?? ''
const MAX_AGE_MS = 14 * 24 * 60 * 60_000
const MAX_LENGTH = 1024 * 1024

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const named = (value: unknown, ...fields: string[]): boolean =>
  isObject(value) && fields.every((field) => isText(value[field]))

/** As far as pages build on it. A page of a sign-in before a hotel's network is no snapshot either. */
export function isSnapshot(value: unknown): value is PlacesSnapshotDto {
  if (!named(value, 'version', 'builtAt') || !isObject(value)) return false
  const { hours, villages, places } = value
  if (!Array.isArray(hours) || !Array.isArray(villages) || !Array.isArray(places)) return false
  return (
    hours.every((one) => isObject(one) && Array.isArray(one['rows']) && Array.isArray(one['exceptions'])) &&
    villages.every((one) => named(one, 'code', 'name')) &&
    places.every((one) => named(one, 'id', 'area', 'name', 'kind', 'initials'))
  )
}

export function readKeptPlaces(): PlacesKept | undefined {
  const kept = readKept<Partial<PlacesKept> & { format?: string }>('places')
  if (!isObject(kept) || kept.format !== FORMAT || typeof kept.at !== 'number') return undefined
  if (Date.now() - kept.at > MAX_AGE_MS || !isSnapshot(kept.snapshot)) return undefined
  if (!Array.isArray(kept.withdrawn) || !kept.withdrawn.every(isText)) return undefined
  const { snapshot, withdrawn, at, etag } = kept
  return { snapshot, withdrawn, at, ...(isText(etag) && { etag }) }
}

export function keepPlaces(places: PlacesKept): void {
  if (blank.get() || bytesAtMost(JSON.stringify(places)) > MAX_LENGTH) return
  keep('places', { format: FORMAT, ...places })
}

/** A Chinese character takes three bytes; phones have no TextEncoder. */
function bytesAtMost(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i += 1) bytes += text.charCodeAt(i) < 128 ? 1 : 3
  return bytes
}
