import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Category } from '@shared/values/topic'
import { StaffPage } from '../frame/staff-page'
import { CaseView } from './case-view'
import { Panes } from './panes'
import { QueueView } from './queue-view'
import { useNow } from '../frame/use-now'
import { useShown } from '../frame/use-shown'
import { useWide } from '../frame/use-wide'
import './qa.scss'

/** The lawyer's room. It asks for nothing before she is known to be one. */
export default function WorkbenchQa() {
  return (
    <StaffPage room="queue" needs="lawyer">
      {() => <Room />}
    </StaffPage>
  )
}

/** Three panes, or the queue and then the case as views of their own. */
function Room() {
  const opened = useRouter().params.id
  const [selected, select] = useState(opened)
  const [category, choose] = useState<Category>()
  const room = { now: useNow(), shown: useShown(), category, choose }
  if (useWide()) return <Panes {...room} selected={selected} select={select} />
  if (selected) return <CaseView id={selected} now={room.now} onClose={opened ? undefined : () => select(undefined)} />
  return <QueueView {...room} />
}
