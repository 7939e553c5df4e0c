import { leaveFor } from './handover'
import { go } from './routes'
import type { SavedCode } from './saved-codes'

/** The page of what a code opens; the code itself stands in no address. */
export function openCode({ code, of }: Pick<SavedCode, 'code' | 'of'>): void {
  leaveFor('returnCode', code)
  go(of === 'booking' ? 'booking' : 'thread')
}
