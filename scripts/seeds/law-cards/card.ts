import type { ArticleRef, LawId } from '@shared/values/citation'
import type { LawCard } from '@shared/values/law-card'
import type { Topic } from '@shared/values/topic'

/** The day on which every card here was held against the text of the law. */
const CHECKED_ON = '2026-11-23'

type Draft = Omit<LawCard, 'topic' | 'checkedOn'>

/** Cards of one topic; the drafts carry neither topic nor date, so that neither can differ by a slip. */
export const cardsOf = (topic: Topic, drafts: readonly Draft[]): readonly LawCard[] =>
  drafts.map((draft) => ({ ...draft, topic, checkedOn: CHECKED_ON }))

/** `cite(['civil-code', 1076, 1077])` is two articles of one law; 第二百七十六条之一 is `'276-1'`. */
export const cite = (...groups: readonly (readonly [LawId, ...(number | string)[]])[]): ArticleRef[] =>
  groups.flatMap(([law, ...articles]) => articles.map((article) => ({ law, article: String(article) })))

/** Keywords on one line, so that a reader sees them at a glance. */
export const words = (line: string): string[] => line.split(' ')

/** Kinds of places with the numbers that are real in all of China; never an address. */
export const POLICE = '派出所，电话 110'
export const FEDERATION = '妇联，电话 12338'
export const LEGAL_AID = '法律援助中心，电话 12348'
export const LABOR = '劳动监察，电话 12333'
export const COURT = '法院的立案窗口'
export const REGISTRY = '民政局婚姻登记处'
export const HOSPITAL = '医院'
export const VILLAGE = '村委会或居委会'
export const TOWN = '镇政府或街道办'
export const ARBITRATION = '劳动仲裁委'
export const NOTARY = '公证处'
export const HOUSE_REGISTRY = '不动产登记中心'
