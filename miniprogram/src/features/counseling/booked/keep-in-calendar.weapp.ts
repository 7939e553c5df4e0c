import Taro from '@tarojs/taro'
import { CALENDAR_TITLE } from '@shared/rules/neutral'
import { epochMs, type Instant } from '@shared/values/instant'

const SECOND = 1000

/** False when she or the phone said no. */
export async function keepInCalendar({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }): Promise<boolean> {
  try {
    await Taro.addPhoneCalendar({
      title: CALENDAR_TITLE,
      startTime: epochMs(startsAt) / SECOND,
      endTime: String(epochMs(endsAt) / SECOND),
      alarm: false,
    })
    return true
  } catch {
    return false
  }
}
