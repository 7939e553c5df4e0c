import { HOLIDAYS } from '@shared/rules/calendar'
import { isCertain } from '@shared/rules/roster/kept-on'
import type { PostDays } from '@shared/values/counseling/roster'
import { dayText, type Day } from '@shared/values/instant'
import { Text } from '@/ui'

const { knownUntil } = HOLIDAYS
const WORDS = `放假安排只公布到 ${knownUntil.slice(0, 4)} 年 ${dayText(knownUntil)}，以后的先按周末算，排好的可能会变。`
/** Where nothing is known of how they repeat, they may hang on holidays. */
const MAY: readonly PostDays[] = [{ every: 'workday' }]

interface HolidaysNoteProps {
  /** The last of the days shown. */
  last: Day
  /** On which days whatever is shown is kept. */
  days?: readonly PostDays[]
}

/** Beside days on which nobody knows yet who rests: what is planned there may change. */
export const HolidaysNote = ({ last, days = MAY }: HolidaysNoteProps) =>
  days.every((one) => isCertain(one, last, HOLIDAYS)) ? null : <Text kind="meta">{WORDS}</Text>
