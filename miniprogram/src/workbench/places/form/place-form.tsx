import { useState } from 'react'
import { dayOf } from '@shared/values/instant'
import { Box, Button, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import { Problem } from '../../frame/problem'
import { useNow } from '../../frame/use-now'
import { timesAreWhole } from './hours-problem'
import { draftMissing, firstMissing, type Checked, type Missing } from './draft-missing'
import { InsideFields, NameFields, Part, ReachFields, WhereFields, WhyField } from './fields'
import type { PlaceDraft } from './place-draft'

interface PlaceFormProps {
  draft: PlaceDraft
  put: (change: Partial<PlaceDraft>) => void
  /** With a reason, for a place that stands already. */
  withWhy: boolean
  problem: string | undefined
  busy: boolean
  does: string
  /** What happens then. */
  then: string
  onSend: () => void
  onDrop: () => void
}

/** Where to go for a field that is wrong; hours are many fields. */
const FIRST: Partial<Record<Checked, string>> = { hours: 'place-hours-add' }

/** Every field of a place. Pressed too early it says what is missing; once it has, it follows her typing. */
export function PlaceForm({ draft, put, withWhy, problem, busy, does, then, onSend, onDrop }: PlaceFormProps) {
  const [pressed, setPressed] = useState(false)
  const today = dayOf(useNow())
  const all = draftMissing(draft)
  // times that overlap are said at once: nobody finds them again later; a row just begun is not wrong yet
  const early: Missing = all.hours && timesAreWhole(draft.hours) ? { hours: all.hours } : {}
  const missing = pressed ? all : early
  const press = () => {
    const first = firstMissing(all)
    setPressed(true)
    if (first) return focusOn(FIRST[first] ?? `place-${first}`)
    onSend()
  }
  const fields = { draft, put, missing, today }
  return (
    <>
      <Part title="叫什么" />
      <NameFields {...fields} />
      <Part title="在哪里" />
      <WhereFields {...fields} />
      <Part title="怎么联系，几点开门" />
      <ReachFields {...fields} />
      <Part title="来了能办什么" />
      <InsideFields {...fields} />
      {withWhy ? <WhyField {...fields} /> : null}
      <Problem>{problem}</Problem>
      {pressed && firstMissing(all) ? (
        <Problem>{`还有 ${Object.keys(all).length} 处要看看，写的都还在。`}</Problem>
      ) : null}
      <Box className="cz-stack-s">
        <Box className="cz-line">
          <Button kind="next" busy={busy} onPress={press}>
            {busy ? '在存' : does}
          </Button>
          <Button onPress={onDrop}>不要写的了</Button>
        </Box>
        <Text kind="meta">{then}</Text>
      </Box>
    </>
  )
}
