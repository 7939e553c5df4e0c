import { gapsOn } from '@shared/rules/roster/duties'
import type { RosterDto } from '@shared/contract/counseling'
import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import { addDays, dayOf, mondayOf, type Day } from '@shared/values/instant'
import { useApiQuery } from '@/api'
import { useNow } from './use-now'
import { useShown } from './use-shown'

const AGAIN_MS = 60_000
const WEEK = 7
const useAgain = () => (useShown() ? { refetchInterval: AGAIN_MS } : {})

export type BoardDto = Out<Contract['counseling']['readBoard']>
/** Others change rosters and book too: read anew every minute while it is in sight. */
export const useRosters = () => useApiQuery('counseling', 'listRosters', {}, { private: true, ...useAgain() })
export const useBoard = (week: Day) =>
  useApiQuery('counseling', 'readBoard', { week }, { private: true, ...useAgain() })

/** Who has leave on a day, whole or in part: she counts as missing until somebody has looked. */
export const awayOn = (board: BoardDto | undefined, at: number): ReadonlySet<string> =>
  new Set(board?.people.filter(({ days }) => days[at]?.leave).map(({ id }) => id))

/** Who works here no more, though a roster still names her. */
export const goneIn = (board: BoardDto | undefined): ReadonlySet<string> =>
  new Set(board?.people.filter(({ active }) => !active).map(({ id }) => id))

/** Who cannot be counted on from today on. */
export const absentOn = (board: BoardDto | undefined, at: number): ReadonlySet<string> =>
  new Set([...awayOn(board, at), ...goneIn(board)])

/** Turns that lack somebody from `today` to the end of the week, one for each post and day. */
export function gapsIn(week: Day, today: Day, rosters: readonly RosterDto[], board: BoardDto | undefined) {
  const days = Array.from({ length: WEEK }, (_, at) => ({ on: addDays(week, at), at })).filter(({ on }) => on >= today)
  return days.flatMap(({ on, at }) =>
    rosters.flatMap((roster) =>
      gapsOn(roster, on, undefined, absentOn(board, at)).map(({ post, missing }) => ({ roster, post, on, missing })),
    ),
  )
}

/** What asks for an officer in the room of rosters. */
export function useRosterTasks() {
  const today = dayOf(useNow())
  const week = mondayOf(today)
  const rosters = useRosters()
  const board = useBoard(week)
  const error = rosters.error ?? board.error
  const refetch = () => Promise.all([rosters.refetch(), board.refetch()])
  if (!rosters.data || !board.data) return { data: undefined, error, refetch }
  const { displaced, calls, leaving } = board.data
  const gaps = gapsIn(week, today, rosters.data.items, board.data).length
  return { data: { gaps, displaced, calls, leaving: leaving.length, sites: rosters.data.items.length }, error, refetch }
}
