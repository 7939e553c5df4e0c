import { useApiQuery } from '@/api'
import { leaveFor } from '@/lib/handover'
import { go } from '@/lib/routes'
import { Box, Button, List, StateView, Text } from '@/ui'
import { useLawHits } from '../parts/law-hits'
import { LawRows } from '../parts/law-rows'
import { AnswerRow } from './answer-row'

/** Nothing found is not the end: the law cards on her phone, and a person who answers. */
export function Results({ words, onClear }: { words: string; onClear: () => void }) {
  const found = useApiQuery('qa', 'searchPublished', { text: words })
  const cards = useLawHits(words).map(({ doc }) => doc)
  const ask = () => {
    leaveFor('draft', words)
    go('ask')
  }
  const law =
    cards.length > 0 ? (
      <Box className="cz-section cz-stack-s">
        <Text kind="h2">法条里说的</Text>
        <LawRows label="法条里说的" cards={cards} />
      </Box>
    ) : null
  return (
    <Box className="library__list">
      <StateView of={found}>
        {({ items }) => (
          <>
            <Box className="library__found">
              <Box role="status">
                <Text kind="h2">{items.length > 0 ? `找到 ${items.length} 条` : '没找到一样的'}</Text>
              </Box>
              <Button small icon="cross" onPress={onClear}>
                不找了
              </Button>
            </Box>
            {items.length > 0 ? (
              <List label="找到的问答">
                {items.map((one) => (
                  <AnswerRow key={one.id} {...one} />
                ))}
              </List>
            ) : (
              <Text>还没有人公开问过这个。换个说法再找，比如“彩礼要退吗”“孩子归谁”，或者直接问律师。</Text>
            )}
            {law}
            <Box className="cz-section">
              <Button kind="next" icon="ask" onPress={ask}>
                问我自己的事
              </Button>
            </Box>
          </>
        )}
      </StateView>
    </Box>
  )
}
