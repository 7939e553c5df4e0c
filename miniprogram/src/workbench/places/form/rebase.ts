import type { PlaceContent } from '@shared/values/place-content'
import { draftOf, type PlaceDraft } from './place-draft'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Her words on top of what another has written meanwhile: fields that she has not touched follow the other. */
export function rebase(draft: PlaceDraft, base: PlaceContent, now: PlaceContent): PlaceDraft {
  const [before, after] = [draftOf(draft.area, base), draftOf(draft.area, now)]
  const follow = (Object.keys(after) as (keyof PlaceDraft)[]).filter(
    (key) => key !== 'why' && same(draft[key], before[key]),
  )
  return { ...draft, ...Object.fromEntries(follow.map((key) => [key, after[key]])) }
}
