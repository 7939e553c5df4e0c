import { LIMITS } from '../../values/limits'
import { Cursor, page } from '../../values/paging'
import * as z from '../../zod'
import { TAKES_TWO } from '../access'
import { ById, Id, Instant, Nothing, text } from '../fields'
import { command, query } from '../operation'
import { ReturnCode } from '../wire'
import { overPeople } from './callers'
import { Grant, InvitationDto, PERSON_STATES, PersonDto } from './dto'

const Grants = z.array(Grant).min(1).max(LIMITS.grants.max)

/** Who works here, and who asks them in. */
export const people = {
  listPeople: query({
    access: overPeople,
    input: z.object({ state: z.enum(PERSON_STATES), after: Cursor.optional() }),
    output: page(PersonDto),
  }),
  listInvitations: query({
    access: overPeople,
    input: z.object({ after: Cursor.optional() }),
    output: page(InvitationDto),
  }),
  /** The reply carries the code that she gives to the person invited; it is shown once. */
  invite: command({
    access: overPeople,
    input: z.object({ displayName: text(LIMITS.displayName), grants: Grants }),
    output: z.object({ returnCode: ReturnCode, id: Id, needsSecond: z.boolean(), endsAt: Instant }),
    issues: 'returnCode',
  }),
  /**
   * A new way in for somebody who works here, with the roles she has and, in `also`, what takes two and she is to get:
   * FORBIDDEN for oneself. The way in of who holds such a right takes two as well: whoever makes it could otherwise take
   * her seat.
   */
  inviteAgain: command({
    access: overPeople,
    input: z.object({ personId: Id, also: z.array(z.enum(TAKES_TWO)).max(TAKES_TWO.length) }),
    output: z.object({ returnCode: ReturnCode, id: Id, needsSecond: z.boolean(), endsAt: Instant }),
    issues: 'returnCode',
  }),
  /** The second admin agrees; she who gets by it what takes two does not. */
  approveInvitation: command({
    access: overPeople,
    input: ById,
    output: Nothing,
    errors: ['SAME_ADMIN', 'INVITATION_ENDED'],
  }),
  withdrawInvitation: command({ access: overPeople, input: ById, output: Nothing, errors: ['INVITATION_ENDED'] }),
  /** Her roles from now on. What takes two can be taken here, never given: that needs an invitation. */
  setGrants: command({
    access: overPeople,
    input: z.object({ personId: Id, grants: Grants }),
    output: Nothing,
    errors: ['ADMIN_TAKES_TWO', 'LAST_ADMIN'],
  }),
  /** Her very next request is refused, what she holds goes back. FORBIDDEN on oneself, as removing is. */
  suspend: command({ access: overPeople, input: z.object({ personId: Id }), output: Nothing, errors: ['LAST_ADMIN'] }),
  /** With all roles but those that take two, and do so again. */
  restore: command({ access: overPeople, input: z.object({ personId: Id }), output: Nothing }),
  /** She leaves: no way in remains; what she has signed stays signed. */
  removePerson: command({
    access: overPeople,
    input: z.object({ personId: Id }),
    output: Nothing,
    errors: ['LAST_ADMIN'],
  }),
}
