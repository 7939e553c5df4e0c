import * as z from '../zod'
import { LIMITS } from './limits'

/** Laws, interpretations and regulations that may be cited, by the short name people use. */
export const LAWS = {
  'civil-code': '民法典',
  'anti-domestic-violence-law': '反家庭暴力法',
  'womens-rights-law': '妇女权益保障法',
  'minors-protection-law': '未成年人保护法',
  'family-education-law': '家庭教育促进法',
  'legal-aid-law': '法律援助法',
  'labor-law': '劳动法',
  'labor-contract-law': '劳动合同法',
  'labor-dispute-law': '劳动争议调解仲裁法',
  'social-insurance-law': '社会保险法',
  'employment-promotion-law': '就业促进法',
  'reg-female-workers': '女职工劳动保护特别规定',
  'population-family-planning-law': '人口与计划生育法',
  'maternal-infant-health-law': '母婴保健法',
  'rural-land-contract-law': '农村土地承包法',
  'rural-land-dispute-law': '农村土地承包经营纠纷调解仲裁法',
  'rural-collective-law': '农村集体经济组织法',
  'elderly-rights-law': '老年人权益保障法',
  'criminal-law': '刑法',
  'public-security-penalties-law': '治安管理处罚法',
  'civil-procedure-law': '民事诉讼法',
  'peoples-mediation-law': '人民调解法',
  'personal-information-law': '个人信息保护法',
  'juvenile-delinquency-law': '预防未成年人犯罪法',
  'reg-adoption': '收养登记办法',
  'interp-marriage-1': '婚姻家庭编解释（一）',
  'interp-marriage-2': '婚姻家庭编解释（二）',
  'interp-betrothal': '彩礼纠纷规定',
  'interp-protection-order': '人身安全保护令规定',
  'interp-rural-land': '农村土地承包纠纷解释',
  'interp-succession-1': '继承编解释（一）',
  'interp-tort-1': '侵权责任编解释（一）',
} as const
export type LawId = keyof typeof LAWS
export const LAW_IDS = Object.keys(LAWS) as [LawId, ...LawId[]]

/** One article of one law: `{law: 'criminal-law', article: '133-1'}` is 刑法第一百三十三条之一. */
export const ArticleRef = z.object({
  law: z.enum(LAW_IDS),
  article: z.string().regex(/^[1-9]\d{0,3}(-[1-9])?$/),
})
export type ArticleRef = z.infer<typeof ArticleRef>

/** An article as it stands in an answer, with a gloss in everyday words (ours, never the statute's). */
export const Citation = ArticleRef.extend({ gloss: z.string().trim().min(1).max(LIMITS.gloss.max) })
export type Citation = z.infer<typeof Citation>

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千'] as const

/** 1062 -> 一千零六十二, 10 -> 十, 23 -> 二十三. For 1–9999. */
export function chineseNumber(value: number): string {
  const digits = [...String(value)].map(Number)
  const text = digits
    .map((digit, i) => (digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${UNITS[digits.length - 1 - i] ?? ''}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return text.replace(/^一十/, '十')
}

/** 民法典 第一千零六十二条 */
export function articleText({ law, article }: ArticleRef): string {
  const [main = '', sub] = article.split('-')
  return `${LAWS[law]} 第${chineseNumber(Number(main))}条${sub ? `之${chineseNumber(Number(sub))}` : ''}`
}
