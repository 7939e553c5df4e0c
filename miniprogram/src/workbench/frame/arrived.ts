import { api } from '@/api'
import { take } from '@/lib/handover'
import { back, startAt } from '@/lib/routes'
import { session } from '@/lib/session'
import { enterWith } from './lock'

/** Read once, when the door opens: whether she was at a page that waits for her. */
export const cameFromDesk = (): boolean => take('backToDesk') === true

/** In: to where she was, or to her desk. Whoever was in on this tab before is out, on the server too. */
export async function arrived(token: string, cameFrom: boolean): Promise<void> {
  if (session.get()) await api.account.signOut({}).catch(() => undefined) // it ends by itself then
  enterWith(token)
  if (cameFrom) back()
  else startAt('workbench')
}
