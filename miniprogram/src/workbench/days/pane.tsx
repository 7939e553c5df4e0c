import type { Instant } from '@shared/values/instant'
import type { Open, Tab } from './open'
import { SessionPane } from './session/session-pane'
import { SupervisedPane } from './supervised/supervised-pane'
import { TurnPane } from './swaps/turn-pane'

interface PaneProps {
  open: Open
  now: Instant
  /** What it says first is the page's heading. */
  alone?: boolean
  /** It is not there any more, or she is done with it. */
  onGone: () => void
  choose: (tab: Tab) => void
}

export function Pane({ open, now, alone, onGone, choose }: PaneProps) {
  if (open.kind === 'session') return <SessionPane id={open.id} now={now} alone={alone} onGone={onGone} />
  if (open.kind === 'supervised') return <SupervisedPane id={open.id} alone={alone} onGone={onGone} />
  return <TurnPane turn={open.turn} alone={alone} onAsked={() => choose('swaps')} />
}
