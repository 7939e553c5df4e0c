import { useEffect } from 'react'
import type { SafeContact } from '@shared/values/safe-contact'
import type { Mode } from '@shared/values/counseling/services'
import { onExit } from '@/lib/exit'
import { createStore, useStore } from '@/lib/store'
import { draftOf, NOBODY, type ContactDraft } from './contact-draft'
import { canRemind, mayBeTold } from './reminder'

/**
 * What she has told while booking. In memory alone: a step back to the times loses nothing, quick exit and a quarter of
 * an hour away lose everything. How to reach her is the next booking's default in this visit, her words are not.
 */
export interface Telling {
  words: string
  mode?: Mode
  together: boolean
  contact: ContactDraft
  /** WeChat may not tell her, as she had wanted. */
  refused?: true
}

const NOTHING: Telling = { words: '', together: false, contact: NOBODY }
const WAIT_MS = 15 * 60_000
const telling = createStore<Telling>(NOTHING)
let leftAt: number | undefined

export const changeTelling = (change: Partial<Telling>): void => telling.set({ ...telling.get(), ...change })
export const told = (): void => telling.set({ ...NOTHING, contact: telling.get().contact })
/** Said in the mini-program, WeChat can be no way of a booking that is made outside of it. */
export const reachedAs = (contact: SafeContact): void => {
  if (contact.channel !== 'weChat' || canRemind()) changeTelling({ contact: draftOf(contact) })
}

/** What she has told, as it can be sent. Without WeChat's yes nobody finds her there; a second try does not ask again. */
export async function asAllowed(said: Telling): Promise<Telling> {
  if (await mayBeTold(said.contact.channel)) return said
  changeTelling({ contact: { ...telling.get().contact, channel: 'none' }, refused: true })
  return { ...said, contact: { ...said.contact, channel: 'none' }, refused: true }
}
/** She wanted to be told by WeChat, and nobody will tell her. */
export const isUnheard = ({ refused, contact }: Telling): boolean => refused === true && contact.channel === 'none'

/** What she has told so far; left for long, somebody else may hold the phone now. */
export function useTelling(): Telling {
  useEffect(() => {
    if (leftAt !== undefined && Date.now() - leftAt > WAIT_MS) telling.set(NOTHING)
    leftAt = undefined
    return () => void (leftAt = Date.now())
  }, [])
  return useStore(telling)
}

onExit(() => telling.set(NOTHING))
