import type { ReactNode } from 'react'
import { Box } from '../dom'
import { Icon, type IconName } from '../icon'
import './tag.scss'

/** A state, always in words. `red` only where life is at risk. */
export const Tag = ({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: 'plain' | 'green' | 'tea' | 'red' | 'blue'
  icon?: IconName
  children: ReactNode
}) => (
  <Box as="span" className={`cz-tag cz-tag--${tone}`}>
    {icon ? <Icon name={icon} size="xs" /> : null}
    <Box as="span">{children}</Box>
  </Box>
)

/** Something to know before going on. */
export const Note = ({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: 'plain' | 'green' | 'tea'
  icon?: IconName
  children: ReactNode
}) => (
  <Box className={`cz-note cz-note--${tone}`}>
    {icon ? <Icon name={icon} size="s" /> : null}
    <Box className="cz-note__text">{children}</Box>
  </Box>
)
