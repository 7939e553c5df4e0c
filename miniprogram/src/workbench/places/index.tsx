import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeDto } from '@shared/contract/account'
import { back, go } from '@/lib/routes'
import { officerArea } from '../frame/officer-area'
import { StaffPage } from '../frame/staff-page'
import { useWide } from '../frame/use-wide'
import { OnPhone } from './on-phone'
import { openedBy, paramsOf, tabOf, type Open, type Tab } from './open'
import { Opened } from './opened'
import { Panes } from './panes'
import '../frame/room.scss'
import '../frame/place-room.scss'

/** The places of her part of the district: what is said of them, and what asks for her. */
export default function Places() {
  return (
    <StaffPage room="places" needs="officer">
      {(me) => <Room me={me} />}
    </StaffPage>
  )
}

/** List and pane, or the list and then the place as pages of their own. */
function Room({ me }: { me: MeDto }) {
  const { params } = useRouter()
  const [first] = useState(() => openedBy(params))
  const [open, setOpen] = useState<Open | undefined>(first)
  const [tab, choose] = useState<Tab>(() => tabOf(params['tab']))
  const wide = useWide()
  const area = officerArea(me)
  if (wide) return <Panes area={area} tab={tab} choose={choose} open={open} setOpen={setOpen} />
  if (open) return <Opened area={area} open={open} onClose={first ? back : () => setOpen(undefined)} />
  return <OnPhone area={area} tab={tab} choose={choose} onOpen={(next) => go('deskPlaces', paramsOf(next))} />
}
