import { useState } from 'react'
import { clockText, minuteOf } from '@shared/rules/clock-words'
import { covers } from '@shared/rules/intervals'
import { dayText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Field } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import type { Present } from '../week/week'
import type { CellProps } from './cell-sheet'
import { Points } from './points'
import { useChange } from './use-change'

const USUAL = 60

/** Somebody came without an appointment: that time is hers, and nobody can book it. */
export function WalkIn({ cell: { on, post }, who, onBack }: CellProps & { who: Present }) {
  const begins = post.spans[0]?.from ?? 0
  const [from, setFrom] = useState(clockText(begins))
  const [to, setTo] = useState(clockText(begins + USUAL))
  const [wrong, setWrong] = useState<string>()
  const block = useApiCommand('counseling', 'blockTime')
  const { busy, problem, doing } = useChange()
  const send = async () => {
    const span = { from: minuteOf(from) ?? 0, to: minuteOf(to) ?? 0 }
    const gap = whatIsWrong(span, post.spans)
    setWrong(gap)
    if (gap) return focusOn('walk-in-from')
    const done = await doing(
      () => block.mutateAsync({ of: who.id, on, ...span, why: 'walkIn', keep: true }),
      '记好了，这段时间不再放出去。',
    )
    if (done) onBack()
  }
  return (
    <Points
      points={[
        `${dayText(on)} ${who.name}在接待没约就来的人。不写是谁，只占住时间。`,
        '和约好的撞上了会告诉你，不会挤掉别人。',
      ]}
      does="记上"
      busy={busy}
      problem={problem}
      onSure={() => void send()}
      onBack={onBack}
    >
      <Box className="wbl-two">
        <Field id="walk-in-from" label="从" value={from} onInput={setFrom} error={wrong} placeholder="例：9:00" />
        <Field id="walk-in-to" label="到" value={to} onInput={setTo} placeholder="例：10:00" />
      </Box>
    </Points>
  )
}

function whatIsWrong(
  span: { from: number; to: number },
  spans: CellProps['cell']['post']['spans'],
): string | undefined {
  if (span.from >= span.to) return '时间写成 9:00 这样，后一个要晚。'
  return covers(spans, span) ? undefined : '要在她这天当班的时间里。'
}
