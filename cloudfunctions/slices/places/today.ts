import { isDeepStrictEqual } from 'node:util'
import { shutForToday } from '@shared/rules/places/shut-today'
import { dayOf, type Instant } from '@shared/values/instant'
import { laidOver } from './lay-over'
import type { Face } from './records'

/** A place as it is when it is shut for the rest of today. Nothing without hours: it would not be shown open. */
export function shutToday(face: Face, now: Instant, why: string): Face | undefined {
  const { hours } = face.content
  if (!hours) return undefined
  const is = shutForToday(hours, now, why)
  // Shut once more, it still opens to the hours from before the first time.
  const was = openedAgain(face, now)?.content.hours ?? hours
  return { ...face, content: { ...face.content, hours: is }, shut: { on: dayOf(now), was, is } }
}

/** The same with today's closing taken back; nothing if there is none, or today has been told anew since. */
export function openedAgain({ shut, ...face }: Face, now: Instant): Face | undefined {
  if (shut?.on !== dayOf(now)) return undefined
  const { content } = face
  const open = laidOver({ ...content, hours: shut.is }, { ...content, hours: shut.was }, content)
  return open && !isDeepStrictEqual(open, content) ? { ...face, content: open } : undefined
}
