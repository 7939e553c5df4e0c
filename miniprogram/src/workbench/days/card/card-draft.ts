import type { MeDto } from '@shared/contract/account'
import type { Avatar, CounselorCard, GENDERS } from '@shared/values/counseling/counselor'
import { MODES, SERVICE_KINDS, type Mode, type ServiceKind } from '@shared/values/counseling/services'
import { lengthOf, LIMITS } from '@shared/values/limits'
import type { Language } from '@shared/values/place-content'
import { hasRole } from '../../frame/role-words'

/** A card as it is written: nothing is chosen for her that she would have to notice. */
export interface CardDraft {
  avatar: Avatar
  gender: (typeof GENDERS)[number] | undefined
  kinds: readonly ServiceKind[]
  modes: readonly Mode[]
  languages: readonly Language[]
  /** One after another, parted as she likes. */
  goodAt: string
  intro: string
}

/** Lawyers offer legal visits alone, counselors everything else. */
export const kindsOf = (me: Pick<MeDto, 'roles'>): readonly ServiceKind[] =>
  SERVICE_KINDS.filter((kind) => hasRole(me, kind === 'legalVisit' ? 'lawyer' : 'counselor'))

export const draftOf = (card: CounselorCard | undefined, kinds: readonly ServiceKind[]): CardDraft =>
  card
    ? { ...card, goodAt: card.goodAt.join('、'), intro: card.intro ?? '' }
    : {
        avatar: 'camellia',
        gender: undefined,
        kinds: kinds.length === 1 ? kinds : [],
        modes: kinds.length === 1 ? ['place'] : [],
        languages: ['mandarin'],
        goodAt: '',
        intro: '',
      }

export const goodAtOf = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[、，,；;。\s]+/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]

export type Missing = Partial<Record<'gender' | 'kinds' | 'modes' | 'languages' | 'goodAt' | 'intro', string>>

function goodAtMissing(typed: string): string | undefined {
  const said = goodAtOf(typed)
  const { max, many } = LIMITS.goodAt
  if (said.length > many) return `最多 ${many} 样，现在 ${said.length} 样。`
  const wrong = said.find((one) => lengthOf(one) < 2 || lengthOf(one) > max)
  return wrong && `一样 2 到 ${max} 个字，「${wrong}」不合适。中间用顿号分开。`
}

/** By field, one sentence; nothing when it can go. */
export function cardMissing({ gender, kinds, modes, languages, goodAt, intro }: CardDraft): Missing {
  const wrong = goodAtMissing(goodAt)
  return {
    ...(!gender && { gender: '挑一个。有的人只愿意跟女老师说。' }),
    ...(kinds.length === 0 && { kinds: '至少挑一样。' }),
    ...(modes.length === 0 && { modes: '至少挑一种。' }),
    ...(languages.length === 0 && { languages: '至少挑一种。' }),
    ...(wrong && { goodAt: wrong }),
    ...(lengthOf(intro) > LIMITS.intro.max && { intro: `最多 ${LIMITS.intro.max} 个字，删去几句。` }),
  }
}

/** In the order of the lists, so that the same card is the same card. */
export function cardOf(draft: CardDraft): CounselorCard | undefined {
  const { avatar, gender, kinds, modes, languages, goodAt, intro } = draft
  if (!gender || Object.keys(cardMissing(draft)).length > 0) return undefined
  return {
    avatar,
    gender,
    kinds: SERVICE_KINDS.filter((kind) => kinds.includes(kind)),
    modes: MODES.filter((mode) => modes.includes(mode)),
    languages: [...languages],
    goodAt: [...goodAtOf(goodAt)],
    ...(intro.trim() && { intro: intro.trim() }),
  }
}
