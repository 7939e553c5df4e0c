import { dayText } from '@shared/values/instant'
import { useApiQuery } from '@/api'
import { Note } from '@/ui'

/** Told to admins while there is still time: after the table's end, due times know weekends alone. */
export function HolidayTable() {
  const { data } = useApiQuery('qa', 'serviceTerms', {})
  if (!data?.holidaysEndSoon) return null
  const last = dayText(data.holidaysKnownUntil)
  return (
    <Note icon="flag">
      {`节假日表只到 ${data.holidaysKnownUntil.slice(0, 4)} 年 ${last}。那以后只按周末算休息，答复时限会不准。国务院公布明年的安排后，更新这套软件就有新表。`}
    </Note>
  )
}
