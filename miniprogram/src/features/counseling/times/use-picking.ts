import { useState } from 'react'
import type { Day } from '@shared/values/instant'
import { fairWho, firstFree, freeAt, type FreeDay, type Times } from './free-times'

export interface Picking {
  day: FreeDay | undefined
  from: number | undefined
  /** Everybody who could take that time, and the one who is to. */
  free: readonly string[]
  who: string | undefined
  /** A time that she had picked is gone from what is free. */
  lost: number | undefined
  pickDay: (on: Day) => void
  pickTime: (on: Day, from: number) => void
  pickWho: (who: string) => void
}

interface Picked {
  on?: Day
  from?: number
  who?: string | undefined
}

/** The first free day stands open; the time is hers to pick. What is no longer free is no longer picked. */
export function usePicking(times: Times | undefined, prefer: string | undefined): Picking {
  const [picked, setPicked] = useState<Picked>({ who: prefer })
  const days = times?.days ?? []
  const day = days.find(({ on }) => on === picked.on) ?? firstFree(days)
  const still = day?.times.some(({ from }) => from === picked.from) ?? false
  const from = still ? picked.from : undefined
  const free = times && day && from !== undefined ? freeAt(times, { on: day.on, from }) : []
  const fair = times && day && from !== undefined ? fairWho(times, { on: day.on, from }) : undefined
  return {
    day,
    from,
    free,
    who: picked.who !== undefined && free.includes(picked.who) ? picked.who : fair,
    lost: times && picked.from !== undefined && !still ? picked.from : undefined,
    pickDay: (on) => setPicked(({ who }) => ({ on, who })),
    pickTime: (on, at) => setPicked(({ who }) => ({ on, from: at, who })),
    pickWho: (who) => setPicked((now) => ({ ...now, who })),
  }
}
