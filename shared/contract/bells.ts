import * as z from '../zod'
import { LIMITS } from '../values/limits'
import { Nothing } from './fields'
import { command, query } from './operation'

/** Whom somebody may be waiting for whose time is short: a lawyer's two hours, a time that an officer has to call about. */
const called = { lawyer: 'own', officer: 'own' } as const

const Rings = z.object({ rings: z.int().min(0).max(LIMITS.rings) })

/**
 * Calls to work whoever is not at her desk, by a message of WeChat that says nothing. WeChat grants one message for each
 * time that she allows one.
 */
export const bells = {
  /** How often she can still be called. */
  readBell: query({ access: called, input: Nothing, output: Rings }),
  /** She has just allowed WeChat one message more. NOT_IN_WECHAT: nobody else can send her one. */
  hangBell: command({ access: called, input: Nothing, output: Rings, errors: ['NOT_IN_WECHAT'] }),
  takeBellDown: command({ access: called, input: Nothing, output: Nothing }),
}
