import { useState } from 'react'
import type { ServiceKind } from '@shared/values/counseling/services'
import { dayOf, toInstant } from '@shared/values/instant'
import { blank } from '@/lib/exit'
import { useForgotten } from '@/lib/forgotten'
import { leaveFor } from '@/lib/handover'
import { useOneAtATime } from '@/lib/one-at-a-time'
import { arriveAt } from '@/lib/routes'
import { useReady } from '@/lib/use-ready'
import { bring } from '@/ui/form/bring'
import type { Mode } from '@shared/values/counseling/services'
import type { Slot } from '../times/free-times'
import { holderId, holdsUntil } from '../parts/holder'
import { toast } from '@/ui'
import { asAllowed, isUnheard, told, type Telling } from '../parts/telling'
import { dangerIn, problemOf, saidOf } from '../parts/told'
import { useOneBooking } from './use-one-booking'

interface Wanted {
  kind: ServiceKind
  mode: Mode
  slot: Slot & { counselorId: string }
  telling: Telling
  together: boolean
}

/** One tap books. The code comes back once: it is handed on even if she has left the page in the meantime. */
export function useBooking({ kind, mode, slot, telling, together }: Wanted, onTaken: () => void) {
  const { command, book, forget } = useOneBooking()
  useReady('booked')
  const [tried, setTried] = useState(false)
  const [codeHere, setCodeHere] = useForgotten<string>(() => undefined)
  const problem = problemOf(telling, { mode, ...slot })
  const send = useOneAtATime(async () => {
    setTried(true)
    if (problem) return bring(problem.id)
    const said = await asAllowed(telling)
    try {
      const { made, asked, followed } = await book({
        kind,
        ...slot,
        ...saidOf(said, mode),
        together,
        holder: await holderId(),
      })
      holdsUntil(dayOf(made.startsAt))
      if (blank.get()) return
      const { returnCode, urgent, ...rest } = made
      const apart = asked.together && !made.together
      leaveFor('booked', {
        returnCode,
        urgent,
        kind,
        mode: asked.mode,
        at: toInstant(Date.now()),
        ...dangerIn(said.words),
        unheard: isUnheard(said),
        made: { is: 'slot', ...rest, apart },
      })
      told()
      if (!followed) toast('约好了，刚改的没存上，到预约里再改')
      if (!(await arriveAt('booked'))) setCodeHere(returnCode)
    } catch {
      onTaken() // the page says it: command.error
    }
  })
  return {
    send,
    codeHere,
    busy: command.isPending,
    error: command.error,
    forget,
    problem: tried ? problem : undefined,
  }
}
