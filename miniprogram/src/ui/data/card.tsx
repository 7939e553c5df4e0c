import type { ReactNode } from 'react'
import type { Target } from '@/lib/routes'
import { Box, type BoxProps } from '../dom'
import { Link } from '../link'
import './card.scss'

/** White ground for one thing. With `opens` the whole card is the link. */
export function Card({
  opens,
  as,
  className = '',
  label,
  children,
}: {
  opens?: Target
  as?: BoxProps['as']
  className?: string
  label?: string
  children: ReactNode
}) {
  const classes = `cz-card ${className}`
  return opens ? (
    <Link opens={opens} className={classes} aria-label={label}>
      {children}
    </Link>
  ) : (
    <Box as={as} className={classes} aria-label={label}>
      {children}
    </Box>
  )
}

/** Things of a kind share one card, parted by hairlines. */
export const List = ({ label, children }: { label?: string; children: ReactNode }) => (
  <Box className="cz-list" {...(label ? { role: 'group', 'aria-label': label } : {})}>
    {children}
  </Box>
)
