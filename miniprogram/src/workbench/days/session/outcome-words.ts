import type { SessionDto } from '@shared/contract/counseling'
import { isWorkday } from '@shared/rules/calendar'
import { addDays, dayText, type Day } from '@shared/values/instant'

type Referral = NonNullable<SessionDto['referral']>
export type ReferTo = Referral['to']

export const REFER_LABEL: Record<ReferTo, string> = { lawyer: '律师', class: '父母课堂' }
const AGREED: Record<Referral['state'], string> = {
  proposed: '她凭回执码打开才看得到，还没答。',
  agreed: '她愿意。这里不会替你们转过去，下一步怎么走，写在她那一页。',
  declined: '她说先不要。',
}
export const REFERRED = ({ to, state }: Referral): string => `请${REFER_LABEL[to]}也帮她：${AGREED[state]}`

export const REFER_OPTIONS: readonly { value: ReferTo | 'none'; label: string }[] = [
  { value: 'none', label: '不用' },
  { value: 'lawyer', label: '律师' },
  { value: 'class', label: '父母课堂' },
]

/** A day on which somebody works: that one, or the next. */
function workdayFrom(day: Day): Day {
  let at = day
  while (!isWorkday(at)) at = addDays(at, 1)
  return at
}
const SOON = [
  { days: 7, label: '一周后' },
  { days: 14, label: '两周后' },
  { days: 30, label: '一个月后' },
  { days: 90, label: '三个月后' },
] as const
const FAR = 90

/** The usual ones first, then every day. An empty value is none. */
export function followUpOptions(today: Day): readonly { value: string; label: string }[] {
  const soon = SOON.map(({ days, label }) => ({ value: workdayFrom(addDays(today, days)), label }))
  const named = new Set<string>(soon.map(({ value }) => value))
  const others = Array.from({ length: FAR }, (_, i) => addDays(today, i + 1)).filter((day) => !named.has(day))
  return [
    { value: '', label: '不用回访' },
    ...soon.map(({ value, label }) => ({ value, label: `${label} · ${dayText(value)}` })),
    ...others.map((value) => ({ value, label: dayText(value) })),
  ]
}
