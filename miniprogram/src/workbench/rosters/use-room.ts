import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import { SERVICES_AT, type PostKind, type RosterContent } from '@shared/values/counseling/roster'
import type { ServiceKind } from '@shared/values/counseling/services'
import { refresh, useApiPages, useApiQuery } from '@/api'

export type Staff = Out<Contract['counseling']['listStaff']>['items']

export const useStaffList = () => useApiQuery('counseling', 'listStaff', {}, { private: true })
export const useServices = () => useApiQuery('counseling', 'readDirectory', {})
export const useDisplaced = () => useApiPages('counseling', 'listDisplaced', {}, { private: true })
/** Not by itself each minute: every reading of it is written down, and she sees it. */
export const useCalls = () => useApiPages('counseling', 'listCalls', {}, { private: true })
export const useUse = (weeks: number) => useApiQuery('counseling', 'readUse', { weeks }, { private: true })
export const useTimes = (kind: ServiceKind) => useApiQuery('counseling', 'listTimes', { kind })

/** Whom a roster can name. */
export interface Person {
  id: string
  name: string
  /** Works here; of people without a card always true. */
  active: boolean
  /** What can be booked with her; nothing with people who are known by their name alone. */
  kinds: readonly ServiceKind[]
}

/** Those who have a card, and those whose name stands in this roster alone. */
export const peopleOf = (staff: Staff, own: RosterContent['people']): readonly Person[] => [
  ...staff,
  ...own.map((one) => ({ ...one, active: true, kinds: [] })),
]

/** At a window and on the hotline anybody can sit; what is booked needs somebody who gives it. */
export const canKeep = ({ kinds }: Pick<Person, 'kinds'>, post: PostKind): boolean =>
  SERVICES_AT[post].length === 0 || SERVICES_AT[post].some((kind) => kinds.includes(kind))

export const nameIn =
  (people: readonly Person[]) =>
  (id: string): string =>
    people.find((one) => one.id === id)?.name ?? '不在名单上的人'

/** After anything that was done to a roster, a day or a session. */
export const readAnew = (): Promise<void> =>
  refresh('counseling', 'listRosters', 'readBoard', 'listDisplaced', 'listCalls', 'listStaff', 'readUse', 'listTimes')
