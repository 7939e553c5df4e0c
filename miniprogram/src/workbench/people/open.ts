import type { ParamsOf } from '@/lib/routes'

export type Tab = 'active' | 'suspended' | 'invitations'
/** What stands in the pane. */
export type Open = { kind: 'person' | 'invitation'; id: string } | { kind: 'invite' }

export const tabOf = (given: string | undefined): Tab =>
  given === 'suspended' || given === 'invitations' ? given : 'active'

export function openedBy(params: Partial<Record<string, string>>): Open | undefined {
  if (params['person']) return { kind: 'person', id: params['person'] }
  if (params['invitation']) return { kind: 'invitation', id: params['invitation'] }
  return params['invite'] ? { kind: 'invite' } : undefined
}

export const paramsOf = (open: Open): ParamsOf<'people'> =>
  open.kind === 'invite' ? { invite: 'yes' } : { [open.kind]: open.id }

export const keyOf = (open: Open): string => (open.kind === 'invite' ? 'invite' : `${open.kind}-${open.id}`)
