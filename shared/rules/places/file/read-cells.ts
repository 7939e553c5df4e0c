import { PHONE, type Position } from '../../../values/place-content'
import { inDistrict } from '../content'
import type { ImportField, RowProblem } from '../../../values/place-columns'
import { termFor } from '../words'
import { halfWidth, oneLine, pieces } from './text'

/** What is wrong with one cell; the row and the cell's own words are added by whoever reads the row. */
export type CellProblem = Readonly<{ field: ImportField; problem: RowProblem; detail?: string }>
export type Told = (problem: CellProblem) => void

/** A number as people write it down: 023 4980 0000, （023）49800000, +86 138…, 转 801. */
export function phoneOf(cell: string, told: Told): string | undefined {
  const phone = halfWidth(cell)
    .replace(/[—–－‐−]+/g, '-')
    .replace(/^\s*(\+|00)86[\s-]*/, '')
    .replace(/\s*(转|ext\.?)\s*/i, '-')
    .replace(/[\s()]/g, '')
  if (PHONE.test(phone)) return phone
  told({ field: 'phone', problem: 'badPhone' })
  return undefined
}

const degrees = (cell: string): number | undefined => {
  const number = halfWidth(cell).replace(/[\s°]|度/g, '')
  return /^-?\d{1,3}(\.\d{1,15})?$/.test(number) ? Number(number) : undefined
}

/** Both numbers or none; a place in another district, or with its numbers the wrong way round, is not guessed right. */
export function positionOf(latCell: string, lngCell: string, told: Told): Position | undefined {
  if (!latCell && !lngCell) return undefined
  const [lat, lng] = [degrees(latCell), degrees(lngCell)]
  if (lat === undefined) told({ field: 'lat', problem: 'badCoordinates' })
  if (lng === undefined) told({ field: 'lng', problem: 'badCoordinates' })
  if (lat === undefined || lng === undefined) return undefined
  if (inDistrict({ lat, lng })) return { lat, lng }
  const swapped = inDistrict({ lat: lng, lng: lat })
  if (!swapped && Math.abs(lat) > 90) told({ field: 'lat', problem: 'badCoordinates' })
  else if (!swapped && Math.abs(lng) > 180) told({ field: 'lng', problem: 'badCoordinates' })
  else told({ field: 'lat', problem: swapped ? 'swappedCoordinates' : 'outsideDistrict' })
  return undefined
}

/** 3, 三星, 3 星级, ★★★ */
export function starsOf(cell: string, told: Told): number | undefined {
  const said = halfWidth(cell).replace(/\s|星级?$/g, '')
  const stars = /^[★⭐]{1,5}$/u.test(said) ? Array.from(said).length : '一二三四五'.indexOf(said) + 1 || Number(said)
  if (said && Number.isInteger(stars) && stars >= 1 && stars <= 5) return stars
  told({ field: 'stars', problem: 'badStars' })
  return undefined
}

/** A list of words of ours; each word that is none of them is named. */
export function listOf<V extends string>(
  field: 'services' | 'facilities' | 'languages',
  cell: string,
  told: Told,
): V[] {
  const problem = (
    { services: 'unknownService', facilities: 'unknownFacility', languages: 'unknownLanguage' } as const
  )[field]
  const values = pieces(cell).flatMap((word) => {
    const value = termFor(field, word) as V | undefined
    if (!value) told({ field, problem, detail: word })
    return value ? [value] : []
  })
  return [...new Set(values)]
}

/** Words of up to `max` characters, in one line. */
export function wordsOf(field: ImportField, cell: string, max: number, told: Told): string | undefined {
  const words = oneLine(cell)
  if (Array.from(words).length > max) told({ field, problem: 'tooLong' })
  return words || undefined
}
