import type { KeyboardEvent, ReactNode } from 'react'
import { hrefOf } from '@/lib/routes'
import { Box, Press } from '@/ui'
import { paramsOf, type Open } from './open'

interface PeopleRowProps {
  id: string
  tabIndex: number
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  here: boolean
  open: Open
  onOpen: () => void
  name: string
  tag: ReactNode
  lines: readonly string[]
}

/** Text left, one state right; it opens in the pane. */
export const PeopleRow = ({ here, open, onOpen, name, tag, lines, ...keys }: PeopleRowProps) => (
  <Press
    {...keys}
    href={hrefOf({ to: 'people', params: paramsOf(open) })}
    className={`wbp-row${here ? ' wbp-row--here' : ''}`}
    aria-current={here ? 'true' : undefined}
    onPress={onOpen}
  >
    <Box as="span" className="wbp-row__head">
      <Box as="b" className="wbp-row__name">
        {name}
      </Box>
      {tag}
    </Box>
    {lines.map((line, i) => (
      <Box as="span" key={i} className="wbp-row__line">
        {line}
      </Box>
    ))}
  </Press>
)
