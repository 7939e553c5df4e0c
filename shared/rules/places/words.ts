import { FACILITY_LABEL, LANGUAGE_LABEL, PLACE_KIND_LABEL, PLACE_SERVICE_LABEL } from '../../glossary'
import { bare } from './file/text'

/** What people write for a label of ours. */
const SYNONYMS = {
  kind: {
    federation: '妇女联合会 区妇联 镇妇联 街道妇联 村妇联 社区妇联 妇女之家',
    centre: '辅导调解中心 调解中心 婚调中心 婚姻家庭纠纷调解中心 辅导中心',
    studio: '工作室 幸福家 幸福家工作站',
    station: '驿站 妇儿驿站 妇女驿站 儿童驿站',
    court: '人民法院 法庭 诉讼服务中心 人民法庭',
    legalAid: '法律援助 法援 法援中心 司法所 法律援助站 法援站',
    hospital: '卫生院 医院急诊 妇幼保健院 诊所 卫生服务中心 社区卫生服务中心',
    police: '公安 警务室 公安派出所 公安局 警察',
    other: '其他 其它 别的',
  },
  services: {
    talk: '谈心 倾诉 说说话 心里话 倾听 接待 来访接待',
    mediation: '调解 婚姻调解 家庭调解 纠纷调解 家事调解 矛盾调解 婚姻家庭调解',
    lawyer: '律师 律师咨询 法律咨询',
    marriage: '婚恋 婚姻辅导 婚姻家庭辅导 婚姻咨询',
    psychology: '心理 心理辅导 心理疏导',
    parenting: '家庭教育 亲子 父母课 家长课堂 家长学校 亲子课堂',
    protection: '保护令 人身安全保护令 申请保护令 代为申请保护令',
    legalAid: '法律援助 法援',
    police: '报警 出警 公安',
    injury: '验伤 看伤 伤情鉴定 急诊 就医',
    childcare: '带娃 托管 临时托管 看娃 儿童托管',
    rest: '休息 歇脚 喝水',
    jobs: '就业 找工作 招工 就业服务 招聘',
  },
  facilities: {
    stepFree: '无障碍 坡道 无台阶 无障碍通道',
    nursingRoom: '哺乳室 母婴间 爱心母婴室',
    childrenCorner: '儿童角 孩子角 儿童之家 儿童活动区 儿童乐园',
  },
  languages: {
    mandarin: '国语 汉语',
    chongqing: '四川话 本地话 方言 重庆方言 永川话',
    signLanguage: '手语翻译',
    english: '英文',
  },
} as const
const LABELS = {
  kind: PLACE_KIND_LABEL,
  services: PLACE_SERVICE_LABEL,
  facilities: FACILITY_LABEL,
  languages: LANGUAGE_LABEL,
}

export type Worded = keyof typeof LABELS
type Terms = Readonly<Record<string, string>>

const TERMS: Readonly<Record<Worded, ReadonlyMap<string, string>>> = {
  kind: termsOf('kind'),
  services: termsOf('services'),
  facilities: termsOf('facilities'),
  languages: termsOf('languages'),
}

function termsOf(of: Worded): ReadonlyMap<string, string> {
  const terms = new Map<string, string>()
  for (const [term, words] of Object.entries(SYNONYMS[of] as Terms))
    for (const word of words.split(' ')) terms.set(bare(word), term)
  for (const [term, label] of Object.entries(LABELS[of] as Terms)) terms.set(bare(label), term).set(bare(term), term)
  return terms
}

/** The identifier that a word stands for: our label, a common other word for it, or the identifier itself. */
export const termFor = (of: Worded, word: string): string | undefined => TERMS[of].get(bare(word))
export const labelOf = (of: Worded, term: string): string => (LABELS[of] as Terms)[term] ?? term
