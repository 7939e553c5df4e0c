import { useEffect } from 'react'
import type { Instant } from '@shared/values/instant'
import { Box, Button, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import type { Sent } from '../editor/use-send'
import { nextFor } from '../queue/queue-words'
import { QueueTags } from '../queue/queue-item'
import { useQueue } from '../../frame/use-queue'

interface AfterSendingProps {
  sent: Sent
  id: string
  now: Instant
  onNext: (id: string) => void
  onQueue?: () => void
}

/** It is out; the next one is named, but opened only when she says so: opening is recorded. */
export function AfterSending({ sent, id, now, onNext, onQueue }: AfterSendingProps) {
  const queue = useQueue(undefined)
  const next = nextFor(queue.data ?? [], id, now)
  useEffect(() => focusOn('case'), [])
  return (
    <Box className="wbc-after">
      <Box role="status">
        <Text kind="h1" as="h2">
          发出去了
        </Text>
        <Text tone="quiet">{`她凭回执码能看到。${sent.late ? '比说好的晚了，记在今天的超时里。' : ''}`}</Text>
      </Box>
      {next ? (
        <Box className="wbc-after__next">
          <Text kind="meta-strong">下一个</Text>
          <QueueTags of={next} now={now} />
          <Text>{next.excerpt}</Text>
          <Button kind="next" onPress={() => onNext(next.id)}>
            看下一个
          </Button>
        </Box>
      ) : queue.data ? (
        <Text tone="quiet">队列里没有等你回的了。</Text>
      ) : null}
      {onQueue ? <Button onPress={onQueue}>回队列</Button> : null}
    </Box>
  )
}
