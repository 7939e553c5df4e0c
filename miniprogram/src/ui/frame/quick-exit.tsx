import { leaveNow } from '@/lib/leave'
import { Box, Press } from '../dom'
import { Icon } from '../icon'

/** The first focus stop of every page. Nothing stands between the press and the blank screen. */
export function QuickExit() {
  return (
    <Press className="cz-quit" id="quick-exit" onPress={leaveNow}>
      <Icon name="exit" size="s" />
      <Box as="span">快速退出</Box>
    </Press>
  )
}
