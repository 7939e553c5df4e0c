import { toInstant, type Instant } from '@shared/values/instant'
import { newKey } from '@/api/key'
import { calendarFile } from './calendar-file'

const FILE = '日程.ics'
/** The browser has to have begun to read it. */
const READ_MS = 10_000
/** WeChat's own browser opens no files, and says nothing. */
const opensFiles = () => !/MicroMessenger/.test(navigator.userAgent)

/** H5: a file that the phone's own calendar opens. False when the browser refused. */
export async function keepInCalendar(times: { startsAt: Instant; endsAt: Instant }): Promise<boolean> {
  if (!opensFiles()) return false
  try {
    const text = calendarFile(times, { at: toInstant(Date.now()), uid: await newKey() })
    const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = url
    link.download = FILE
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), READ_MS)
    return true
  } catch {
    return false
  }
}
