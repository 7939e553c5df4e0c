import { useState } from 'react'
import { MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import { MODES, STEPS, type ServiceTerms } from '@shared/values/counseling/services'
import { BOOKING } from '@shared/values/limits'
import { refresh, useApiCommand } from '@/api'
import { Box, Button, Checks, Choice, FieldError, SelectField, Text } from '@/ui'
import { BackLine } from '../../frame/back-line'
import { focusOn } from '../../frame/focus-on'
import { Problem } from '../../frame/problem'
import { useDoing } from '../../frame/use-doing'
import { beforeText, lengthText, stepText } from './term-words'

const MINUTES = [15, 20, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180]
const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60]
/** She is shown no day after these. */
const AHEAD = [1, 3, 7, 10, BOOKING.daysSeen]
const BEFORE = [0, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10080]
const OFFERS = [15, 30, 60, 120, 240, 480, 720, 1440]
const AT_MOST = [1, 2, 3, 4, 5]

type Numbers = { [K in keyof ServiceTerms]: ServiceTerms[K] extends number ? K : never }[keyof ServiceTerms]
interface Asked {
  of: Exclude<Numbers, 'step'>
  label: string
  reason?: string
  values: readonly number[]
  text: (value: number) => string
}
const LENGTHS: readonly Asked[] = [
  { of: 'minutes', label: '一次多久', values: MINUTES, text: lengthText },
  { of: 'buffer', label: '两次之间留多久', reason: '写记录、喝口水。', values: BUFFERS, text: lengthText },
]
const LIMITS_ASKED: readonly Asked[] = [
  { of: 'aheadDays', label: '能约几天内的', reason: '今天算第一天。', values: AHEAD, text: (days) => `${days} 天` },
  { of: 'bookBefore', label: '最晚什么时候约', values: BEFORE, text: beforeText },
  { of: 'cancelBefore', label: '最晚什么时候取消', values: BEFORE, text: beforeText },
  { of: 'moveBefore', label: '最晚什么时候改时间', values: BEFORE, text: beforeText },
  {
    of: 'atMost',
    label: '一个人手上最多几个',
    reason: '在排队等的也算。',
    values: AT_MOST,
    text: (count) => `${count} 个`,
  },
  {
    of: 'offerMinutes',
    label: '空出来的时间，给排队的人留多久',
    reason: '过了没定，就轮到下一位。',
    values: OFFERS,
    text: lengthText,
  },
]
const YES_NO = [
  { value: 'no', label: '约上就算' },
  { value: 'yes', label: '要辅导师点头', note: '点头以前时间给她留着' },
] as const

/** One service in questions that she can answer. */
export function ServiceForm({ terms, onDone }: { terms: ServiceTerms; onDone: () => void }) {
  const [draft, setDraft] = useState({ ...terms, aheadDays: Math.min(terms.aheadDays, BOOKING.daysSeen) })
  const [pressed, setPressed] = useState(false)
  const save = useApiCommand('counseling', 'saveService')
  const { busy, problem, doing } = useDoing({
    readAnew: () => refresh('counseling', 'readDirectory', 'listTimes'),
    pane: 'rosters-pane',
    changed: '刚被别人改过，看一眼再存。',
  })
  const put = (change: Partial<ServiceTerms>) => setDraft((before) => ({ ...before, ...change }))
  const modeless = draft.modes.length === 0
  const press = async () => {
    setPressed(true)
    if (modeless) return focusOn('service-modes-place')
    if (await doing(() => save.mutateAsync({ terms: draft }), '存好了，以后新约的照这个来。')) onDone()
  }
  return (
    <Box className="wbp-sheet">
      <BackLine onPress={onDone}>服务怎么约</BackLine>
      <Text kind="h2">{SERVICE_KIND_LABEL[terms.kind]}</Text>
      <Questions asked={LENGTHS} draft={draft} put={put} />
      <SelectField
        id="service-step"
        label="从几分开始"
        options={STEPS.map((step) => ({ value: String(step), label: stepText(step) }))}
        value={String(draft.step)}
        onChange={(value) => put({ step: STEPS.find((step) => String(step) === value) ?? draft.step })}
      />
      <Checks
        id="service-modes"
        label="怎么见"
        options={MODES.map((value) => ({ value, label: MODE_LABEL[value] }))}
        value={draft.modes}
        onChange={(modes) => put({ modes: [...modes] })}
      />
      <FieldError id="service-modes" error={pressed && modeless ? '至少留一种。' : undefined} />
      <Questions asked={LIMITS_ASKED} draft={draft} put={put} />
      <Choice
        id="service-confirms"
        label="约上要不要再点头"
        options={YES_NO}
        value={draft.confirms ? 'yes' : 'no'}
        onChange={(value) => put({ confirms: value === 'yes' })}
      />
      <Problem>{problem}</Problem>
      <Box className="cz-line">
        <Button kind="next" busy={busy} onPress={() => void press()}>
          {busy ? '在存' : '存下'}
        </Button>
        <Button onPress={onDone}>不改了</Button>
      </Box>
      <Text kind="meta">已经约好的不变，从现在起新约的照这个来。</Text>
    </Box>
  )
}

interface QuestionsProps {
  asked: readonly Asked[]
  draft: ServiceTerms
  put: (change: Partial<ServiceTerms>) => void
}

/** What stands there already can be chosen again, whoever wrote it. */
const Questions = ({ asked, draft, put }: QuestionsProps) => (
  <>
    {asked.map(({ of, label, reason, values, text }) => (
      <SelectField
        key={of}
        id={`service-${of}`}
        label={label}
        {...(reason && { reason })}
        options={[...new Set([...values, draft[of]])]
          .sort((a, b) => a - b)
          .map((value) => ({ value: String(value), label: text(value) }))}
        value={String(draft[of])}
        onChange={(value) => put({ [of]: Number(value) })}
      />
    ))}
  </>
)
