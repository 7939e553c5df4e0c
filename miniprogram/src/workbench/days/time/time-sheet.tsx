import { useState } from 'react'
import type { AgendaDayDto } from '@shared/contract/counseling'
import { dayOf, momentText, type Day, type Instant } from '@shared/values/instant'
import { Box, Button, Segmented, SelectField, Sheet, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { Sure } from '../../frame/sure'
import { dayOptions, fromOptions, likelySpan, movedTo, toOptions, untilOptions } from './time-options'
import { useTaking, type Wanted } from './use-taking'
import { WHY_OPTIONS, type Why } from '../../frame/why'

export interface Taking {
  why: Why
  on: Day
}
interface TimeSheetProps {
  taking: Taking
  /** The week in sight: what it says of a day is used, other days have usual hours. */
  days: readonly AgendaDayDto[]
  now: Instant
  onClose: () => void
}

const NOTE: Record<Why, string> = {
  walkIn: '没约就来的人，记一段，网上就不会再约进来。不用写她是谁。',
  block: '开会、外出、歇口气。这段网上约不到。',
  leave: '整天都约不到。只空半天，就选「空出一段」。',
}
const DOES: Record<Why, string> = { walkIn: '记下', block: '空出来', leave: '请假' }

/** The second of two taps: all of it is filled in with what she most likely means. */
export function TimeSheet({ taking, days, now, onClose }: TimeSheetProps) {
  const dayNamed = (on: Day) => days.find((day) => day.on === on)
  const [wanted, set] = useState<Wanted>(() => {
    const on = taking.on < dayOf(now) ? dayOf(now) : taking.on
    return { why: taking.why, on, until: on, ...likelySpan(on, dayNamed(on), now) }
  })
  const { ask, sure, think, busy, problem, falling } = useTaking(now, onClose)
  const put = (change: Partial<Wanted>) => set((before) => ({ ...before, ...change }))
  const { why, on, from, to, until } = wanted
  const day = dayNamed(on)
  const pickDay = (next: Day) =>
    put({ on: next, until: until < next ? next : until, ...likelySpan(next, dayNamed(next), now) })
  const pickFrom = (next: number) => put(movedTo(day, { from, to }, next))
  if (falling)
    return (
      <Sure
        open
        title={falling.length > 0 ? `这段里有 ${falling.length} 次约见` : '这段时间留给了排队的人'}
        points={
          falling.length > 0
            ? [`会落空：${named(falling.map(({ startsAt }) => momentText(startsAt)))}。`, ...TOLD]
            : ['收回来以后，她接着排，不会知道是为什么。']
        }
        does={falling.length > 0 ? `让 ${falling.length} 次落空，${DOES[why]}` : `收回，${DOES[why]}`}
        busy={busy}
        problem={problem}
        onSure={() => void sure(wanted)}
        onClose={think}
      />
    )
  return (
    <Sheet open title="空出时间" onClose={onClose}>
      <Box className="cz-stack">
        <Segmented
          id="take-why"
          label="为什么"
          hideLabel
          options={WHY_OPTIONS}
          value={why}
          onChange={(next) => put({ why: next })}
        />
        <Text kind="meta">{NOTE[why]}</Text>
        <SelectField
          id="take-on"
          label={why === 'leave' ? '从哪天' : '哪天'}
          options={dayOptions(now, taking.on)}
          value={on}
          onChange={pickDay}
        />
        {why === 'leave' ? (
          <SelectField
            id="take-until"
            label="到哪天"
            options={untilOptions(on)}
            value={until}
            onChange={(next) => put({ until: next })}
          />
        ) : (
          <Box className="wbt-two">
            <SelectField
              id="take-from"
              label="从"
              options={fromOptions(day)}
              value={String(from)}
              onChange={(next) => pickFrom(Number(next))}
            />
            <SelectField
              id="take-to"
              label="到"
              options={toOptions(day, from)}
              value={String(to)}
              onChange={(next) => put({ to: Number(next) })}
            />
          </Box>
        )}
        <Problem>{problem}</Problem>
        <Button kind="brand" busy={busy} onPress={() => void ask(wanted)}>
          {DOES[why]}
        </Button>
      </Box>
    </Sheet>
  )
}

const TOLD = ['她们能自己另挑时间；妇联那边也看得到，会帮着找，留了电话的会打给她。', '不会跟她们说是为什么。']
const MOST = 4
const named = (moments: readonly string[]): string =>
  moments.length > MOST ? `${moments.slice(0, MOST).join('、')} 等` : moments.join('、')
