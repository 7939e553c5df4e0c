import type { MeDto } from '@shared/contract/account'
import { Box } from '@/ui'
import { BackLine } from '../frame/back-line'
import type { Open } from './open'
import { Pane } from './pane'

/** On a phone: one of them by itself. */
export const Opened = ({ me, open, onClose }: { me: MeDto; open: Open; onClose: () => void }) => (
  <Box className="wbh wbp-column">
    <BackLine onPress={onClose}>人员</BackLine>
    <Pane me={me} open={open} alone onGone={onClose} />
  </Box>
)
