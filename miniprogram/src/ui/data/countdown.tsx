import { durationText, epochMs, minutesBetween, toInstant, type Instant } from '@shared/values/instant'
import { useNow } from '@/lib/now'
import { Box } from '../dom'
import { Tag } from './tag'
import './countdown.scss'

/** The wording, and whether the time has passed. */
export function countdownText(until: Instant, now: Instant): { text: string; late: boolean } {
  const left = minutesBetween(now, until)
  return left >= 0
    ? { text: `剩 ${durationText(left)}`, late: false }
    : { text: `已超 ${durationText(-left)}`, late: true }
}

/** Words, never red. `skewMs`: how far the server's clock is ahead of the phone's. */
export function Countdown({ until, skewMs = 0 }: { until: Instant; skewMs?: number }) {
  const { text, late } = countdownText(until, toInstant(epochMs(useNow()) + skewMs))
  return late ? (
    <Tag tone="tea" icon="flag">
      {text}
    </Tag>
  ) : (
    <Box as="span" className="cz-countdown">
      {text}
    </Box>
  )
}
