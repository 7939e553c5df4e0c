import type { Instant } from '@shared/values/instant'
import { api } from '@/api'
import { asCallError, type CallError } from '@/api/call-error'
import { onExit } from '@/lib/exit'
import { mayPass } from '@/lib/error-text'
import { createStore, type Store } from '@/lib/store'
import { keepWords } from '../../frame/unsaved'
import { fromKept, isEmpty, isSame, mayKeep, toKeep, type Draft } from './draft'

export interface DraftState extends Draft {
  /** `same`: the server has it as it stands here. */
  keeping: 'same' | 'changed' | 'saving' | 'failed'
  savedAt?: Instant
  error?: CallError
}

export interface Desk {
  readonly id: string
  readonly state: Store<DraftState>
  readonly edit: (change: (draft: Draft) => Draft) => void
  /** Saves now what is not saved yet. */
  readonly flush: () => Promise<void>
  /** Only who holds the question may keep a draft of it. */
  readonly hold: (held: boolean) => void
  readonly stop: () => void
}

const PAUSE_MS = 3000
const AGAIN_MS = 20_000

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

function createDesk(id: string, kept?: Draft & { savedAt: Instant }): Desk {
  const first = kept ? fromKept(kept) : { text: '', citations: [] }
  const state = createStore<DraftState>({ ...first, keeping: 'same', ...(kept && { savedAt: kept.savedAt }) })
  let last: Draft = first
  let held = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined

  const later = (ms: number) => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }
  const failed = (error: CallError) => {
    state.set({ ...state.get(), keeping: 'failed', error })
    if (mayPass(error.failure.code)) later(AGAIN_MS)
  }
  async function save(): Promise<void> {
    const { text, citations } = state.get()
    state.set({ ...state.get(), keeping: 'saving' })
    try {
      const { savedAt } = await api.qa.saveDraft({ id, ...toKeep({ text, citations }) })
      last = { text, citations }
      const same = isSame(last, state.get())
      const { error: _gone, ...now } = state.get()
      state.set({ ...now, keeping: same ? 'same' : 'changed', savedAt })
    } catch (thrown) {
      failed(asCallError(thrown))
    }
  }
  function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    if (running) return running.then(flush)
    if (!held || !mayKeep(state.get()) || isSame(last, state.get())) return Promise.resolve()
    running = save().finally(() => {
      running = undefined
      if (state.get().keeping === 'changed') later(PAUSE_MS)
    })
    return running
  }
  return {
    id,
    state,
    edit(change) {
      const before = state.get()
      const { text, citations } = change(before)
      const keeping = isSame(last, { text, citations }) ? 'same' : 'changed'
      state.set({ ...before, text, citations, keeping: before.keeping === 'saving' ? 'saving' : keeping })
      later(PAUSE_MS)
    },
    flush,
    hold(now) {
      held = now
      if (now && !isSame(last, state.get())) later(0)
    },
    stop() {
      if (timer) clearTimeout(timer)
      held = false
    },
  }
}
