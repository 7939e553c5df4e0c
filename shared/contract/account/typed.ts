import { DEVICE, LIMITS } from '../../values/limits'
import * as z from '../../zod'
import { text } from '../fields'

/** What she types to come in on a computer: her own choice, the same in upper and lower case. */
export const SignInName = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}._-]+$/u)
  .min(LIMITS.signInName.min)
  .max(LIMITS.signInName.max)
export const Passphrase = z.string().min(LIMITS.passphrase.min).max(LIMITS.passphrase.max)
/** The kind of device in words, e.g. 「Windows 上的 Edge」; told by the device itself, so it is a hint and no proof. */
export const Device = text(DEVICE.label)
/** Opens a session; made from the journal id and stored nowhere. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{32,64}$/)

/** Two words that stand on the computer and on the phone, or it is not the same sign-in. */
export const Words = z.tuple([z.string().max(8), z.string().max(8)])
export const PairingCode = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{8}$/))
/** Made by the computer and known to it alone: whoever has it collects the session. */
export const PairingSecret = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)
