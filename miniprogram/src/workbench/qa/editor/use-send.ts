import { useState } from 'react'
import type { CaseDto } from '@shared/contract/qa'
import { refresh, useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { errorText, refText } from '@/lib/error-text'
import { toKeep, type Draft } from './draft'
import { dropDraft } from './draft-store'
import { isComplete, missingIn, type Missing } from './missing'

export interface Sent {
  late: boolean
}
export const CONFLICT_TEXT = '她刚补充了一句，看一眼再发。字都在。'
const OFFLINE_TEXT = '没连上，没发出去。字都在，连上再按一次。'

interface SendArgs {
  of: CaseDto
  draft: Draft
  /** Reads the case anew and returns it. */
  reload: () => Promise<CaseDto | undefined>
  onSent: (sent: Sent) => void
}

/** Sends, or says why not. Nothing here ever touches what she wrote. */
export function useSend({ of, draft, reload, onSent }: SendArgs) {
  const answer = useApiCommand('qa', 'answer')
  const [problem, setProblem] = useState<string>()
  const [missing, setMissing] = useState<Missing>()

  const done = (sent: Sent) => {
    dropDraft(of.id)
    onSent(sent)
    void refresh('qa', 'listQueue', 'readDesk')
  }
  async function failed(thrown: unknown) {
    const error = asCallError(thrown)
    const { code } = error.failure
    if (error.offline) return setProblem(OFFLINE_TEXT)
    if (code !== 'CONFLICT' && code !== 'CLAIM_LOST')
      return setProblem([errorText(error.failure), refText(error.failure)].filter(Boolean).join(' '))
    const now = await reload()
    // its answer got lost on the way, the sending did not
    const last = now?.messages.at(-1)
    if (now?.status === 'answered' && last?.text === draft.text.trim()) return done({ late: now.dueAt < last.at })
    setProblem(code === 'CONFLICT' ? CONFLICT_TEXT : errorText(error.failure))
    void refresh('qa', 'listQueue', 'readDesk')
  }
  async function send(): Promise<Missing> {
    const gaps = missingIn(draft)
    setMissing(gaps)
    setProblem(undefined)
    if (!isComplete(gaps) || answer.isPending) return gaps
    const { text, citations } = toKeep(draft)
    try {
      done(await answer.mutateAsync({ id: of.id, text: text.trim(), citations, seen: of.messages.length }))
    } catch (thrown) {
      await failed(thrown)
    }
    return gaps
  }
  // once she has pressed, what is missing follows what she writes
  return { send, sending: answer.isPending, problem, missing: missing && missingIn(draft) }
}
