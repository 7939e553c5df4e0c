import { Box, Note, Tag, Text } from '@/ui'
import { clockWords, type ClockedThread } from './clock-text'
import { useNow } from '@/lib/now'

export function Status({ thread }: { thread: ClockedThread }) {
  const { state, icon, line, late } = clockWords(thread, useNow())
  return (
    <Box className="thread__status" role="status">
      <Box className="cz-line">
        <Tag tone={thread.status === 'answered' ? 'green' : 'blue'} icon={icon}>
          {state}
        </Tag>
        {thread.urgent ? <Tag icon="flag">排在最前</Tag> : null}
        {late ? <Tag tone="tea">超时</Tag> : null}
      </Box>
      <Text kind="meta">{line}</Text>
      {late && thread.status !== 'answered' ? (
        <Note tone="tea" icon="phone">
          说好的时间过了，是我们慢了。等不了，打 12338 催，说“问律师超时了”就行。
        </Note>
      ) : null}
    </Box>
  )
}
