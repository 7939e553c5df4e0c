import type { Role } from './contract/access'
import type { BookingEvent, BookingState } from './contract/counseling'
import type { DangerKind } from './rules/danger'
import type { GENDERS } from './values/counseling/counselor'
import type { PostKind } from './values/counseling/roster'
import type { Mode, ServiceKind } from './values/counseling/services'
import type { Facility, Language, PlaceKind, PlaceService } from './values/place-content'
import type { Part } from './values/counseling/parts-of-day'
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
  shelterKeeper: '庇护联络员',
}

export const DANGER_LABEL: Record<DangerKind, string> = {
  violence: '有人动手',
  threat: '有人威胁',
  selfHarm: '想伤害自己',
  childAtRisk: '孩子有危险',
  lockedIn: '被关着',
  sexualCoercion: '被强迫',
}

export const PLACE_KIND_LABEL: Record<PlaceKind, string> = {
  federation: '妇联',
  centre: '婚姻家庭辅导调解中心',
  studio: '幸福家工作室',
  station: '妇女儿童驿站',
  court: '法院',
  legalAid: '法律援助中心',
  hospital: '医院',
  police: '派出所',
  other: '别的地方',
}

export const PLACE_SERVICE_LABEL: Record<PlaceService, string> = {
  talk: '能说说心里话',
  mediation: '能调解',
  lawyer: '能问律师',
  marriage: '婚恋辅导',
  psychology: '心理咨询',
  parenting: '父母课堂',
  protection: '帮申请保护令',
  legalAid: '申请法律援助',
  police: '报警求助',
  injury: '看伤验伤',
  childcare: '临时带娃',
  rest: '歇歇脚',
  jobs: '找活路',
}

export const FACILITY_LABEL: Record<Facility, string> = {
  stepFree: '没有台阶',
  nursingRoom: '母婴室',
  childrenCorner: '有孩子玩的角落',
}

export const LANGUAGE_LABEL: Record<Language, string> = {
  mandarin: '普通话',
  chongqing: '重庆话',
  signLanguage: '手语',
  english: '英语',
}

export const SERVICE_KIND_LABEL: Record<ServiceKind, string> = {
  beforeMarriage: '婚前辅导',
  inMarriage: '婚姻辅导',
  beforeDivorce: '离婚前辅导',
  psychology: '心理咨询',
  legalVisit: '律师面谈',
}

export const MODE_LABEL: Record<Mode, string> = { place: '见面', phone: '电话', video: '视频' }

export const POST_KIND_LABEL: Record<PostKind, string> = {
  marriage: '婚恋辅导',
  psychology: '心理咨询',
  legal: '律师',
  window: '窗口',
  hotline: '热线',
}

export const GENDER_LABEL: Record<(typeof GENDERS)[number], string> = { woman: '女', man: '男' }

export const PART_LABEL: Record<Part, string> = {
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
}

/**
 * Names no matter: she may be reading beside somebody. Whoever meets her is 老师, as on the rest of the page; it stands
 * behind her code alone, and no notice takes its words from here (`rules/neutral`).
 */
export const BOOKING_STATE_LABEL: Record<BookingState, string> = {
  waiting: '在候补',
  offered: '有空位，等你定',
  asked: '等老师点头',
  booked: '约好了',
  displaced: '要换个时间',
  arrived: '到了',
  done: '见过了',
  noShow: '没来',
  cancelled: '你取消了',
  declined: '老师没空',
  ended: '没等到',
}

/** Likewise. */
export const BOOKING_EVENT_LABEL: Record<BookingEvent, string> = {
  booked: '约好了',
  asked: '约上了，等老师点头',
  confirmed: '老师点头了',
  declined: '老师没空',
  waiting: '开始候补',
  offered: '有空位，给你留着',
  offerLapsed: '留的时间过了，接着候补',
  moved: '你改了时间',
  movedByUs: '我们改了时间',
  counselorChanged: '换了一位老师',
  counselorGone: '你等的老师不接这个了',
  siteChanged: '换了地方',
  displaced: '这个时间用不了了，要换一个',
  cancelled: '你取消了',
  ended: '到这里结束了',
  separated: '改成各来各的',
  reminded: '快到时间了',
  called: '打电话告诉你了',
  callAsked: '你请我们打给你',
  helpCalled: '打电话给你了',
  arrived: '到了',
  closed: '见完了',
}
