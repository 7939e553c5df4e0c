import type { Role } from '@shared/contract/access'
import type { MeDto } from '@shared/contract/account'
import { ROLE_LABEL } from '@shared/glossary'
import { areaName } from './area-name'

interface Held {
  role: Role
  area?: string
}

/** 管理员和庇护联络员 */
export const rolesText = (roles: readonly Role[]): string => roles.map((role) => ROLE_LABEL[role]).join('和')

export const hasRole = (me: Pick<MeDto, 'roles'>, role: Role): boolean => me.roles.some((one) => one.role === role)

/** She can be booked: she has days of her own. */
export const isBooked = (me: Pick<MeDto, 'roles'>): boolean => hasRole(me, 'counselor') || hasRole(me, 'lawyer')

/** 律师 · 全区 */
export const grantText = ({ role, area }: Held): string =>
  area ? `${ROLE_LABEL[role]} · ${areaName(area)}` : ROLE_LABEL[role]
