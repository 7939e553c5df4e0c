import * as z from '../../zod'
import { ByCode, Instant, Nothing } from '../fields'
import { command, query } from '../operation'
import { anyone } from './callers'
import { Grant, INVITATION_STATES } from './dto'
import { Device, Passphrase, SignInName, Token } from './typed'

export const OPENED = ['question', 'booking'] as const

/** What a code opens, and what an invitation does. */
export const joining = {
  /** Nothing on a code tells what it opens; so whoever types one in asks here, and a wrong one is one wrong guess. */
  whatOpens: query({ access: 'returnCode', input: ByCode, output: z.object({ opens: z.enum(OPENED) }) }),
  /** What an invitation is for, before she accepts it. */
  readInvitation: query({
    access: 'returnCode',
    input: ByCode,
    output: z.object({
      displayName: z.string(),
      grants: z.array(Grant),
      forPerson: z.boolean(),
      state: z.enum(INVITATION_STATES),
      endsAt: Instant,
    }),
  }),
  /** On a computer: she chooses how she will come in, and is in. */
  acceptInvitation: command({
    access: 'returnCode',
    input: ByCode.extend({ signInName: SignInName, passphrase: Passphrase, device: Device }),
    output: z.object({ token: Token }),
    errors: ['INVITATION_ENDED', 'NEEDS_SECOND_ADMIN', 'NAME_TAKEN', 'PASSPHRASE_WEAK'],
    issues: 'session',
  }),
  /** In the mini-program: WeChat says who she is from now on. */
  acceptInWeChat: command({
    access: anyone,
    input: ByCode,
    output: Nothing,
    errors: ['INVITATION_ENDED', 'NEEDS_SECOND_ADMIN', 'NOT_IN_WECHAT', 'ALREADY_SOMEONE_ELSE'],
  }),
}
