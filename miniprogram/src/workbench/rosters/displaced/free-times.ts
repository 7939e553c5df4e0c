import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import type { Mode } from '@shared/values/counseling/services'
import type { Day } from '@shared/values/instant'

type Times = Out<Contract['counseling']['listTimes']>
type Staff = Out<Contract['counseling']['listStaff']>['items']

export interface FreeTime {
  from: number
  who: readonly { id: string; name: string }[]
}
export interface FreeDay {
  on: Day
  times: readonly FreeTime[]
}

/** Days on which somebody could take it in the way it was booked, and who. */
export const freeDays = ({ counselors, days }: Times, staff: Staff, mode: Mode): readonly FreeDay[] =>
  days
    .map(({ on, times }) => ({
      on,
      times: times
        .map(({ from, who }) => ({
          from,
          who: who.flatMap((at) => {
            const one = staff.find(({ id }) => id === counselors[at])
            return one?.modes.includes(mode) ? [{ id: one.id, name: one.name }] : []
          }),
        }))
        .filter(({ who }) => who.length > 0),
    }))
    .filter(({ times }) => times.length > 0)
