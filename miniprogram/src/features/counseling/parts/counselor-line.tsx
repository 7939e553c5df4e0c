import type { CounselorDto } from '@shared/contract/counseling'
import type { ReactNode } from 'react'
import { Box, Text } from '@/ui'
import { Avatar } from '@/ui/art/avatar'
import './counselor-line.scss'

/** Who it is, with a line about it and something to do at the right. */
export const CounselorLine = ({
  counselor: { avatar, name },
  note,
  children,
}: {
  counselor: Pick<CounselorDto, 'avatar' | 'name'>
  note: ReactNode
  children?: ReactNode
}) => (
  <Box className="counselor-line">
    <Avatar name={avatar} />
    <Box className="counselor-line__words">
      <Text kind="strong">{name}</Text>
      <Text kind="meta">{note}</Text>
    </Box>
    {children}
  </Box>
)
