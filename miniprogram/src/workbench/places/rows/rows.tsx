import type { ReactNode } from 'react'
import { hrefOf } from '@/lib/routes'
import { Box, Press } from '@/ui'
import { useArrowList } from '../../frame/arrow-list'
import { keyOf, paramsOf, type Open } from '../open'

export interface PlaceRow {
  open: Open
  name: string
  tag: ReactNode
  lines: readonly string[]
}
interface RowsProps {
  rows: readonly PlaceRow[]
  open?: Open
  onOpen: (open: Open) => void
}

/** Text left, one state right; each opens in the pane. */
export function Rows({ rows, open, onOpen }: RowsProps) {
  const selected = open && keyOf(open)
  const { rowProps, setAt } = useArrowList(
    rows.map((row) => keyOf(row.open)),
    selected,
  )
  if (rows.length === 0) return null
  return (
    <Box as="ul" className="wbp-rows">
      {rows.map((row, i) => {
        const key = keyOf(row.open)
        const here = key === selected
        const press = () => {
          setAt(key)
          onOpen(row.open)
        }
        return (
          <Box as="li" key={key}>
            <Press
              {...rowProps(key, i)}
              href={hrefOf({ to: 'deskPlaces', params: paramsOf(row.open) })}
              className={`wbp-row${here ? ' wbp-row--here' : ''}`}
              aria-current={here ? 'true' : undefined}
              onPress={press}
            >
              <Box as="span" className="wbp-row__head">
                <Box as="b" className="wbp-row__name">
                  {row.name}
                </Box>
                {row.tag}
              </Box>
              {row.lines.map((line, nth) => (
                <Box as="span" key={nth} className="wbp-row__line">
                  {line}
                </Box>
              ))}
            </Press>
          </Box>
        )
      })}
    </Box>
  )
}
