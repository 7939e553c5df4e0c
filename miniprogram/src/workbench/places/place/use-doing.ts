import { useDoing as useDoingIn } from '../../frame/use-doing'
import { readAnew } from '../use-places'

const CHANGED = '刚被别人改过，这里已经是新的了。看一眼，还要的话再按一次。'

/** One thing done to a place at a time. */
export const useDoing = (changed = CHANGED) => useDoingIn({ readAnew, pane: 'places-pane', changed })
