import type { InvitationDto } from '@shared/contract/account'
import { useApiPages } from '@/api'

/** Every invitation of her part of the district, whatever has become of it. */
export const useInvitations = () => useApiPages('account', 'listInvitations', {}, { private: true })

/** She is the one who can agree. */
export const waitsForHer = ({ state, mine }: Pick<InvitationDto, 'state' | 'mine'>): boolean =>
  state === 'needsSecond' && !mine
