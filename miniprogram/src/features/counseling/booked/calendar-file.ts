import { CALENDAR_TITLE } from '@shared/rules/neutral'
import type { Instant } from '@shared/values/instant'

/** 2026-11-25T06:30:00.000Z as calendars write it: 20261125T063000Z. */
const stamp = (at: Instant): string => at.replace(/[-:]|\.\d+/g, '')

/** An entry that says nothing: its title, its time, and a name for it that is random. */
export const calendarFile = (
  times: { startsAt: Instant; endsAt: Instant },
  made: { at: Instant; uid: string },
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//-//-//ZH',
    'BEGIN:VEVENT',
    `UID:${made.uid}`,
    `DTSTAMP:${stamp(made.at)}`,
    `DTSTART:${stamp(times.startsAt)}`,
    `DTEND:${stamp(times.endsAt)}`,
    `SUMMARY:${CALENDAR_TITLE}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
