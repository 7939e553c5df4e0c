import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeDto } from '@shared/contract/account'
import { dayOf } from '@shared/values/instant'
import { back, go } from '@/lib/routes'
import { focusOn } from '../frame/focus-on'
import { officerArea } from '../frame/officer-area'
import { StaffPage } from '../frame/staff-page'
import { useNow } from '../frame/use-now'
import { useWide } from '../frame/use-wide'
import { FormPage } from './form/form-page'
import { viewOf, weekIn, type View } from './open'
import { Views } from './views'
import '../frame/room.scss'
import '../frame/place-room.scss'
import './rosters.scss'
import './form/form.scss'
import './use/use.scss'
import './week/week.scss'

/** Who comes when, at every site of her area; what is missing; and what became of the times that were offered. */
export default function Rosters() {
  return (
    <StaffPage room="rosters" needs="officer">
      {(me) => <Room me={me} />}
    </StaffPage>
  )
}

/** A form takes the room's place; on a phone it is a page of its own, so that 返回 leads out of it. */
function Room({ me }: { me: MeDto }) {
  const { params } = useRouter()
  const today = dayOf(useNow())
  const wide = useWide()
  const [view, choose] = useState<View>(() => viewOf(params['view']))
  const [week, setWeek] = useState(() => weekIn(params['week'], today))
  const [form, setForm] = useState(params['roster'])
  const [first] = useState(params['roster'])
  const area = officerArea(me)
  const close = () => {
    if (first) back()
    else setForm(undefined)
    focusOn('rosters-pane')
  }
  if (form) return <FormPage area={area} id={form} onDone={close} />
  const open = (roster: string) => (wide ? setForm(roster) : go('rosters', { roster }))
  return (
    <Views
      area={area}
      today={today}
      wide={wide}
      view={view}
      choose={choose}
      week={week}
      setWeek={setWeek}
      onForm={open}
    />
  )
}
