import type { ParamsOf } from '@/lib/routes'
import { mondayOf, type Day } from '@shared/values/instant'

export const VIEWS = ['board', 'displaced', 'calls', 'leaving', 'use', 'services', 'people'] as const
export type View = (typeof VIEWS)[number]
export const viewOf = (given: string | undefined): View => VIEWS.find((view) => view === given) ?? 'board'

export const NEW = 'new'
type Params = ParamsOf<'rosters'>
/** Another week, another view or a form as a page of its own. */
export const toForm = (roster: string): { to: 'rosters'; params: Params } => ({ to: 'rosters', params: { roster } })

const A_DAY = /^\d{4}-\d{2}-\d{2}$/
/** The Monday of the week in the address, or of this one. */
export const weekIn = (given: string | undefined, today: Day): Day =>
  mondayOf(given && A_DAY.test(given) && !Number.isNaN(Date.parse(given)) ? given : today)
