import { addDays, dayText } from '@shared/values/instant'
import { HOURS } from '@shared/values/opening-hours'
import { LIMITS } from '@shared/values/limits'
import { Box, Button, Field, Segmented, SelectField, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import type { DayDraft, SpanDraft } from './hours-draft'

interface DayRowsProps {
  days: readonly DayDraft[]
  onChange: (days: readonly DayDraft[]) => void
  today: string
}

const AHEAD_DAYS = 120
const ID = 'place-day'
const OPEN: readonly SpanDraft[] = [{ from: '9:00', to: '12:00' }]
const OPTIONS = [
  { value: 'shut', label: '不开门' },
  { value: 'open', label: '开门' },
] as const

/** Single days that differ from the rows above. */
export function DayRows({ days, onChange, today }: DayRowsProps) {
  const ahead = Array.from({ length: AHEAD_DAYS }, (_, i) => addDays(today, i))
  const put = (at: number, change: Partial<DayDraft>) =>
    onChange(days.map((day, i) => (i === at ? { ...day, ...change } : day)))
  const add = () => {
    const taken = new Set(days.map(({ on }) => on))
    onChange([...days, { on: ahead.find((day) => !taken.has(day)) ?? today, why: '', spans: [] }])
    focusOn(`${ID}-${days.length}-on`)
  }
  const remove = (at: number) => {
    onChange(days.filter((_, i) => i !== at))
    focusOn(`${ID}-add`)
  }
  return (
    <Box className="cz-stack-s">
      {days.map((day, at) => (
        <Box key={at} role="group" aria-label={`不一样的日子 ${at + 1}`} className="wbl-day">
          <SelectField
            id={`${ID}-${at}-on`}
            label="哪一天"
            options={[...new Set([day.on, ...ahead])].sort().map((value) => ({ value, label: dayText(value) }))}
            value={day.on}
            onChange={(on) => put(at, { on })}
          />
          <Segmented
            id={`${ID}-${at}-open`}
            label="这天开不开"
            options={OPTIONS}
            value={day.spans.length > 0 ? 'open' : 'shut'}
            onChange={(now) => put(at, { spans: now === 'open' ? OPEN : [] })}
          />
          <Spans at={at} spans={day.spans} onChange={(spans) => put(at, { spans })} />
          <Field
            id={`${ID}-${at}-why`}
            label="为什么"
            optional
            value={day.why}
            onInput={(why) => put(at, { why })}
            maxLength={LIMITS.placeWhy.max}
            placeholder="例：停电"
          />
          <Box>
            <Button small icon="bin" label={`去掉这天，${dayText(day.on)}`} onPress={() => remove(at)}>
              去掉这天
            </Button>
          </Box>
        </Box>
      ))}
      {days.length < HOURS.exceptions ? (
        <Box>
          <Button small icon="calendar" id={`${ID}-add`} onPress={add}>
            加一个不一样的日子
          </Button>
          {days.length === 0 ? <Text kind="meta">比如哪天培训不开门，哪天只开半天。</Text> : null}
        </Box>
      ) : null}
    </Box>
  )
}

function Spans({
  at,
  spans,
  onChange,
}: {
  at: number
  spans: readonly SpanDraft[]
  onChange: (to: SpanDraft[]) => void
}) {
  const put = (nth: number, change: Partial<SpanDraft>) =>
    onChange(spans.map((span, i) => (i === nth ? { ...span, ...change } : span)))
  return (
    <>
      {spans.map((span, nth) => (
        <Box key={nth} role="group" aria-label={`第 ${nth + 1} 段`} className="wbl-row wbl-row--day">
          <Field id={`${ID}-${at}-${nth}-from`} label="从" value={span.from} onInput={(from) => put(nth, { from })} />
          <Field id={`${ID}-${at}-${nth}-to`} label="到" value={span.to} onInput={(to) => put(nth, { to })} />
          {nth > 0 ? (
            <Button
              small
              icon="bin"
              label={`去掉第 ${nth + 1} 段`}
              onPress={() => onChange(spans.filter((_, i) => i !== nth))}
            >
              去掉
            </Button>
          ) : null}
        </Box>
      ))}
      {spans.length > 0 && spans.length < HOURS.spansADay ? (
        <Box>
          <Button small icon="plus" onPress={() => onChange([...spans, { from: '', to: '' }])}>
            再加一段
          </Button>
        </Box>
      ) : null}
    </>
  )
}
