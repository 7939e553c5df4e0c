import { Row, toast } from '@/ui'
import type { Instant } from '@shared/values/instant'
import { keepInCalendar } from './keep-in-calendar'

/** Only if she asks: the phone's calendar is open to whoever holds the phone. */
export function CalendarRow({ startsAt, endsAt }: { startsAt: Instant; endsAt: Instant }) {
  const keep = async () => {
    if (!(await keepInCalendar({ startsAt, endsAt }))) toast('没记进日历，抄下来就行')
  }
  return (
    <Row icon="calendar" title="记进手机日历" note="只写“有事”和时间，看不出是什么事" onPress={() => void keep()} />
  )
}
