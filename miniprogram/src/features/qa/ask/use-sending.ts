import { useState } from 'react'
import type { DangerKind } from '@shared/rules/danger'
import { LIMITS } from '@shared/values/limits'
import type { Category } from '@shared/values/topic'
import { useApiCommand } from '@/api'
import { blank } from '@/lib/exit'
import { leaveFor } from '@/lib/handover'
import { useForgotten } from '@/lib/forgotten'
import { arriveAt } from '@/lib/routes'
import { useReady } from '@/lib/use-ready'
import { bring } from '@/ui/form/bring'
import { problemOf } from '@/ui/form/check-words'
import { speaksOfChild } from '@/ui/data/child-words'
import { clearDraft, type Draft } from './draft'

export const TEXT_ID = 'ask-text'

/** The code comes back once: it is handed on even if she has left the page in the meantime. */
export function useSending(draft: Draft, category: Category, dangers: readonly DangerKind[]) {
  const ask = useApiCommand('qa', 'ask')
  useReady('sent')
  const [tried, setTried] = useState(false)
  const [codeHere, setCodeHere] = useForgotten<string>(() => undefined)
  const problem = problemOf(draft.text, LIMITS.question)
  const send = async () => {
    setTried(true)
    if (problem) return bring(TEXT_ID)
    const { town } = draft
    try {
      const reply = await ask.mutateAsync({ category, text: draft.text.trim(), ...(town ? { town } : {}) })
      if (blank.get()) return
      clearDraft()
      leaveFor('asked', { ...reply, dangers, child: speaksOfChild(draft.text) })
      if (!(await arriveAt('sent'))) setCodeHere(reply.returnCode)
    } catch {
      // the page says it: ask.error
    }
  }
  return {
    send: () => void send(),
    codeHere,
    busy: ask.isPending,
    error: ask.error,
    problem: tried ? problem : undefined,
  }
}
