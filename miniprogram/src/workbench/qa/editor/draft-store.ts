import type { Instant } from '@shared/values/instant'
import { api } from '@/api'
import { onExit } from '@/lib/exit'
import { createAutosave, type Autosave, type Keeping } from '../../frame/autosave'
import { keepWords } from '../../frame/unsaved'
import { fromKept, isEmpty, isSame, mayKeep, toKeep, type Draft } from './draft'

export interface DraftState extends Draft, Keeping {}

export interface Desk extends Autosave<Draft> {
  readonly id: string
}

/** Lives outside the pages: whatever closes, moves or fails, what she wrote is still here. */
const desks = new Map<string, Desk>()

export const unsaved = (): readonly Desk[] =>
  [...desks.values()].filter(({ state }) => state.get().keeping !== 'same' && !isEmpty(state.get()))

/** What stands here and is not saved wins over what the server has. */
export function openDraft(id: string, kept?: Draft & { savedAt: Instant }): Desk {
  const open = desks.get(id)
  if (open && open.state.get().keeping !== 'same') return open
  open?.stop()
  const desk = createDesk(id, kept)
  desks.set(id, desk)
  return desk
}

export function dropDraft(id: string): void {
  desks.get(id)?.stop()
  desks.delete(id)
}

export function dropDrafts(): void {
  desks.forEach((desk) => desk.stop())
  desks.clear()
}
keepWords({
  read: () => unsaved().map(({ id, state }) => ({ id, text: state.get().text })),
  save: () => Promise.all(unsaved().map(({ flush }) => flush())),
  drop: dropDrafts,
})
onExit(() => {
  desks.forEach(({ state }) => state.set({ text: '', citations: [], keeping: 'same' }))
  dropDrafts()
})

const createDesk = (id: string, kept?: Draft & { savedAt: Instant }): Desk => ({
  id,
  ...createAutosave<Draft>({
    first: kept ? fromKept(kept) : { text: '', citations: [] },
    savedAt: kept?.savedAt,
    wordsOf: ({ text, citations }) => ({ text, citations }),
    isSame,
    mayKeep,
    send: (words) => api.qa.saveDraft({ id, ...toKeep(words) }),
  }),
})
