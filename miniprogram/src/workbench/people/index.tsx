import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeDto } from '@shared/contract/account'
import { back, go } from '@/lib/routes'
import { StaffPage } from '../frame/staff-page'
import { useWide } from '../frame/use-wide'
import { OnPhone } from './on-phone'
import { Opened } from './opened'
import { Panes } from './panes'
import { openedBy, paramsOf, tabOf, type Open, type Tab } from './open'
import '../frame/room.scss'

/** Who works here, who is invited, and in which part of the district. */
export default function People() {
  return (
    <StaffPage room="people" needs="admin">
      {(me) => <Room me={me} />}
    </StaffPage>
  )
}

/** List and pane, or the list and then the person as pages of their own. */
function Room({ me }: { me: MeDto }) {
  const { params } = useRouter()
  const [first] = useState(() => openedBy(params))
  const [open, setOpen] = useState<Open | undefined>(first)
  const [tab, choose] = useState<Tab>(() => tabOf(params['tab']))
  const wide = useWide()
  if (wide) return <Panes me={me} tab={tab} choose={choose} open={open} setOpen={setOpen} />
  if (open) return <Opened me={me} open={open} onClose={first ? back : () => setOpen(undefined)} />
  return <OnPhone tab={tab} choose={choose} onOpen={(next) => go('people', paramsOf(next))} />
}
