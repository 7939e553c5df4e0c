import { useState } from 'react'
import type { PlaceChangeDto } from '@shared/contract/places/dto'
import { momentText } from '@shared/values/instant'
import type { PlaceContent } from '@shared/values/place-content'
import { Box, Button, Text } from '@/ui'
import { differing } from '../content-words'
import { CHANGE_TEXT } from '../place-words'

const AT_ONCE = 5

interface HistoryProps {
  history: readonly PlaceChangeDto[]
  /** What stands now: there is nothing to take up in a version that says the same. */
  content: PlaceContent
  onTakeUp: (content: PlaceContent) => void
}

/** Who said what, the newest first. What stood once can be taken up again, as a form she looks through. */
export function History({ history, content, onTakeUp }: HistoryProps) {
  const [all, showAll] = useState(false)
  const shown = all ? history : history.slice(0, AT_ONCE)
  return (
    <Box as="section" aria-label="谁改过" className="wbp-part">
      <Text kind="strong" as="h2">
        谁改过
      </Text>
      {history.length === 0 ? <Text kind="meta">还没有人改过。</Text> : null}
      <Box as="ul" className="wbl-history">
        {shown.map(({ at, by, what, why, after }, i) => (
          <Box as="li" key={`${at}-${i}`} className="wbl-history__one">
            <Box>
              <Text>{`${by || '文件'}${CHANGE_TEXT[what]}`}</Text>
              <Text kind="meta">{[momentText(at), why].filter(Boolean).join(' · ')}</Text>
            </Box>
            {after && differing(after, content).length > 0 ? (
              <Button small label={`改回这一版，${momentText(at)}`} onPress={() => onTakeUp(after)}>
                改回这一版
              </Button>
            ) : null}
          </Box>
        ))}
      </Box>
      {history.length > shown.length ? (
        <Button small onPress={() => showAll(true)}>
          {`看全部 ${history.length} 次`}
        </Button>
      ) : null}
    </Box>
  )
}
