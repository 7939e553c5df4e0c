import { useState } from 'react'
import { asCallError } from '@/api/call-error'
import { toast } from '@/ui'
import { catchFocus } from './focus-on'
import { problemText } from './problem'

interface DoingIn {
  /** What the room shows is read again after anything was done. */
  readAnew: () => Promise<void>
  /** Where the focus goes when the button she pressed is gone. */
  pane: string
  /** What it says when another was faster. */
  changed: string
}

/** One thing done at a time: what it says when it is done, and what stands beside the button when it is not. */
export function useDoing({ readAnew, pane, changed }: DoingIn) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function doing<T>(act: () => Promise<T>, words: string | ((done: T) => string)): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    try {
      const done = await act()
      toast(typeof words === 'string' ? words : words(done))
      void readAnew()
      return true
    } catch (thrown) {
      const error = asCallError(thrown)
      const conflict = !error.offline && error.failure.code === 'CONFLICT'
      setProblem(conflict ? changed : problemText(error))
      if (conflict) void readAnew()
      return false
    } finally {
      setBusy(false)
      catchFocus(pane)
    }
  }
  return { busy, problem, setProblem, doing }
}
