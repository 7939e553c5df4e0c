import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import { epochMs, instantAt, addDays, mondayOf, placeInWeek, type Day } from '@shared/values/instant'

export type Times = Out<Contract['counseling']['listTimes']>
export type FreeDay = Times['days'][number]
export interface Slot {
  on: Day
  /** Minutes since midnight. */
  from: number
}

const WEEK = 7
/** Rows from Monday to Sunday; a place without a day stays empty. */
export function weeksOf(days: readonly FreeDay[]): (FreeDay | undefined)[][] {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return []
  const monday = mondayOf(first.on)
  const byDay = new Map(days.map((day) => [day.on, day]))
  const places = placeInWeek(first.on) + days.length
  return Array.from({ length: Math.ceil(places / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (_none, at) => byDay.get(addDays(monday, week * WEEK + at))),
  )
}

export const firstFree = (days: readonly FreeDay[]): FreeDay | undefined => days.find(({ state }) => state === 'free')

const slotsOf = (days: readonly FreeDay[]): Slot[] =>
  days.flatMap(({ on, times }) => times.map(({ from }) => ({ on, from })))
const startOf = ({ on, from }: Slot) => epochMs(instantAt(on, from))

/** The free times nearest to the one she wanted, of those that `suits`, in the order of the clock. */
export const nearestFree = (
  days: readonly FreeDay[],
  wanted: Slot,
  many: number,
  suits: (slot: Slot) => boolean = () => true,
): Slot[] =>
  slotsOf(days)
    .filter((slot) => startOf(slot) !== startOf(wanted) && suits(slot))
    .sort((a, b) => Math.abs(startOf(a) - startOf(wanted)) - Math.abs(startOf(b) - startOf(wanted)))
    .slice(0, many)
    .sort((a, b) => startOf(a) - startOf(b))

/** Where one would go for it. */
export function siteAt({ counselors, sites, days }: Times, { on, from }: Slot, counselorId: string) {
  const time = days.find((day) => day.on === on)?.times.find((one) => one.from === from)
  const at = time?.who.findIndex((who) => counselors[who] === counselorId) ?? -1
  return time && at >= 0 ? sites[time.where[at] ?? -1] : undefined
}

/** Who could take it. */
export function freeAt({ counselors, days }: Times, { on, from }: Slot): string[] {
  const time = days.find((day) => day.on === on)?.times.find((one) => one.from === from)
  return (time?.who ?? []).flatMap((at) => counselors[at] ?? [])
}

/**
 * Of several who are free, whoever has most time left in these two weeks, so that nobody is always first; among equals
 * the time of day decides, so that the same page says the same name twice.
 */
export function fairWho(times: Times, slot: Slot, may: (id: string) => boolean = () => true): string | undefined {
  const free = freeAt(times, slot).filter(may)
  const left = (id: string) => {
    const at = times.counselors.indexOf(id)
    return times.days.reduce((sum, day) => sum + day.times.filter(({ who }) => who.includes(at)).length, 0)
  }
  const most = Math.max(...free.map(left))
  const equals = free.filter((id) => left(id) === most)
  return equals[Math.floor(startOf(slot) / 60_000 / 15) % equals.length]
}
