import { go } from '@/lib/routes'
import { Box } from '@/ui'
import { BackLine } from '../frame/back-line'
import { paramsOf, type Open } from './open'
import { Pane } from './pane'

/** On a phone: one of them by itself. */
export const Opened = ({ area, open, onClose }: { area: string; open: Open; onClose: () => void }) => (
  <Box className="wbh wbp-column">
    <BackLine onPress={onClose}>找妇联</BackLine>
    <Pane area={area} open={open} alone onOpen={(next) => go('deskPlaces', paramsOf(next))} onGone={onClose} />
  </Box>
)
