import { MODE_LABEL } from '@shared/glossary'
import type { CounselorDto } from '@shared/contract/counseling'
import {
  MODES,
  SERVICE_KINDS,
  type Mode,
  type ServiceKind,
  type ServiceTerms,
} from '@shared/values/counseling/services'

/** What can be booked, as she would say it. */
export const NEED: Record<ServiceKind, string> = {
  beforeMarriage: '快结婚了，有些话想先说开',
  inMarriage: '两口子过不到一块，想找人说说',
  beforeDivorce: '想离婚，先把事情想清楚',
  psychology: '心里难受，睡不好、提不起劲',
  legalVisit: '想当面问律师',
}

export const isKind = (given: string | undefined): given is ServiceKind =>
  (SERVICE_KINDS as readonly string[]).includes(given ?? '')

export const FREE = '不收费'
export const modesText = (modes: readonly Mode[]): string => {
  const names = MODES.filter((mode) => modes.includes(mode)).map((mode) => MODE_LABEL[mode])
  return names.length > 1 ? `${names.join('、')}都行` : `只有${names.join('')}`
}

/** 每次 50 分钟 · 不收费 · 见面、电话都行 */
export const termsText = ({ minutes }: Pick<ServiceTerms, 'minutes'>, modes: readonly Mode[]): string =>
  [`每次 ${minutes} 分钟`, FREE, modesText(modes)].join(' · ')

/** How she can be met for this: what the service offers and, with one counselor, what she does. */
export const modesFor = ({ modes }: Pick<ServiceTerms, 'modes'>, who?: Pick<CounselorDto, 'modes'>): Mode[] =>
  MODES.filter((mode) => modes.includes(mode) && (who?.modes.includes(mode) ?? true))
