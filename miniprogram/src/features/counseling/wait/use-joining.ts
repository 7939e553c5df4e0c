import { useState } from 'react'
import type { Mode, ServiceKind } from '@shared/values/counseling/services'
import { toInstant, type Day } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { blank } from '@/lib/exit'
import { useForgotten } from '@/lib/forgotten'
import { leaveFor } from '@/lib/handover'
import { useOneAtATime } from '@/lib/one-at-a-time'
import { arriveAt } from '@/lib/routes'
import { useReady } from '@/lib/use-ready'
import { bring } from '@/ui/form/bring'
import { holderId, holdsUntil } from '../parts/holder'
import { asAllowed, isUnheard, told, type Telling } from '../parts/telling'
import { dangerIn, problemOf, saidOf } from '../parts/told'
import type { Part } from '@shared/values/counseling/parts-of-day'

export const PARTS_ID = 'wait-parts'

interface Wanted {
  kind: ServiceKind
  mode: Mode
  counselorId: string | undefined
  parts: readonly Part[]
  until: Day
  telling: Telling
}

/** A place in the waitlist, and the code that opens it. */
export function useJoining({ kind, mode, counselorId, parts, until, telling }: Wanted) {
  const join = useApiCommand('counseling', 'joinWaitlist')
  useReady('booked')
  const [tried, setTried] = useState(false)
  const [codeHere, setCodeHere] = useForgotten<string>(() => undefined)
  const problem = problemOf(telling, { mode })
  const noPart = parts.length === 0
  const send = useOneAtATime(async () => {
    setTried(true)
    if (noPart) return bring(PARTS_ID)
    if (problem) return bring(problem.id)
    const said = await asAllowed(telling)
    try {
      const wanted = { kind, parts: [...parts], until, ...(counselorId !== undefined && { counselorId }) }
      const made = await join.mutateAsync({ ...wanted, ...saidOf(said, mode), holder: await holderId() })
      holdsUntil(until)
      if (blank.get()) return
      const { returnCode, urgent, ahead } = made
      const at = toInstant(Date.now())
      leaveFor('booked', {
        returnCode,
        urgent,
        kind,
        mode,
        at,
        ...dangerIn(said.words),
        unheard: isUnheard(said),
        made: { is: 'wait', ahead, until },
      })
      told()
      if (!(await arriveAt('booked'))) setCodeHere(returnCode)
    } catch {
      // the page says it: join.error
    }
  })
  return {
    send,
    codeHere,
    busy: join.isPending,
    error: join.error,
    problem: tried ? problem : undefined,
    noPart: tried && noPart,
  }
}
