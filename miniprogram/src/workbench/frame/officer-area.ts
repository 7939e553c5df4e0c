import type { MeDto } from '@shared/contract/account'
import { OWN_DISTRICT } from '@shared/values/towns'

const TOWN_DIGITS = 9

/** The part of the district that she looks after as an officer; of several the first, where the server too takes her to act. */
export const officerArea = ({ roles }: Pick<MeDto, 'roles'>): string =>
  roles.find(({ role }) => role === 'officer')?.area ?? OWN_DISTRICT.code

/** What a village changes waits for its town. */
export const isVillage = (area: string): boolean => area.length > TOWN_DIGITS
export const isDistrict = (area: string): boolean => area.length < TOWN_DIGITS
