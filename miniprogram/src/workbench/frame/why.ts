import type { AgendaDayDto } from '@shared/contract/counseling'

export type Why = AgendaDayDto['away'][number]['why']
/** As it stands in her week. */
export const WHY: Record<Why, string> = { leave: '请假', block: '空出', walkIn: '没约就来' }
/** As she presses it. */
export const WHY_OPTIONS: readonly { value: Why; label: string }[] = [
  { value: 'walkIn', label: '没约就来' },
  { value: 'block', label: '空出一段' },
  { value: 'leave', label: '请假' },
]
