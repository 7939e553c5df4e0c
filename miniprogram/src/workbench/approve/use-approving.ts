import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import { api, refresh, useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { onExit } from '@/lib/exit'
import { problemText } from '../frame/problem'
import { useTyped } from '../frame/use-typed'

export type Seen = Out<Contract['account']['seePairing']>
export type Words = Seen['choices'][number]
type Stage = { kind: 'code' } | { kind: 'seen'; seen: Seen } | { kind: 'done' | 'stopped' | 'differ' | 'ended' }

/** No pair of words: the server takes it for a wrong one, and the computer stays outside. */
const NONE: Words = ['', '']

export function useApproving() {
  const [code, setTyped] = useTyped('')
  const [stage, setStage] = useState<Stage>({ kind: 'code' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const confirm = useApiCommand('account', 'confirmPairing').mutateAsync

  const anew = () => {
    setTyped('')
    setProblem(undefined)
    setStage({ kind: 'code' })
  }
  useDidHide(() => setStage({ kind: 'code' }))
  useEffect(() => onExit(() => setStage({ kind: 'code' })), [])

  /** One at a time; what went wrong stands beside the button. */
  async function attempt(work: () => Promise<Stage>, stopping = false) {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      setStage(await work())
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.failure.code === 'WORDS_DIFFER') setStage({ kind: stopping ? 'stopped' : 'differ' })
      else if (error.failure.code === 'PAIRING_ENDED') setStage({ kind: 'ended' })
      else setProblem(problemText(error))
    } finally {
      setBusy(false)
    }
  }
  const see = () =>
    attempt(async () => {
      setWrong(false)
      try {
        return { kind: 'seen', seen: await api.account.seePairing({ code }) }
      } catch (thrown) {
        // no such code: she may have read one digit wrong
        if (asCallError(thrown).failure.code !== 'PAIRING_ENDED') throw thrown
        setWrong(true)
        return { kind: 'code' }
      }
    })
  const choose = (words: Words | undefined) =>
    void attempt(async () => {
      await confirm({ code, words: words ?? NONE })
      void refresh('account', 'listSessions')
      return { kind: 'done' }
    }, words === undefined)
  const setCode = (digits: string) => {
    setProblem(undefined)
    setWrong(false)
    setTyped(digits)
  }
  return { code, setCode, stage, see, choose, anew, busy, wrong, problem }
}
