import { DANGER_KINDS, detectDanger, type DangerKind } from '@shared/rules/danger'
import type { Instant } from '@shared/values/instant'
import type { BookingRecord } from '../records'

/** Where one of these was told of, two are never seen together. */
const VIOLENCE: ReadonlySet<DangerKind> = new Set(['violence', 'threat', 'sexualCoercion', 'lockedIn', 'childAtRisk'])
export const tellsViolence = ({ dangers }: Pick<BookingRecord, 'dangers'>): boolean =>
  dangers.some((kind) => VIOLENCE.has(kind))

type Said = Pick<BookingRecord, 'words' | 'dangers' | 'urgent'>

/** What a booking says of her words, those she has added included. A danger once told of stays. */
export function saying(text: string | undefined, now: Instant, before?: Said): Said {
  const words = [...(before?.words ?? []), ...(text === undefined ? [] : [{ text, at: now }])]
  const told = new Set([...(before?.dangers ?? []), ...detectDanger(text ?? '').kinds])
  const dangers = DANGER_KINDS.filter((kind) => told.has(kind))
  return { words, dangers, urgent: dangers.length > 0 }
}
