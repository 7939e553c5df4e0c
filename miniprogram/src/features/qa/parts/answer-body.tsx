import type { Citation } from '@shared/values/citation'
import { Box, Card, CitationBox, Text } from '@/ui'
import './parts.scss'

/** The same in her thread and in the library: the answer in paragraphs, then the law it stands on. */
export const AnswerBody = ({ text, citations }: { text: string; citations: readonly Citation[] }) => (
  <Card>
    {text
      .split(/\n+/)
      .filter((line) => line.trim())
      .map((line, at) => (
        <Text key={at} kind="read" className="qa-words">
          {line}
        </Text>
      ))}
    {citations.length > 0 ? (
      <Box className="qa-cites">
        {citations.map((cite) => (
          <CitationBox key={`${cite.law} ${cite.article}`} cite={cite} gloss={cite.gloss} />
        ))}
      </Box>
    ) : null}
  </Card>
)
