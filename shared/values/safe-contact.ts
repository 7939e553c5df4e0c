import * as z from '../zod'
import { LIMITS } from './limits'
import { PHONE } from './place-content'

/** `none`: she comes back by herself, with her return code. `weChat`: a message that says nothing. */
export const CHANNELS = ['none', 'weChat', 'phone'] as const
/** Who may pick up: she alone, or anybody, who is then told the cover phrase. */
export const PICK_UPS = ['onlyMe', 'anyone'] as const
const DAY = 24 * 60

/** When it is safe to call her: minutes since midnight in China. */
export const CallHours = z
  .object({
    on: z.enum(['daily', 'workdays']),
    from: z
      .int()
      .min(0)
      .max(DAY - 1),
    to: z.int().min(1).max(DAY),
  })
  .check(z.refine(({ from, to }) => from < to))

export const PhoneContact = z.object({
  channel: z.literal('phone'),
  phone: z.string().min(LIMITS.ownPhone.min).regex(PHONE),
  hours: CallHours,
  pickUp: z.enum(PICK_UPS),
  /** What the caller says she calls about when somebody else picks up. */
  cover: z.string().trim().max(LIMITS.cover.max).optional(),
})
export type PhoneContact = z.infer<typeof PhoneContact>
/** How she can be reached without anybody else learning anything. Asked for each time, for that one matter alone. */
export const SafeContact = z.union([
  z.object({ channel: z.literal('none') }),
  z.object({ channel: z.literal('weChat') }),
  PhoneContact,
])
export type SafeContact = z.infer<typeof SafeContact>
