import type { ParamsOf } from '@/lib/routes'

export const TABS = ['all', 'stale', 'proposals', 'alike', 'closed'] as const
export type Tab = (typeof TABS)[number]
/** What stands in the pane; a pair by the ids of both. */
export type Open = { kind: 'place' | 'proposal' | 'pair'; id: string } | { kind: 'add' }

export const tabOf = (given: string | undefined): Tab => TABS.find((tab) => tab === given) ?? 'all'

export function openedBy(params: Partial<Record<string, string>>): Open | undefined {
  if (params['place']) return { kind: 'place', id: params['place'] }
  if (params['proposal']) return { kind: 'proposal', id: params['proposal'] }
  if (params['pair']) return { kind: 'pair', id: params['pair'] }
  return params['add'] ? { kind: 'add' } : undefined
}

export const paramsOf = (open: Open): ParamsOf<'deskPlaces'> =>
  open.kind === 'add' ? { add: 'yes' } : { [open.kind]: open.id }

export const keyOf = (open: Open): string => (open.kind === 'add' ? 'add' : `${open.kind}-${open.id}`)
/** Ids hold neither dots nor spaces. */
export const pairId = (one: string, other: string): string => `${one}.${other}`
