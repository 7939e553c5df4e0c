import type { Instant } from '@shared/values/instant'
import { asCallError, type CallError } from '@/api/call-error'
import { mayPass } from '@/lib/error-text'
import { createStore, type Store } from '@/lib/store'

export interface Keeping {
  /** `same`: the server has it as it stands here. */
  keeping: 'same' | 'changed' | 'saving' | 'failed'
  savedAt?: Instant
  error?: CallError
}

export interface Autosave<T> {
  readonly state: Store<T & Keeping>
  readonly edit: (change: (words: T) => T) => void
  /** Saves now what is not saved yet. */
  readonly flush: () => Promise<void>
  /** Only who holds the matter may keep words about it. */
  readonly hold: (held: boolean) => void
  readonly stop: () => void
}

interface AutosaveArgs<T> {
  /** What the server has, and since when. */
  first: T
  savedAt: Instant | undefined
  /** Of the state, the words alone. */
  wordsOf: (state: T) => T
  isSame: (a: T, b: T) => boolean
  mayKeep: (words: T) => boolean
  /** `savedAt`: of what was last saved. */
  send: (words: T, savedAt: Instant | undefined) => Promise<{ savedAt: Instant }>
}

const PAUSE_MS = 3000
const AGAIN_MS = 20_000

/** Saves what is written after each pause, again when the line was cut, and never two at once. */
export function createAutosave<T extends object>(args: AutosaveArgs<T>): Autosave<T> {
  const { first, wordsOf, isSame, mayKeep, send } = args
  const state = createStore<T & Keeping>({ ...first, keeping: 'same', ...(args.savedAt && { savedAt: args.savedAt }) })
  const put = (change: Partial<Keeping>) => state.set({ ...state.get(), ...change })
  let last: T = first
  let held = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined

  const later = (ms: number) => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }
  async function save(): Promise<void> {
    const words = wordsOf(state.get())
    put({ keeping: 'saving' })
    try {
      const { savedAt } = await send(words, state.get().savedAt)
      last = words
      put({ keeping: isSame(last, state.get()) ? 'same' : 'changed', savedAt, error: undefined })
    } catch (thrown) {
      const error = asCallError(thrown)
      put({ keeping: 'failed', error })
      if (mayPass(error.failure.code)) later(AGAIN_MS)
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
    state,
    edit(change) {
      const before = state.get()
      const words = wordsOf(change(before))
      const keeping = isSame(last, words) ? 'same' : 'changed'
      state.set({ ...before, ...words, keeping: before.keeping === 'saving' ? 'saving' : keeping })
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
