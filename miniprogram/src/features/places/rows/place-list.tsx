import { useState } from 'react'
import type { Instant } from '@shared/values/instant'
import { Box, Button, List, Text } from '@/ui'
import type { Shown } from '../shown'
import { Nearest } from './nearest'
import { PlaceRow } from './place-row'

const FIRST = 10
const PIECE = 20

/**
 * In pieces, and the next one only when she asks: three hundred rows are too many for a phone, and what stands under the
 * list must stay within reach. Mount it anew (`key`) for another list.
 */
export function PlaceList({ rows, now }: { rows: readonly Shown[]; now: Instant }) {
  const [count, setCount] = useState(FIRST)
  const more = rows.length > count
  const showMore = () => setCount((shown) => shown + PIECE)
  return (
    <>
      <List label="妇联和能帮忙的地方">
        {rows
          .slice(0, count)
          .map((shown, i) =>
            i === 0 ? (
              <Nearest key={shown.place.id} shown={shown} now={now} />
            ) : (
              <PlaceRow key={shown.place.id} shown={shown} number={i + 1} now={now} />
            ),
          )}
      </List>
      {rows.length > FIRST ? (
        <Box className="places-more">
          {more ? (
            <Button onPress={showMore}>{`再看 ${Math.min(PIECE, rows.length - count)} 处`}</Button>
          ) : (
            <Text kind="meta">{`就这些了，一共 ${rows.length} 处。`}</Text>
          )}
        </Box>
      ) : null}
    </>
  )
}
