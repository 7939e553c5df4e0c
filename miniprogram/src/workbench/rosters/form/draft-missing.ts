import { covers, overlap, type Span } from '@shared/rules/intervals'
import { POST_KIND_LABEL } from '@shared/glossary'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { canKeep, type Person } from '../use-room'
import { spanOf, type PostDraft, type SpanDraft } from './post-draft'
import type { RosterDraft } from './roster-draft'

/** By the id of the field, one sentence each; in the order in which they stand on the page. */
export type Missing = Readonly<Record<string, string>>

const isSaid = (one: readonly [string, string | undefined]): one is readonly [string, string] => one[1] !== undefined

const overlaps = (spans: readonly Span[]): boolean =>
  spans.some((one, i) => spans.slice(i + 1).some((other) => overlap(one, other)))

function spansProblem(spans: readonly SpanDraft[]): string | undefined {
  const read = spans.map(spanOf)
  if (read.includes(undefined)) return '时间写成 9:00 这样，后一个要晚。'
  return overlaps(read.flatMap((span) => span ?? [])) ? '有两段时间叠在一起，改开一点。' : undefined
}

function keptProblem({ kept, spans }: PostDraft): string | undefined {
  const within = spans.flatMap((typed) => spanOf(typed) ?? [])
  const outside = kept.flatMap((typed) => spanOf(typed) ?? []).some((span) => !covers(within, span))
  return spansProblem(kept) ?? (outside ? '留的时间要在上面写的时间里。' : undefined)
}

function nameProblem(name: string, { min, max }: { min: number; max: number }): string | undefined {
  const length = lengthOf(name)
  if (length < min) return length === 0 ? '名字还没写。' : `名字至少 ${min} 个字。`
  return length > max ? `最多 ${max} 个字，删去几个。` : undefined
}

function daysProblem({ every, weekdays, dates }: PostDraft): string | undefined {
  if (every === 'week' && weekdays.length === 0) return '每周哪几天，还没选。'
  return every === 'date' && dates.length === 0 ? '哪一天，还没选。' : undefined
}

function whoProblem({ by, kind, who, teams }: PostDraft, people: readonly Person[]): string | undefined {
  const unfit = (by === 'same' ? who : teams.flatMap((team) => team.who))
    .map((id) => people.find((one) => one.id === id))
    .find((one) => one && !canKeep(one, kind))
  if (unfit) return `${unfit.name}的名片上没有${POST_KIND_LABEL[kind]}，换一位，或者请她先改名片。`
  if (by === 'same') return undefined
  const empty = teams.find(({ who }) => who.length === 0)
  if (empty) return `${empty.name || '有一队'}还没有人。`
  return teams.some(({ name }) => lengthOf(name) === 0) ? '有一队还没写名字。' : undefined
}

const postMissing = (
  post: PostDraft,
  people: readonly Person[],
): readonly (readonly [string, string | undefined])[] => [
  [`post-${post.id}-name`, nameProblem(post.name, { min: 2, max: LIMITS.postName.max })],
  [`post-${post.id}-days`, daysProblem(post)],
  [`post-${post.id}-spans`, spansProblem(post.spans)],
  [`post-${post.id}-who`, whoProblem(post, people)],
  [`post-${post.id}-kept`, keptProblem(post)],
]

/** Whoever is on no list has left, and is the server's to judge. */
export const draftMissing = (draft: RosterDraft, people: readonly Person[]): Missing =>
  Object.fromEntries(
    [
      ['roster-name', nameProblem(draft.name, LIMITS.placeName)] as const,
      [
        'roster-address',
        lengthOf(draft.address) > LIMITS.placeAddress.max
          ? `最多 ${LIMITS.placeAddress.max} 个字，删去几个。`
          : undefined,
      ] as const,
      ['roster-add', draft.posts.length === 0 ? '还没写哪些班，先加一个。' : undefined] as const,
      ...draft.posts.flatMap((post) => postMissing(post, people)),
    ].filter(isSaid),
  )
