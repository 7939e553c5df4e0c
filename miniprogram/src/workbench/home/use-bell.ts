import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { refresh, useApiCommand, useApiQuery } from '@/api'
import { useOneAtATime } from '@/lib/one-at-a-time'
import { allowMessage } from '@/lib/we-chat-message'
import { useDoing } from '../frame/use-doing'
import { DECLINED, NOT_NOTED } from './bell-words'

/** How often she can still be called, one more and no more; `pane` is where the section is. */
export function useBell(pane: string) {
  const bell = useApiQuery('bells', 'readBell', {}, { private: true })
  // she may have been called since she was last here
  useDidShow(() => void bell.refetch({ cancelRefetch: false }))
  const hang = useApiCommand('bells', 'hangBell')
  const down = useApiCommand('bells', 'takeBellDown')
  const { problem, setProblem, doing } = useDoing({
    readAnew: () => refresh('bells', 'readBell'),
    pane,
    changed: NOT_NOTED,
  })
  // WeChat may send it and it is not noted yet: it is not asked again
  const allowed = useRef(false)
  const add = useOneAtATime(async () => {
    setProblem(undefined)
    if (!allowed.current) allowed.current = await allowMessage()
    if (!allowed.current) return setProblem(DECLINED)
    const noted = await doing(
      () => hang.mutateAsync({}),
      ({ rings }) => `加上了，还能叫你 ${rings} 次`,
    )
    if (noted) allowed.current = false
  })
  const takeDown = useOneAtATime(() => doing(() => down.mutateAsync({}), '好，不叫你了'))
  return { bell, add, takeDown, adding: hang.isPending, takingDown: down.isPending, problem }
}
