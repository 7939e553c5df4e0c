import type { InvitationDto } from '@shared/contract/account'
import { useApiPages } from '@/api'
import { useShown } from './use-shown'

const AGAIN_MS = 30_000

/** Every invitation of her part of the district, whatever has become of it; another may wait for her word any time. */
export function useInvitations() {
  const again = useShown() ? { refetchInterval: AGAIN_MS } : {}
  return useApiPages('account', 'listInvitations', {}, { private: true, ...again })
}

/** She is the one who can agree. */
export const waitsForHer = ({ state, mayAgree }: Pick<InvitationDto, 'state' | 'mayAgree'>): boolean =>
  state === 'needsSecond' && mayAgree
