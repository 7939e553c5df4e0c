import type { PlaceContent } from '@shared/values/place-content'
import { Box, Text } from '@/ui'
import { differing, FIELD_LABEL, fieldWords, saidIn } from '../content-words'

interface DifferencesProps {
  /** Nothing: all of it is new. */
  before?: PlaceContent
  after: PlaceContent
  beforeLabel: string
  afterLabel: string
}

/** Field by field, only where something is different. */
export function Differences({ before, after, beforeLabel, afterLabel }: DifferencesProps) {
  const fields = before ? differing(before, after) : saidIn(after)
  if (fields.length === 0) return <Text tone="quiet">现在写的已经是这样，没有不同的地方。</Text>
  return (
    <Box as="ul" className="wbl-diff">
      {fields.map((field) => (
        <Box as="li" key={field} className="wbl-diff__one">
          <Text as="span" kind="meta-strong">
            {FIELD_LABEL[field]}
          </Text>
          <Box className={before ? 'wbl-diff__pair' : undefined}>
            {before ? <Side label={beforeLabel} words={fieldWords(before, field)} /> : null}
            <Side label={afterLabel} words={fieldWords(after, field)} fresh />
          </Box>
        </Box>
      ))}
    </Box>
  )
}

const Side = ({ label, words, fresh }: { label: string; words: string; fresh?: boolean }) => (
  <Box className={`wbl-side${fresh ? ' wbl-side--new' : ''}`}>
    <Text as="span" kind="meta">
      {label}
    </Text>
    <Text as="span" className="wbl-words">
      {words || '空着'}
    </Text>
  </Box>
)
