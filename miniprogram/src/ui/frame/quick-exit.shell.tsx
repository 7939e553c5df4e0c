import { NEUTRAL_PAGE } from '@/lib/leave'
import { Box, Press } from '../dom'
import { Icon } from '../icon'

/** In the static shell, where no script has come yet, leaving must be a plain link. */
export function QuickExit() {
  return (
    <Press className="cz-quit" id="quick-exit" href={NEUTRAL_PAGE}>
      <Icon name="exit" size="s" />
      <Box as="span">快速退出</Box>
    </Press>
  )
}
