import type { RosterContent } from '@shared/values/counseling/roster'
import type { Day } from '@shared/values/instant'
import { postDraft, postOf, type PostDraft } from './post-draft'

/** A roster as it is typed. */
export interface RosterDraft {
  name: string
  address: string
  area: string
  placeId: string
  people: RosterContent['people']
  /** Of those, who stood there before: a single day may name her, though no post does. */
  known: readonly string[]
  posts: readonly PostDraft[]
}

export const emptyDraft = (area: string): RosterDraft => ({
  name: '',
  address: '',
  area,
  placeId: '',
  people: [],
  known: [],
  posts: [],
})

export const draftOf = ({ site, people, posts }: RosterContent, today: Day): RosterDraft => ({
  name: site.name,
  address: site.address ?? '',
  area: site.area,
  placeId: site.placeId ?? '',
  people,
  known: people.map(({ id }) => id),
  posts: posts.map((post) => postDraft(post, today)),
})

const namedIn = ({ by, who, teams }: PostDraft): readonly string[] =>
  by === 'same' ? who : teams.flatMap((team) => team.who)

/** What the draft says. Whoever she wrote down and then gave no post is left out. */
export function contentOf(draft: RosterDraft): RosterContent {
  const { name, address, area, placeId, known, posts } = draft
  const named = new Set([...known, ...posts.flatMap(namedIn)])
  return {
    site: {
      name: name.trim(),
      area,
      ...(address.trim() && { address: address.trim() }),
      ...(placeId && { placeId }),
    },
    people: draft.people.filter(({ id }) => named.has(id)),
    posts: posts.map(postOf),
  }
}

const IDS = 36
/** For a post or a person that the server has not seen; unlike those of every other roster. */
export const freshId = (): string =>
  `n${Array.from({ length: 12 }, () => Math.floor(Math.random() * IDS).toString(IDS)).join('')}`
