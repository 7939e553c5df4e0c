import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Out } from '@shared/contract/infer'
import type { Contract } from '@shared/contract'
import { api } from '@/api'
import { asCallError } from '@/api/call-error'
import { onExit } from '@/lib/exit'
import { problemText } from '../frame/problem'

export type Seen = Out<Contract['account']['readInvitation']>
const WRONG = '这个码打不开。一位一位再对一遍；还不行，找管理员要一个新的。'

/** Reads what a code is for; a wrong one is told beside the field it was typed into. */
export function useInvitation() {
  const [busy, setBusy] = useState(false)
  const [seen, setSeen] = useState<Seen>()
  const [wrong, setWrong] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const forget = () => {
    setSeen(undefined)
    setWrong(undefined)
    setProblem(undefined)
  }
  useDidHide(forget)
  useEffect(() => onExit(forget), [])

  /** True when it opened. */
  async function read(returnCode: string): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setWrong(undefined)
    setProblem(undefined)
    try {
      setSeen(await api.account.readInvitation({ returnCode }))
      return true
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.failure.code === 'NOT_FOUND') setWrong(WRONG)
      else setProblem(problemText(error, '现在没连上，码还在。连上再按一次。'))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { seen, read, busy, wrong, problem, forget }
}
