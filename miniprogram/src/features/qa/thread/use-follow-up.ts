import { useState } from 'react'
import { LIMITS } from '@shared/values/limits'
import { momentText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { toast } from '@/ui'
import { bring } from '@/ui/form/bring'
import { problemOf } from '@/ui/form/check-words'
import { useForgotten } from '@/lib/forgotten'

export const FOLLOW_ID = 'thread-follow'
/** The field has to be on the page before the cursor can go there. */
const DRAWN_MS = 50

export function useFollowUp(returnCode: string, onSent: () => void) {
  const follow = useApiCommand('qa', 'followUp')
  const [open, setOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const [text = '', setText] = useForgotten<string>(() => '')
  const problem = problemOf(text, LIMITS.followUp)
  const start = () => {
    setOpen(true)
    setTimeout(() => bring(FOLLOW_ID), DRAWN_MS)
  }
  const send = async () => {
    setTried(true)
    if (problem) return bring(FOLLOW_ID)
    try {
      const { dueAt } = await follow.mutateAsync({ returnCode, text: text.trim() })
      setText('')
      setOpen(false)
      setTried(false)
      toast(`发出去了，律师 ${momentText(dueAt)} 前回`)
    } catch {
      // the bar says it: follow.error
    } finally {
      onSent()
    }
  }
  return {
    open,
    start,
    text,
    setText,
    send: () => void send(),
    busy: follow.isPending,
    error: follow.error,
    problem: tried ? problem : undefined,
  }
}
