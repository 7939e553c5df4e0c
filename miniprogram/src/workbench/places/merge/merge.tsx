import { useState } from 'react'
import type { StaffPlaceDto } from '@shared/contract/places/dto'
import { useApiCommand } from '@/api'
import { Box, Button, Choice, Segmented, Text } from '@/ui'
import { BackLine } from '../../frame/back-line'
import { Problem } from '../../frame/problem'
import { differing, FIELD_LABEL, fieldWords, type ContentField } from '../content-words'
import { useDoing } from '../place/use-doing'
import { useAreas } from '../use-areas'
import { isList, merged, type Choices, type Side } from './merged'

interface MergeProps {
  one: StaffPlaceDto
  other: StaffPlaceDto
  alone?: boolean
  onDone: () => void
  /** Where the page itself has no way back. */
  onBack: (() => void) | undefined
}

/** Two that are one: which stays, and for each field where they differ, whose words. */
export function Merge({ one, other, alone, onDone, onBack }: MergeProps) {
  const merge = useApiCommand('places', 'mergePlaces')
  const { busy, problem, doing } = useDoing()
  const [stays, setStays] = useState<Side>('one')
  const [choices, setChoices] = useState<Choices>({})
  const { nameOf } = useAreas()
  const fields = differing(one.content, other.content)
  const [keep, drop] = stays === 'one' ? [one, other] : [other, one]
  const send = async () => {
    const seen = ({ id, revision }: StaffPlaceDto) => ({ id, seen: revision })
    const input = { keep: seen(keep), drop: seen(drop), content: merged(one.content, other.content, stays, choices) }
    if (await doing(() => merge.mutateAsync(input), '合并好了，只剩一处。')) onDone()
  }
  const options = (field: ContentField) => [
    ...(['one', 'other'] as const).map((value) => ({
      value,
      label: fieldWords((value === 'one' ? one : other).content, field) || '空着',
      note: value === 'one' ? '第一处写的' : '第二处写的',
    })),
    ...(isList(field) ? [{ value: 'both' as const, label: '两边的都要' }] : []),
  ]
  return (
    <Box className="wbp-sheet wbl-merge">
      {onBack ? <BackLine onPress={onBack}>先不合并</BackLine> : null}
      <Box>
        <Text kind={alone ? 'h1' : 'h2'}>是同一处吗</Text>
        <Text tone="quiet">留下一处，另一处走。收藏过另一处的人，会看到留下的这处。合并了就分不回来。</Text>
      </Box>
      <Box className="wbl-two">
        <Which title="第一处" place={one} area={nameOf(one.area)} />
        <Which title="第二处" place={other} area={nameOf(other.area)} />
      </Box>
      <Segmented
        id="merge-stays"
        label="留哪一处"
        options={[
          { value: 'one', label: '留第一处' },
          { value: 'other', label: '留第二处' },
        ]}
        value={stays}
        onChange={setStays}
      />
      {fields.length === 0 ? <Text tone="quiet">两边写的一模一样，不用挑。</Text> : null}
      {fields.map((field) => (
        <Choice
          key={field}
          id={`merge-${field}`}
          label={FIELD_LABEL[field]}
          options={options(field)}
          value={choices[field] ?? stays}
          onChange={(side) => setChoices({ ...choices, [field]: side })}
        />
      ))}
      <Problem>{problem}</Problem>
      <Box className="cz-stack-s">
        <Button kind="next" busy={busy} onPress={() => void send()}>
          {`合并，「${drop.content.name}」走`}
        </Button>
        <Text kind="meta">村里报上来、关于走的那一处的改动，也一起走。</Text>
      </Box>
    </Box>
  )
}

const Which = ({ title, place, area }: { title: string; place: StaffPlaceDto; area: string }) => (
  <Box className="wbl-side">
    <Text as="span" kind="meta">
      {title}
    </Text>
    <Text as="span" kind="strong">
      {place.content.name}
    </Text>
    <Text as="span" kind="meta">
      {area}
    </Text>
  </Box>
)
