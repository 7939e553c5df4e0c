import type { DangerKind } from '@shared/rules/danger'
import { HOTLINES } from '@shared/values/hotlines'
import { DUTY_TEXT, PROMISE } from '@shared/values/service-hours'
import { Button } from '../button'
import { Box } from '../dom'
import { Icon } from '../icon'
import { Link } from '../link'
import { Text } from '../text'
import { dangerWords } from './danger-words'
import './danger-panel.scss'

export interface DangerPanelProps {
  kinds: readonly DangerKind[]
  /** She speaks of a child, even if not of one in danger. */
  child?: boolean
  /** What we did with the question; left alone, that it stands first in the queue. */
  done?: string
}

/** Under her words at once, without taking the focus from them and without ever stopping her. */
export function DangerPanel({ kinds, child, done }: DangerPanelProps) {
  if (kinds.length === 0) return null
  const words = dangerWords(kinds, child)
  return (
    <Box as="section" role="status" aria-label="要紧的电话" className="cz-danger">
      <Text kind="h2" tone="danger">
        {words.ask}
      </Text>
      <Text className="cz-danger__advice">{words.advice}</Text>
      {words.hope ? (
        <Button kind="danger" icon="phone" calls="hope">{`打 ${HOTLINES.hope.number} ${HOTLINES.hope.name}`}</Button>
      ) : (
        <Button kind="danger" icon="phone" calls="police">
          打 110 报警
        </Button>
      )}
      <Box className="cz-danger__two">
        <Button kind="danger-line" calls={words.hope ? 'ambulance' : 'federation'}>
          {words.hope ? '120 急救' : '12338 妇联'}
        </Button>
        <Button kind="danger-line" calls={words.hope ? 'police' : 'ambulance'}>
          {words.hope ? '110 报警' : '120 急救'}
        </Button>
      </Box>
      <Box className="cz-danger__links">
        {words.hope ? null : (
          <Link opens={{ to: 'places' }} className="cz-danger__link cz-danger__link--whole">
            <Icon name="pin" size="s" />
            <Box as="span">最近能去的地方</Box>
            <Icon name="chevron" size="xs" />
          </Link>
        )}
        <Link opens={{ to: 'topics', params: { topic: 'violence' } }} className="cz-danger__link">
          <Icon name="paper" size="s" />
          <Box as="span">怎么留证据</Box>
          <Icon name="chevron" size="xs" />
        </Link>
        <Link opens={{ to: 'exit' }} className="cz-danger__link">
          <Icon name="exit" size="s" />
          <Box as="span">怎么不留痕迹</Box>
          <Icon name="chevron" size="xs" />
        </Link>
      </Box>
      <Box as="p" className="cz-danger__done">
        {done ??
          `我们不是报警电话。你可以接着写；发出以后排在最前，律师 ${PROMISE.urgentMinutes / 60} 小时内回（${DUTY_TEXT}）。`}
        {words.minor ? '十四岁以下，让一个你信得过的大人陪着你打，或者直接打 12338，有人管。' : ''}
      </Box>
    </Box>
  )
}
