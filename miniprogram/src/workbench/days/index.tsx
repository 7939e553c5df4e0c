import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeDto } from '@shared/contract/account'
import type { Day } from '@shared/values/instant'
import { back, go } from '@/lib/routes'
import { StaffPage } from '../frame/staff-page'
import { useNow } from '../frame/use-now'
import { useWide } from '../frame/use-wide'
import { OnPhone } from './on-phone'
import { openedBy, paramsOf, tabOf, type Open, type Tab } from './open'
import { Opened } from './opened'
import { Panes } from './panes'
import { thisWeek } from './week/day-items'
import '../frame/room.scss'
import '../frame/place-room.scss'
import './days.scss'

/** The days of whoever can be booked: a counselor, and a lawyer for legal visits. */
export default function Days() {
  return (
    <StaffPage room="days" needs={['counselor', 'lawyer']}>
      {(me) => <Room me={me} />}
    </StaffPage>
  )
}

/** The week and a pane, or the week and then a session as pages of their own. */
function Room({ me }: { me: MeDto }) {
  const { params } = useRouter()
  const now = useNow()
  const [first] = useState(() => openedBy(params))
  const [open, setOpen] = useState<Open | undefined>(first)
  const [tab, choose] = useState<Tab>(() => (first?.kind === 'supervised' ? 'supervised' : tabOf(params['tab'])))
  const [picked, pickWeek] = useState<Day>()
  const wide = useWide()
  const room = { me, now, tab, choose, week: picked ?? thisWeek(now), chooseWeek: pickWeek, open }
  if (wide) return <Panes {...room} setOpen={setOpen} onOpen={setOpen} />
  if (open) return <Opened open={open} now={now} onClose={first ? back : () => setOpen(undefined)} />
  return <OnPhone {...room} onOpen={(next) => go('days', paramsOf(next))} />
}
