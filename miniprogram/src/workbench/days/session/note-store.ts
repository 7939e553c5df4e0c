import { lengthOf, LIMITS } from '@shared/values/limits'
import type { Instant } from '@shared/values/instant'
import { api } from '@/api'
import { onExit } from '@/lib/exit'
import { createAutosave, type Autosave } from '../../frame/autosave'
import { keepWords } from '../../frame/unsaved'

interface Words {
  text: string
}
export interface Note extends Autosave<Words> {
  readonly id: string
}

/** Lives outside the pages: whatever closes, moves or fails, what she wrote of a session is still here. */
const notes = new Map<string, Note>()

export const unsavedNotes = (): readonly Note[] =>
  [...notes.values()].filter(({ state }) => state.get().keeping !== 'same')
export const someUnsaved = (): boolean => unsavedNotes().length > 0
export const isUnsaved = (id: string): boolean => unsavedNotes().some((note) => note.id === id)

export const fits = ({ text }: Words): boolean => lengthOf(text) <= LIMITS.sessionNote.max

/** What stands here and is not saved wins over what the server has. */
export function openNote(id: string, kept: { text: string; savedAt?: Instant }): Note {
  const open = notes.get(id)
  if (open && open.state.get().keeping !== 'same') return open
  open?.stop()
  const note = createNote(id, kept)
  notes.set(id, note)
  return note
}

/** What was saved elsewhere meanwhile is put after what stands here, so that neither is lost. */
export function joinNote(id: string, theirs: { text: string; savedAt?: Instant }): Note {
  const mine = notes.get(id)?.state.get().text ?? ''
  notes.get(id)?.stop()
  const note = createNote(id, theirs)
  notes.set(id, note)
  note.edit(() => ({ text: [mine, theirs.text].filter(Boolean).join('\n\n') }))
  return note
}

function dropNotes(): void {
  notes.forEach((note) => note.stop())
  notes.clear()
}
keepWords({
  read: () => unsavedNotes().map(({ id, state }) => ({ id, text: state.get().text })),
  save: () => Promise.all(unsavedNotes().map(({ flush }) => flush())),
  drop: dropNotes,
})
onExit(() => {
  notes.forEach(({ state }) => state.set({ text: '', keeping: 'same' }))
  dropNotes()
})

const createNote = (id: string, { text, savedAt }: { text: string; savedAt?: Instant }): Note => ({
  id,
  ...createAutosave<Words>({
    first: { text },
    savedAt,
    wordsOf: (state) => ({ text: state.text }),
    isSame: (a, b) => a.text.trim() === b.text.trim(),
    mayKeep: fits,
    send: (words, seen) => api.counseling.saveNote({ id, text: words.text.trim(), ...(seen && { seen }) }),
  }),
})
