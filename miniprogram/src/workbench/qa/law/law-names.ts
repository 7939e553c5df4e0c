import { LAW_IDS, LAWS, type LawId } from '@shared/values/citation'

/** The number of each law's last article, so that a slip of the finger does not become a citation. */
export const LAST_ARTICLE: Record<LawId, number> = {
  'civil-code': 1260,
  'anti-domestic-violence-law': 38,
  'womens-rights-law': 86,
  'minors-protection-law': 132,
  'family-education-law': 55,
  'legal-aid-law': 71,
  'labor-law': 107,
  'labor-contract-law': 98,
  'labor-dispute-law': 54,
  'social-insurance-law': 98,
  'employment-promotion-law': 69,
  'reg-female-workers': 16,
  'population-family-planning-law': 48,
  'maternal-infant-health-law': 39,
  'rural-land-contract-law': 70,
  'rural-land-dispute-law': 53,
  'rural-collective-law': 67,
  'elderly-rights-law': 85,
  'criminal-law': 452,
  'public-security-penalties-law': 144,
  'civil-procedure-law': 306,
  'peoples-mediation-law': 35,
  'personal-information-law': 74,
  'juvenile-delinquency-law': 68,
  'reg-adoption': 16,
  'interp-marriage-1': 91,
  'interp-marriage-2': 23,
  'interp-betrothal': 7,
  'interp-protection-order': 13,
  'interp-rural-land': 25,
  'interp-succession-1': 45,
  'interp-tort-1': 26,
}

/** Only the penal code has articles 之一, 之二. */
export const hasSubArticles = (law: LawId): boolean => law === 'criminal-law'

/** What lawyers type besides the names in LAWS, as `plainName` writes it. */
const ALIASES: Partial<Record<LawId, readonly string[]>> = {
  'civil-code': ['民法'],
  'anti-domestic-violence-law': ['反家暴法', '家暴法'],
  'womens-rights-law': ['妇女法', '妇保法', '妇女保障法'],
  'minors-protection-law': ['未保法'],
  'legal-aid-law': ['法援法'],
  'labor-dispute-law': ['劳动仲裁法', '调解仲裁法'],
  'social-insurance-law': ['社保法'],
  'reg-female-workers': ['女职工规定', '女职工特别规定'],
  'population-family-planning-law': ['计划生育法', '计生法'],
  'rural-land-contract-law': ['土地承包法'],
  'rural-land-dispute-law': ['土地仲裁法'],
  'rural-collective-law': ['集体经济组织法'],
  'elderly-rights-law': ['老年法'],
  'public-security-penalties-law': ['治安法', '治安处罚法'],
  'civil-procedure-law': ['民诉法'],
  'personal-information-law': ['个保法'],
  'interp-marriage-1': ['婚姻家庭编司法解释一', '婚姻家庭解释一', '婚姻解释一'],
  'interp-marriage-2': ['婚姻家庭编司法解释二', '婚姻家庭解释二', '婚姻解释二'],
  'interp-betrothal': ['彩礼规定'],
  'interp-protection-order': ['保护令规定'],
  'interp-succession-1': ['继承编司法解释一', '继承解释一'],
  'interp-tort-1': ['侵权责任编司法解释一', '侵权解释一'],
}

/** Without the marks that people leave out: 《》, brackets, spaces, the name of the state. */
export const plainName = (typed: string): string =>
  typed.replace(/[《》〈〉「」“”"()（）\s·]/g, '').replace(/^中华人民共和国/, '')

const NAMES = LAW_IDS.map((law) => ({ law, names: [LAWS[law], ...(ALIASES[law] ?? [])].map(plainName) }))
const MOST = 3

/** The law that is called so, not more or less. */
export const lawCalled = (typed: string): LawId | undefined =>
  NAMES.find(({ names }) => names.includes(plainName(typed)))?.law

/** The law of that name; without one, the few whose names hold what was typed. */
export function lawsNamed(typed: string): readonly LawId[] {
  const name = plainName(typed)
  const exact = lawCalled(name)
  if (exact) return [exact]
  if (name.length < 2) return []
  return NAMES.filter(({ names }) => names.some((known) => known.includes(name)))
    .slice(0, MOST)
    .map(({ law }) => law)
}
