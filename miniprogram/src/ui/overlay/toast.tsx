import { createStore, useStore } from '@/lib/store'
import { onExit } from '@/lib/exit'
import { Box } from '../dom'
import './toast.scss'

const SHOWN_MS = 3200
const said = createStore<{ text: string; id: number } | undefined>(undefined)
let count = 0

/** A short word about what just happened, seen and spoken. Nothing that she must read to go on. */
export function toast(text: string): void {
  const id = (count += 1)
  said.set({ text, id })
  setTimeout(() => {
    if (said.get()?.id === id) said.set(undefined)
  }, SHOWN_MS)
}

onExit(() => said.set(undefined))

/** Stands on every page from the start: a live region that appears together with its text is not spoken. */
export function Toasts() {
  const now = useStore(said)
  return (
    <Box className="cz-toasts" role="status" aria-live="polite">
      {now ? (
        <Box key={now.id} className="cz-toast">
          {now.text}
        </Box>
      ) : null}
    </Box>
  )
}
