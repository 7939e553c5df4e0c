import type { MeDto } from '@shared/contract/account'
import { NOTICE } from '@shared/rules/neutral'
import { LIMITS } from '@shared/values/limits'
import { BELL_NIGHT_TEXT } from '@shared/values/service-hours'
import { hasRole } from '../frame/role-words'

/** What she is called for; nothing is said to who is not called. */
export function calledFor(me: Pick<MeDto, 'roles'>): string | undefined {
  const what = [
    hasRole(me, 'lawyer') ? '值班时有急的问题没人领' : undefined,
    hasRole(me, 'officer') ? '有电话要打' : undefined,
  ].filter(Boolean)
  return what.length > 0 ? `${what.join('，或者')}，微信叫你。` : undefined
}

export const BELL_SAYS = `锁屏上只写“${NOTICE.title}”。`
export const NOT_AT_NIGHT = `${BELL_NIGHT_TEXT}不叫。`
export const ONE_BY_ONE = '你同意一次，微信才能叫一次。'

export const isFull = (rings: number): boolean => rings >= LIMITS.rings

export function ringsText(rings: number): string {
  if (rings === 0) return '现在不会叫你。'
  return isFull(rings) ? `还能叫你 ${rings} 次，够多了，先不用加。` : `还能叫你 ${rings} 次。`
}

export const DECLINED =
  '微信没同意，就没加上。想加，再按一次。要是微信不再问你，点右上角三个点，到“设置”里打开“订阅消息”。'
export const NOT_NOTED = '刚才没记上。再按一次。'
