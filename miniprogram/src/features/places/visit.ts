import { onExit } from '@/lib/exit'
import { createStore, useStore } from '@/lib/store'
import type { AreaCode } from '@shared/values/place'
import type { Position } from '@shared/values/place-content'

/**
 * What she said of where she is, for this visit alone: it lies in memory, is sent nowhere, and quick exit forgets it.
 * Whoever said no is not asked again.
 */
export type Visit = Readonly<
  { said: 'nothing' } | { said: 'no' } | { said: 'here'; from: Position } | { said: 'town'; town: AreaCode }
>

const NOTHING: Visit = { said: 'nothing' }
export const visit = createStore<Visit>(NOTHING)
export const useVisit = (): Visit => useStore(visit)

onExit(() => visit.set(NOTHING))
