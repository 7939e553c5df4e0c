import { dayText } from '@shared/values/instant'
import { Box, Press } from '@/ui'
import { cellLines } from './cell-lines'
import { isEmpty, type Cell } from './week'

/** All who come that day have leave, or have left: then the cell is grey. */
const allAway = ({ who }: Cell): boolean => who.length > 0 && who.every(({ away, gone }) => away || gone)

/** What a cell is drawn as; its words say it too. */
export const lookOf = (cell: Cell): string =>
  cell.who.length === 0
    ? 'gap'
    : `${allAway(cell) ? 'away' : cell.post.kind}${cell.missing > 0 ? ' wbr-cell--missing' : ''}`

/** One post on one day. What is seen is what is heard; the day and the post, seen at the edges, are said before it. */
export function CellBox({ cell, onOpen }: { cell: Cell; onOpen: () => void }) {
  if (isEmpty(cell))
    return (
      <Box as="span" className="cz-spoken">
        没有班
      </Box>
    )
  return (
    <Press className={`wbr-cell wbr-cell--${lookOf(cell)}`} onPress={onOpen}>
      <Box as="span" className="cz-spoken">
        {`${dayText(cell.on)} ${cell.post.name}`}
      </Box>
      <CellInside cell={cell} />
    </Press>
  )
}

/** `still`: nothing happens when it is pressed. */
export const CellInside = ({ cell, still }: { cell: Cell; still?: boolean }) => (
  <>
    {cellLines(cell, still).map(({ look, words }) => (
      <Box key={`${look}-${words}`} as="span" className={`wbr-cell__${look}`}>
        {words}
      </Box>
    ))}
  </>
)
