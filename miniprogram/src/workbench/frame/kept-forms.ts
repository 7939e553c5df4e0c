import { useState } from 'react'
import { onExit } from '@/lib/exit'
import { createStore, useStore, type Store } from '@/lib/store'
import { keepWords } from './unsaved'

interface Form<K> {
  store: Store<K>
  first: K
}

/**
 * Forms of one room, kept outside its pages from their first change on: whatever closes, moves or fails, what she wrote is
 * still here. `wordsOf`: all of it as text, for the day on which it can only be copied.
 */
export function keepForms<K>(wordsOf: (kept: K) => string) {
  const forms = new Map<string, Form<K>>()
  keepWords({
    read: () => [...forms].map(([id, { store }]) => ({ id, text: wordsOf(store.get()) })),
    // a form half written changes nothing on the server
    save: () => Promise.resolve(),
    drop: () => forms.clear(),
  })
  onExit(() => {
    // what is still drawn forgets too
    forms.forEach(({ store, first }) => store.set(first))
    forms.clear()
  })

  /** `begin`: what stands there before she writes. */
  function useKeptForm(id: string, begin: () => K) {
    const [form] = useState<Form<K>>(() => {
      const first = begin()
      return forms.get(id) ?? { store: createStore(first), first }
    })
    const set = (change: (before: K) => K) => {
      forms.set(id, form)
      form.store.set(change(form.store.get()))
    }
    return { kept: useStore(form.store), set }
  }
  return {
    useKeptForm,
    keptForm: (id: string): boolean => forms.has(id),
    dropForm: (id: string): void => void forms.delete(id),
  }
}
