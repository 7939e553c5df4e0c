import { isDeepStrictEqual as same } from 'node:util'
import { HOURS, type OpeningHours } from '@shared/values/opening-hours'
import type { PlaceContent } from '@shared/values/place-content'

/** One piece of three versions. */
type Lay = <T>(base: T, wanted: T, now: T) => T

/**
 * What somebody who had `base` before her changed into `wanted`, laid over what stands `now`: piece by piece, a single
 * day that differs being one. Nothing if another has changed the same piece to something else meanwhile.
 */
export function laidOver(base: PlaceContent, wanted: PlaceContent, now: PlaceContent): PlaceContent | undefined {
  let clash = false
  const lay: Lay = (before, after, stands) => {
    if (same(after, before) || same(after, stands)) return stands
    if (!same(stands, before)) clash = true
    return after
  }
  const fields = Object.keys({ ...base, ...wanted, ...now }) as (keyof PlaceContent)[]
  const laid = fields.map((field) => [
    field,
    field === 'hours'
      ? hoursOver(lay, base.hours, wanted.hours, now.hours)
      : lay<unknown>(base[field], wanted[field], now[field]),
  ])
  return clash ? undefined : (Object.fromEntries(laid.filter(([, value]) => value !== undefined)) as PlaceContent)
}

type Told = OpeningHours | undefined
function hoursOver(lay: Lay, base: Told, wanted: Told, now: Told): Told {
  const rows = lay(base?.rows, wanted?.rows, now?.rows)
  if (!rows) return undefined
  const days = [...new Set([base, wanted, now].flatMap((hours) => hours?.exceptions.map(({ on }) => on) ?? []))].sort()
  const inHours = (hours: Told, day: string) => hours?.exceptions.find(({ on }) => on === day)
  const exceptions = days.flatMap((day) => lay(inHours(base, day), inHours(wanted, day), inHours(now, day)) ?? [])
  return {
    rows,
    restsOnHolidays: lay(base?.restsOnHolidays, wanted?.restsOnHolidays, now?.restsOnHolidays) ?? false,
    exceptions: exceptions.slice(0, HOURS.exceptions),
  }
}
