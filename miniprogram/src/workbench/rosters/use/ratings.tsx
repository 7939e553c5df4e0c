import { LIMITS } from '@shared/values/limits'
import { Box, Card, Text } from '@/ui'
import { RATING_OPTIONS } from '@/ui/code/rating-words'
import type { Said } from './figures'

/** What they said of it afterwards: how many, and in their words, nobody's. */
export function Ratings({ said }: { said: Said | undefined }) {
  return (
    <Card as="section" label="她们怎么说" className="cz-stack-s wbr-column">
      <Text kind="strong" as="h2">
        她们怎么说
      </Text>
      {said ? (
        <>
          <Text>{RATING_OPTIONS.map(({ value, label }) => `${label} ${said.counts[value]} 个`).join('，')}。</Text>
          <Text kind="meta">见面在这几周里的，算在这里。不写是谁、哪天、见的谁；你自己见的，她写的话不给你看。</Text>
          {said.notes.length > 0 ? <Notes of={said.notes} /> : null}
        </>
      ) : (
        <Text kind="meta">{`这几周不到 ${LIMITS.ratings.fewest} 个人说过帮没帮上，先不列：人太少，会看出是谁。`}</Text>
      )}
    </Card>
  )
}

const Notes = ({ of }: { of: readonly string[] }) => (
  <>
    <Box as="ul" aria-label="她们写的" className="wbr-said">
      {of.map((note, at) => (
        <Box as="li" key={at} className="wbr-said__one">
          <Text kind="read">{note}</Text>
        </Box>
      ))}
    </Box>
    <Text kind="meta">{`最多列近来的 ${LIMITS.ratings.notes} 句。你看过，她们凭回执码看得到。`}</Text>
  </>
)
