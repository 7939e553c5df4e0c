import type { QueueItemDto } from '@shared/contract/qa'
import type { Instant } from '@shared/values/instant'
import { useApiQuery } from '@/api'
import { go } from '@/lib/routes'
import { Box, Button, StateView, Text } from '@/ui'
import { QueueList } from './queue/queue-list'
import { figuresOf } from './queue/queue-words'
import { useQueue } from '../frame/use-queue'
import { useNow } from '../frame/use-now'
import { useShown } from '../frame/use-shown'
import { DeskFailed } from '../frame/desk-states'
import { Waiting } from './queue/waiting'
import './queue/_queue.scss'

const AGAIN_MS = 30_000

/** What she holds, what waits, what she answered today. */
export function LawyerDesk() {
  const shown = useShown()
  const now = useNow()
  const queue = useQueue(undefined, shown)
  const desk = useApiQuery('qa', 'readDesk', {}, { private: true, ...(shown && { refetchInterval: AGAIN_MS }) })
  const figures = queue.data && figuresOf(queue.data, queue.hasNextPage, now)
  if (desk.error && !desk.data) return <DeskFailed error={desk.error} onRetry={() => void desk.refetch()} />
  return (
    <StateView of={desk}>
      {({ claims, answeredToday, lateToday }) => (
        <>
          <Box as="section" aria-label="今天" className="wbh-figures">
            <Figure value={figures?.waiting ?? '…'} unit="个" name="等回答" />
            <Figure value={figures ? String(figures.urgent) : '…'} unit="个" name="其中急的" />
            <Figure value={figures ? String(figures.late) : '…'} unit="个" name="其中超时" />
            <Figure
              value={String(answeredToday)}
              unit="个"
              name={lateToday > 0 ? `今天你回了，${lateToday} 个超时` : '今天你回了'}
            />
          </Box>
          <Button kind="next" opens={{ to: 'queue' }}>
            打开队列
          </Button>
          <Claims claims={claims} now={now} />
          <Waiting queue={queue} now={now} onOpen={open} />
        </>
      )}
    </StateView>
  )
}

const Figure = ({ value, unit, name }: { value: string; unit: string; name: string }) => (
  <Box className="wbh-figure">
    <Box className="wbh-figure__value">
      <Box as="b" className="wbh-figure__number">
        {value}
      </Box>
      <Box as="span">{` ${unit}`}</Box>
    </Box>
    <Text kind="meta">{name}</Text>
  </Box>
)

const open = (id: string) => go('queue', { id })

function Claims({ claims, now }: { claims: readonly QueueItemDto[]; now: Instant }) {
  if (claims.length === 0) return null
  return (
    <Box as="section" aria-labelledby="held" className="cz-stack-s">
      <Text kind="h2" id="held">
        你领着的
      </Text>
      <Box className="wbh-held">
        <QueueList items={claims} now={now} selected={undefined} onOpen={open} />
      </Box>
    </Box>
  )
}
