import type { ParamsOf } from '@/lib/routes'

export const TABS = ['week', 'swaps', 'card', 'supervised'] as const
export type Tab = (typeof TABS)[number]
/** A duty of one day, as its contract names it. */
export interface Turn {
  roster: string
  post: string
  on: string
}
/** What stands in the pane. */
export type Open = { kind: 'session'; id: string } | { kind: 'supervised'; id: string } | { kind: 'turn'; turn: Turn }

export const tabOf = (given: string | undefined): Tab => TABS.find((tab) => tab === given) ?? 'week'

export const turnKey = ({ roster, post, on }: Turn): string => `${roster}.${post}.${on}`
function turnOf(key: string): Turn | undefined {
  const [roster, post, on] = key.split('.')
  return roster && post && on ? { roster, post, on } : undefined
}

export function openedBy(params: Partial<Record<string, string>>): Open | undefined {
  if (params['session']) return { kind: 'session', id: params['session'] }
  if (params['supervised']) return { kind: 'supervised', id: params['supervised'] }
  const turn = turnOf(params['turn'] ?? '')
  return turn && { kind: 'turn', turn }
}

export const paramsOf = (open: Open): ParamsOf<'days'> =>
  open.kind === 'turn' ? { turn: turnKey(open.turn) } : { [open.kind]: open.id }

export const keyOf = (open: Open): string =>
  open.kind === 'turn' ? `turn-${turnKey(open.turn)}` : `${open.kind}-${open.id}`
