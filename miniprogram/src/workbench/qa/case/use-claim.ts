import { useState } from 'react'
import { refresh, useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { errorText, refText } from '@/lib/error-text'

interface ClaimArgs {
  id: string
  reload: () => Promise<unknown>
}

const OFFLINE_TEXT = '没连上，这一下没按成。连上再按一次。'

/** 领, 延, 放: each reads the case and the queue anew, also when it failed because they had changed. */
export function useClaim({ id, reload }: ClaimArgs) {
  const [problem, setProblem] = useState<string>()
  const commands = {
    claim: useApiCommand('qa', 'claim'),
    renew: useApiCommand('qa', 'renew'),
    release: useApiCommand('qa', 'release'),
  }
  const busy = Object.values(commands).some(({ isPending }) => isPending)

  /** True when it was done. */
  async function run(name: keyof typeof commands): Promise<boolean> {
    if (busy) return false
    setProblem(undefined)
    try {
      await commands[name].mutateAsync({ id })
      return true
    } catch (thrown) {
      const { failure, offline } = asCallError(thrown)
      setProblem(offline ? OFFLINE_TEXT : [errorText(failure), refText(failure)].filter(Boolean).join(' '))
      return false
    } finally {
      await Promise.all([reload(), refresh('qa', 'listQueue', 'readDesk')])
    }
  }
  return { run, busy, problem }
}
