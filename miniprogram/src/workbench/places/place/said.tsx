import type { PlaceContent } from '@shared/values/place-content'
import { Box, Text } from '@/ui'
import { CONTENT_FIELDS, FIELD_LABEL, fieldWords } from '../content-words'

const POSITION_WAITS = '还没人核对过在哪里'

/** All that is said of it, and what nobody has said yet. */
export function Said({ content }: { content: PlaceContent }) {
  const fields = CONTENT_FIELDS.filter((field) => field !== 'name' && (field !== 'stars' || content.kind === 'station'))
  return (
    <Box as="section" aria-label="写了什么" className="wbp-part">
      <Text kind="strong" as="h2">
        写了什么
      </Text>
      <Box as="ul" className="wbl-said">
        {fields.map((field) => {
          const words = fieldWords(content, field)
          return (
            <Box as="li" key={field} className="wbl-said__one">
              <Text as="span" kind="meta">
                {FIELD_LABEL[field]}
              </Text>
              <Text as="span" tone={words ? undefined : 'time'} className="wbl-words">
                {words || (field === 'position' ? POSITION_WAITS : '还没写')}
              </Text>
            </Box>
          )
        })}
      </Box>
    </Box>
  )
}
