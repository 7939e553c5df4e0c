import type { BookingState } from '@shared/contract/counseling'
import type { DangerKind } from '@shared/rules/danger'
import type { Mode, ServiceKind } from '@shared/values/counseling/services'
import type { Day, Instant } from '@shared/values/instant'
import { onExit } from './exit'

/** A booking, or a place in the waitlist, that has just been made. */
export interface Booked {
  returnCode: string
  kind: ServiceKind
  mode: Mode
  at: Instant
  urgent: boolean
  dangers: readonly DangerKind[]
  child: boolean
  /** She wanted WeChat to tell her, and it will not. */
  unheard: boolean
  /** `apart`: she asked for both of them, and comes alone. */
  made:
    | { is: 'slot'; state: BookingState; startsAt: Instant; endsAt: Instant; together: boolean; apart: boolean }
    | { is: 'wait'; ahead: number; until: Day }
}

/** A booking that is to get another time. `held`: the one it has is hers until then. */
export interface Moving {
  returnCode: string
  mode: Mode
  counselorId: string | undefined
  held: boolean
}

/**
 * What one page leaves for the next and an address must not carry: return codes and her words would stay in the
 * browser's history. Memory only, taken once.
 */
interface Handover {
  returnCode: string
  booked: Booked
  moving: Moving
  asked: {
    returnCode: string
    urgent: boolean
    askedAt: string
    dueAt: string
    dangers: readonly DangerKind[]
    child: boolean
  }
  draft: string
  /** She comes from a page of the workbench and wants to be there again. */
  backToDesk: true
}

let left: Partial<Handover> = {}

export function leaveFor<K extends keyof Handover>(name: K, value: Handover[K]): void {
  left = { ...left, [name]: value }
}

export function take<K extends keyof Handover>(name: K): Handover[K] | undefined {
  const value = left[name]
  left = { ...left, [name]: undefined }
  return value
}

onExit(() => {
  left = {}
})
