import type { Instant } from '@shared/values/instant'
import { replace } from '@/lib/routes'
import { Box } from '@/ui'
import { BackLine } from '../frame/back-line'
import type { Open } from './open'
import { Pane } from './pane'

/** On a phone: one of them by itself. */
export const Opened = ({ open, now, onClose }: { open: Open; now: Instant; onClose: () => void }) => (
  <Box className="wbh wbp-column">
    <BackLine onPress={onClose}>{open.kind === 'supervised' ? '督导' : '我的日程'}</BackLine>
    <Box id="days-pane" tabIndex={-1} className="wbl-head">
      <Pane open={open} now={now} alone onGone={onClose} choose={() => replace('days', { tab: 'swaps' })} />
    </Box>
  </Box>
)
