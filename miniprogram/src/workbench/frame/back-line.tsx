import type { ReactNode } from 'react'
import type { Target } from '@/lib/routes'
import { Box, Icon, Link, Press } from '@/ui'

interface BackLineProps {
  opens?: Target
  onPress?: () => void
  /** Only where the rail is not in sight. */
  narrow?: boolean
  children: ReactNode
}

/** Back to what this view was opened from. */
export function BackLine({ opens, onPress, narrow, children }: BackLineProps) {
  const className = `wbh-back${narrow ? ' wbh-back--narrow' : ''}`
  const inside = (
    <>
      <Icon name="back" size="s" />
      <Box as="span">{children}</Box>
    </>
  )
  return opens ? (
    <Link opens={opens} className={className}>
      {inside}
    </Link>
  ) : (
    <Press className={className} onPress={onPress}>
      {inside}
    </Press>
  )
}

/** In every room but the first, where the rail is not in sight. */
export const ToDesk = () => (
  <BackLine narrow opens={{ to: 'workbench' }}>
    工作台
  </BackLine>
)
