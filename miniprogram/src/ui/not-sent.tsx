import type { CallError } from '@/api/call-error'
import { errorText, refText } from '@/lib/error-text'
import { Note } from './data/tag'
import { Box } from './dom'
import './not-sent.scss'

/** Is her text safe, whose fault was it, what can she do. Spoken at once. */
export function NotSent({ error, title = '没发出去，字都还在' }: { error: CallError | null; title?: string }) {
  if (!error) return null
  const ref = refText(error.failure)
  return (
    <Box role="alert" className="cz-not-sent">
      <Note tone="tea" icon="info">
        <Box as="b" className="cz-bold">{`${title}。`}</Box>
        {error.offline ? '这会儿没连上。等一会儿再按一次，急事打 12338。' : errorText(error.failure)}
        {ref ? <Box>{ref}</Box> : null}
      </Note>
    </Box>
  )
}
