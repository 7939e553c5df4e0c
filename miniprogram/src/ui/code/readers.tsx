import { momentText, type Instant } from '@shared/values/instant'
import { Box, List, Row, Text } from '@/ui'

type Reading = Readonly<{ name?: string | undefined; at: Instant }>
interface Reader {
  name: string
  last: Instant
  times: number
}

/** One line a person, newest first; her own visits are not told to her. */
export function readersOf(rows: readonly Reading[]): Reader[] {
  const byName = new Map<string, Reader>()
  for (const { name, at } of rows) {
    if (!name) continue
    const known = byName.get(name)
    byName.set(name, { name, last: known && known.last > at ? known.last : at, times: (known?.times ?? 0) + 1 })
  }
  return [...byName.values()].sort((a, b) => (a.last < b.last ? 1 : -1))
}

export function Readers({ rows }: { rows: readonly Reading[] }) {
  const readers = readersOf(rows)
  return (
    <Box as="section" className="cz-section cz-stack-s">
      <Text kind="h2">谁看过</Text>
      {readers.length === 0 ? (
        <Text kind="meta">还没有人打开过。谁打开，都会记在这里，你看得到。</Text>
      ) : (
        <List label="谁看过">
          {readers.map(({ name, last, times }) => (
            <Row key={name} icon="eye" title={name} note={`最近 ${momentText(last)}`} fact={`${times} 次`} />
          ))}
        </List>
      )}
    </Box>
  )
}
