import { useDoing } from '../../frame/use-doing'
import { readAnew } from '../use-room'

/** One thing done to a day at a time. */
export const useChange = () =>
  useDoing({
    readAnew,
    pane: 'rosters-pane',
    changed: '这张班表刚被别人改过，这里已经是新的了。看一眼，还要的话再按一次。',
  })

/** How many sessions lost their time by it. */
export const withDisplaced = (done: string, displaced: number): string =>
  displaced > 0 ? `${done}${displaced} 个预约要改时间。` : done
