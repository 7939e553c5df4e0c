import { take } from '@/lib/handover'
import { back, startAt } from '@/lib/routes'
import { enterWith } from './lock'

/** Read once, when the door opens: whether she was at a page that waits for her. */
export const cameFromDesk = (): boolean => take('backToDesk') === true

/** In: to where she was, or to her desk. */
export function arrived(token: string, cameFrom: boolean): void {
  enterWith(token)
  if (cameFrom) back()
  else startAt('workbench')
}
