import type { RoleOfTwo } from '@shared/contract/access'
import type { Grant } from '@shared/contract/account'
import type { AreaCode } from '@shared/values/place'
import type { Instant } from '@shared/values/instant'
import { returnCodes } from '../../../domain/return-codes'
import { collection, type Doc } from '../../../kernel/collection'

/** A way in for one person, once. Its code is a return code: kept as a hash, and guesses at it wait. */
export type InvitationRecord = Doc & {
  displayName: string
  /** All that she will hold. */
  grants: Grant[]
  /** As in the record of a person. */
  within: AreaCode[]
  /** Absent where the machine itself invites: whoever can run its commands. */
  invitedBy?: string
  inviterName: string
  /** Somebody who works here already. */
  forPerson?: string
  /** What takes two and she gets by it beside what she holds, if she works here already. */
  also?: RoleOfTwo[]
  needsSecond: boolean
  approvedBy?: string
  state: 'open' | 'accepted' | 'withdrawn'
  createdAt: Instant
  endsAt: Instant
  codeHash: string
}
export const invitations = collection<InvitationRecord>()({
  name: 'invitations',
  owner: { nobody: 'whoever holds its code' },
  indexes: { byArea: ['within', 'createdAt'], byEnd: ['endsAt'] },
  lists: ['within'],
  sealed: [],
  keep: { days: 30, index: 'byEnd' },
  scopes: { jurisdiction: (invitation, { area }) => area !== undefined && invitation.within.includes(area) },
  hangs: ({ codeHash }) => [{ from: returnCodes, id: codeHash }],
})
