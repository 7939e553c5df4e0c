import { contentProblems } from '@shared/rules/places/content'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { hoursProblem } from './hours-problem'
import { aliasesOf, contentOf, type PlaceDraft } from './place-draft'

/** Fields of the form that can be wrong, in the order in which they stand there. */
export const CHECKED = [
  'name',
  'aliases',
  'address',
  'landmark',
  'phone',
  'position',
  'hours',
  'reception',
  'stars',
  'why',
] as const
export type Checked = (typeof CHECKED)[number]
export type Missing = Partial<Record<Checked, string>>

const ALIASES = 5
const NUMBER = /^\d{1,3}(\.\d+)?$/
const tooLong = (text: string, { max }: { max: number }): string | undefined =>
  lengthOf(text) > max ? `最多 ${max} 个字，删去几个。` : undefined

const SHELTER = '像是庇护的地方。这里写的谁都看得到，别写进来；要登记，找区里的庇护联络员。'

/** What the rules say by a word, said in a sentence. */
const RULE_TEXT: Partial<Record<string, string>> = {
  name: SHELTER,
  aliases: SHELTER,
  address: SHELTER,
  landmark: SHELTER,
  reception: SHELTER,
  hours: '开门时间里有叠在一起的，再看看。',
  position: '这个位置不在永川。看看两个数是不是写反了，或者少了一位。',
  phone: '这个号不像能打通的。座机带区号，像 023-49800000；手机 11 位。',
  stars: '几星只有妇女儿童驿站才写。',
}

function nameProblem({ name }: PlaceDraft): string | undefined {
  if (lengthOf(name) === 0) return '名字还没写。'
  return lengthOf(name) < LIMITS.placeName.min
    ? `名字至少 ${LIMITS.placeName.min} 个字。`
    : tooLong(name, LIMITS.placeName)
}

function aliasesProblem({ aliases }: PlaceDraft): string | undefined {
  const all = aliasesOf(aliases)
  if (all.length > ALIASES) return `最多写 ${ALIASES} 个叫法。`
  return all.some((one) => lengthOf(one) > LIMITS.placeName.max)
    ? `一个叫法最多 ${LIMITS.placeName.max} 个字；几个之间用顿号隔开。`
    : undefined
}

function positionProblem({ lat, lng }: PlaceDraft): string | undefined {
  if (!lat.trim() !== !lng.trim()) return '两个数要一起写，或者都空着。'
  return [lat, lng].some((text) => text.trim() && !NUMBER.test(text.trim()))
    ? '写成数字，像 29.356 和 105.927。'
    : undefined
}

/** By field, one sentence: what is wrong and what to do. Nothing when it can go. */
export function draftMissing(draft: PlaceDraft): Missing {
  const found: Missing = {
    ...Object.fromEntries(
      Object.keys(contentProblems(contentOf(draft))).map((field) => [field, RULE_TEXT[field] ?? '这里再看看。']),
    ),
  }
  const own: Missing = {
    name: nameProblem(draft),
    aliases: aliasesProblem(draft),
    address: tooLong(draft.address, LIMITS.placeAddress),
    landmark: tooLong(draft.landmark, LIMITS.placeLandmark),
    position: positionProblem(draft),
    hours: hoursProblem(draft.hours),
    reception: tooLong(draft.reception, LIMITS.placeReception),
    why:
      draft.why.trim() && lengthOf(draft.why) < LIMITS.placeWhy.min
        ? '多写几个字，或者空着。'
        : tooLong(draft.why, LIMITS.placeWhy),
  }
  for (const field of CHECKED) if (own[field]) found[field] = own[field]
  return found
}

export const firstMissing = (missing: Missing): Checked | undefined => CHECKED.find((field) => missing[field])
