import { useEffect } from 'react'
import { online } from '@/lib/online'
import { useStore } from '@/lib/store'
import type { Autosave, Keeping } from './autosave'
import { watchLeavingPage } from './leaving'

/** Saved when the page closes or hides, and when the line is back; `unsaved` makes the browser ask before it closes. */
export function useAutosave<T extends object>(
  { state, hold, flush }: Autosave<T>,
  held: boolean,
  unsaved: () => boolean,
): T & Keeping {
  useEffect(() => hold(held), [hold, held])
  useEffect(() => {
    const save = () => void flush()
    const stop = watchLeavingPage(save, unsaved)
    const back = online.subscribe(() => {
      if (online.get()) save()
    })
    return () => {
      stop()
      back()
      save()
    }
  }, [flush, unsaved])
  return useStore(state)
}
