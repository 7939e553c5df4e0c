import type { Role } from './contract/access'
import type { DangerKind } from './rules/danger'
import type { Category } from './values/topic'

/** Chinese label of every identifier that people see. A new identifier without a label does not compile. */
export const CATEGORY_LABEL: Record<Category, string> = {
  violence: '家里动手',
  divorce: '离婚',
  children: '孩子',
  property: '房和钱',
  marriage: '结婚彩礼',
  work: '上班',
  inheritance: '继承',
  land: '土地',
  legalAid: '法律援助',
  other: '别的事',
}

export const ROLE_LABEL: Record<Role, string> = {
  citizen: '求助人',
  lawyer: '律师',
  counselor: '辅导师',
  mediator: '调解员',
  officer: '妇联干部',
  editor: '编辑',
  admin: '管理员',
}

export const DANGER_LABEL: Record<DangerKind, string> = {
  violence: '有人动手',
  threat: '有人威胁',
  selfHarm: '想伤害自己',
  childAtRisk: '孩子有危险',
  lockedIn: '被关着',
  sexualCoercion: '被强迫',
}
