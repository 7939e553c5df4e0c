import { minutesBetween, momentText, toInstant } from '@shared/values/instant'
import { useNow } from '@/lib/now'
import { useOnline } from '@/lib/online'
import { Box, Note } from '@/ui'

const FRESH_MINUTES = 2

/** What was free a while ago may be taken now: it is not shown as if it were true. */
export function Staleness({ at, failed }: { at: number; failed: boolean }) {
  const online = useOnline()
  const now = useNow()
  const seen = toInstant(at)
  if (online && !failed && minutesBetween(seen, now) < FRESH_MINUTES) return null
  return (
    <Box role="status" className="times-stale">
      <Note tone="tea" icon="info">
        {`${online ? '这会儿没取到新的' : '现在没有网'}。下面是 ${momentText(seen)} 看到的，不一定还空着。`}
      </Note>
    </Box>
  )
}
