import { contentProblems } from '@shared/rules/places/content'
import type { PlaceContent } from '@shared/values/place-content'
import type { Face } from './records'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** `theirs`, with every field that differs between `was` and `is` as it is now. */
function withChanges<T extends object>(theirs: T, was: T, is: T): T {
  const [before, after]: [object, object] = [was, is]
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  const value = (of: object, field: string): unknown => Object.entries(of).find(([name]) => name === field)?.[1]
  const changed = [...fields].filter((field) => !same(value(before, field), value(after, field)))
  const kept = Object.entries(theirs).filter(([field]) => !changed.includes(field))
  const fresh = Object.entries(after).filter(([field]) => changed.includes(field))
  return Object.fromEntries([...kept, ...fresh]) as T
}

function contentSince(theirs: PlaceContent, was: PlaceContent, is: PlaceContent): PlaceContent {
  const content = withChanges(theirs, was, is)
  // Single days and the hours of a week are changed apart: shut for today stays so under hours that a file brings.
  if (theirs.hours && was.hours && is.hours) content.hours = withChanges(theirs.hours, was.hours, is.hours)
  // What both say together may be nonsense where each alone was not.
  return Object.keys(contentProblems(content)).length > 0 ? is : content
}

/**
 * What an import that waits makes of a place once an officer has changed it: what she changed is as she said, whatever the
 * file says of it, and the rest as the file says.
 */
export function editedSince(staged: Face, was: Face, is: Face): Face {
  const confirmedAt = [staged.confirmedAt, is.confirmedAt]
    .flatMap((at) => at ?? [])
    .sort()
    .at(-1)
  return {
    ...staged,
    content: contentSince(staged.content, was.content, is.content),
    ...(confirmedAt && { confirmedAt }),
  }
}
