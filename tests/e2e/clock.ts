import { addMinutes, toInstant, type Instant } from '@shared/values/instant'
import { after } from './flags'

/** A working day in the forenoon: what is invented around it has a day behind it and one ahead, whenever this runs. */
const USUAL = '2026-12-02T02:10:00.000Z'
const begins = Date.parse(after('--at') ?? USUAL)
if (Number.isNaN(begins)) throw new Error('--at takes a moment, as 2026-12-05T11:40:00Z')

/** When this run takes place, on the server and on every device: not when it is run. `--at` lets it be another time. */
export const BEGINS: Instant = toInstant(begins)
export const hoursOff = (hours: number): Instant => addMinutes(BEGINS, hours * 60)
const ahead = begins - Date.now()
export const nowThere = (): Instant => toInstant(Date.now() + ahead)
