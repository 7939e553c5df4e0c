import { useState } from 'react'
import { BOOKING } from '@shared/values/limits'
import { addDays, dayText, type Day } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { SelectField } from '@/ui'
import type { Present } from '../week/week'
import type { CellProps } from './cell-sheet'
import { fallAway, Points } from './points'
import { useChange, withDisplaced } from './use-change'

const spanWords = (name: string, on: Day, until: Day, sure: boolean): readonly string[] =>
  until === on
    ? [`${dayText(on)} 这一天，${name}的班都不来，网上不再放这些时间。`]
    : [
        `${dayText(on)} 到 ${dayText(until)}，${name}的班都不来，网上不再放这些时间。`,
        ...(sure ? [] : ['后面几天要是有人约了，会先告诉你，再按一次才算。']),
      ]

/** Whole days, at every site she answers for. */
export function Leave({ cell: { on }, who, onBack }: CellProps & { who: Present }) {
  const [until, setUntil] = useState(on)
  /** She has been told that somebody would lose her session. */
  const [sure, setSure] = useState(false)
  const take = useApiCommand('counseling', 'takeLeave')
  const { busy, problem, setProblem, doing } = useChange()
  const days = Array.from({ length: BOOKING.leaveDays }, (_, at) => addDays(on, at))
  const send = async () => {
    let booked = false
    const done = await doing(
      () =>
        take.mutateAsync({ of: who.id, from: on, until, keep: !sure }).catch((thrown: unknown) => {
          booked = asCallError(thrown).failure.code === 'SLOT_TAKEN'
          throw thrown
        }),
      ({ displaced }) => withDisplaced(`替${who.name}请好假了。`, displaced),
    )
    if (done) return onBack()
    if (!booked) return
    setSure(true)
    setProblem(`这些天里有人约了${who.name}，还没有动。再按一次就请假：约好的都要改时间，留了电话的要打给她。`)
  }
  return (
    <Points
      points={[...spanWords(who.name, on, until, sure), ...fallAway(who.name, who.sessions, on)]}
      does={sure ? '还是请假' : '请假'}
      busy={busy}
      problem={problem}
      onSure={() => void send()}
      onBack={onBack}
    >
      <SelectField
        id="leave-until"
        label="请到哪天"
        reason="这一天也算在里面。"
        options={days.map((value) => ({ value, label: value === on ? `就这一天，${dayText(value)}` : dayText(value) }))}
        value={until}
        onChange={(day) => {
          setUntil(day)
          setSure(false)
        }}
      />
    </Points>
  )
}
