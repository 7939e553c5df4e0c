import { useState } from 'react'
import type { SessionRowDto } from '@shared/contract/counseling'
import { addDays, mondayOf, type Day, type Instant } from '@shared/values/instant'
import { api, useApiCommand } from '@/api'
import { asCallError, type CallError } from '@/api/call-error'
import { toast } from '@/ui'
import { problemText } from '../../frame/problem'
import { readDays } from '../use-days'
import { sessionsIn } from '../week/day-items'
import type { Why } from '../../frame/why'

/** A part of one day; on leave whole days, `until` included. */
export interface Wanted {
  why: Why
  on: Day
  from: number
  to: number
  until: Day
}
const DAY = 24 * 60

/** The sessions that would fall away, read anew: she is to know the number before she says yes. */
async function fallingAway({ why, on, from, to, until }: Wanted, now: Instant): Promise<readonly SessionRowDto[]> {
  const last = why === 'leave' ? until : on
  const weeks: Day[] = []
  for (let week = mondayOf(on); week <= last; week = addDays(week, 7)) weeks.push(week)
  const read = await Promise.all(weeks.map((week) => api.counseling.readWeek({ week })))
  const span = why === 'leave' ? { from: 0, to: DAY } : { from, to }
  return read
    .flatMap(({ days }) => days)
    .filter((day) => on <= day.on && day.on <= last)
    .flatMap((day) => sessionsIn(day, span, now))
}

function problemOf(error: CallError): string {
  if (error.offline) return problemText(error)
  switch (error.failure.code) {
    case 'TOO_LATE':
      return '这段时间已经过去了，改一改再按。'
    // whoever walks in comes while she works, and takes nobody's time
    case 'INVALID_INPUT':
      return '这段不在你的班里，改一改再按。'
    case 'SLOT_TAKEN':
      return '这段有人约了，来的人先请她等等，或者改一段。'
    default:
      return problemText(error)
  }
}
/** How each of them hears of it is for her to choose; by some ways nobody does before she looks. */
const HEARS = '能发微信的发一条，留了电话的等妇联打，别的她打开才看得到'
const doneWords = (why: Why, displaced: number): string =>
  `${why === 'walkIn' ? '记下了' : why === 'leave' ? '假请好了' : '空出来了'}${displaced > 0 ? `，${displaced} 次约见落空：${HEARS}` : ''}。`

/** Takes time out of what can be booked. Where somebody has booked it, nothing happens before she has been told and agrees. */
export function useTaking(now: Instant, onDone: () => void) {
  const block = useApiCommand('counseling', 'blockTime')
  const leave = useApiCommand('counseling', 'takeLeave')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [falling, setFalling] = useState<readonly SessionRowDto[]>()

  const take = ({ why, on, from, to, until }: Wanted, keep: boolean): Promise<{ displaced: number }> =>
    why === 'leave' ? leave.mutateAsync({ from: on, until, keep }) : block.mutateAsync({ why, on, from, to, keep })
  const done = (why: Why, displaced: number) => {
    setFalling(undefined)
    toast(doneWords(why, displaced))
    onDone()
    void readDays()
  }
  async function ask(wanted: Wanted) {
    try {
      done(wanted.why, (await take(wanted, true)).displaced)
    } catch (thrown) {
      if (wanted.why === 'walkIn' || asCallError(thrown).failure.code !== 'SLOT_TAKEN') throw thrown
      setFalling(await fallingAway(wanted, now))
    }
  }
  async function run(act: () => Promise<unknown>) {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      await act()
    } catch (thrown) {
      setProblem(problemOf(asCallError(thrown)))
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    problem,
    /** What would fall away; it may be none that she can see: a time kept for somebody who waits. */
    falling,
    think: () => setFalling(undefined),
    ask: (wanted: Wanted) => run(() => ask(wanted)),
    sure: (wanted: Wanted) => run(async () => done(wanted.why, (await take(wanted, false)).displaced)),
  }
}
