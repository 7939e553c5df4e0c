import * as z from '../../zod'
import { ById, Instant, Nothing } from '../fields'
import { command, query } from '../operation'
import { anyone, staff } from './callers'
import { MeDto, PAIRING_STATES, SessionDto } from './dto'
import { Device, PairingCode, PairingSecret, Passphrase, SignInName, Token, Words } from './typed'

/** Coming in, and where she is in. */
export const wayIn = {
  /** Who the session or the WeChat identity stands for. */
  me: query({ access: anyone, input: Nothing, output: MeDto }),
  /** Ends this session; the token opens nothing afterwards. */
  signOut: command({ access: anyone, input: Nothing, output: Nothing }),

  /** By name and passphrase, on a computer. Wrong ones wait, longer each time, by name and by address. */
  signIn: command({
    access: 'public',
    input: z.object({ signInName: SignInName, passphrase: Passphrase, device: Device }),
    output: z.object({ token: Token }),
    errors: ['SIGN_IN_WRONG'],
    issues: 'session',
  }),
  /** The computer asks to be let in by a phone, and shows `code` and `words`. */
  startPairing: command({
    access: 'public',
    input: z.object({ secret: PairingSecret, device: Device }),
    output: z.object({ code: z.string(), words: Words, endsAt: Instant }),
    issues: 'pairingCode',
  }),
  /** How the pairing stands, for the computer that waits. */
  readPairing: query({
    access: 'public',
    input: z.object({ secret: PairingSecret }),
    output: z.object({ state: z.enum(PAIRING_STATES) }),
  }),
  /** Collects the session of a confirmed pairing, once. CONFLICT while nobody has confirmed it yet. */
  finishPairing: command({
    access: 'public',
    input: z.object({ secret: PairingSecret }),
    output: z.object({ token: Token }),
    errors: ['PAIRING_ENDED'],
    issues: 'session',
  }),
  /** What the phone shows before it lets a computer in: which, from where, since when, and three pairs of words. */
  seePairing: query({
    access: staff,
    input: z.object({ code: PairingCode }),
    output: z.object({
      device: z.string(),
      network: z.string(),
      startedAt: Instant,
      choices: z.array(Words).length(3),
    }),
    errors: ['PAIRING_ENDED'],
  }),
  /** Lets the computer in that shows these words; the wrong words end the pairing. */
  confirmPairing: command({
    access: staff,
    input: z.object({ code: PairingCode, words: Words }),
    output: Nothing,
    errors: ['PAIRING_ENDED', 'WORDS_DIFFER'],
  }),

  listSessions: query({ access: staff, input: Nothing, output: z.object({ items: z.array(SessionDto) }) }),
  endSession: command({ access: staff, input: ById, output: Nothing }),
  /** All but this one. */
  endOtherSessions: command({ access: staff, input: Nothing, output: z.object({ ended: z.int() }) }),
}
