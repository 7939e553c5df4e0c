import { dayOf, dayText, toInstant } from '@shared/values/instant'
import { useOnline } from '@/lib/online'
import { Note } from '@/ui'

/** What she sees may have changed since: said whenever the server could not be asked. */
export function KeptSince({ at, failed }: { at: number; failed: boolean }) {
  const online = useOnline()
  if (online && !failed) return null
  const day = dayText(dayOf(toInstant(at))).split(' ')[0] ?? ''
  return <Note icon="info">{`${online ? '没取到新的' : '没有网'}。这是 ${day} 存下的，电话能打。`}</Note>
}
