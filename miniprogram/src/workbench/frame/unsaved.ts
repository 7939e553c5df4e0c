import { createStore } from '@/lib/store'

/** Words that a room holds and the server does not have yet. */
export interface Unsaved {
  id: string
  text: string
}
interface Keeper {
  read: () => readonly Unsaved[]
  /** Sends them to the server now, as far as it takes them. */
  save: () => Promise<unknown>
  drop: () => void
}

/** Each room tells of its own; the frame asks when a session ends, whichever room it ended in. */
const keepers = new Set<Keeper>()

export const keepWords = (keeper: Keeper): void => void keepers.add(keeper)
export const unsavedWords = (): readonly Unsaved[] => [...keepers].flatMap(({ read }) => read())
/** One that fails keeps no other from being saved; what could not be is still here. */
export const saveWords = (): Promise<unknown> => Promise.allSettled([...keepers].map(async ({ save }) => save()))
export const dropWords = (): void => keepers.forEach(({ drop }) => drop())

/** Whose words they are: the desk may be another's after the next sign-in. */
export const owner = createStore<string | undefined>(undefined)

export function ownedBy(personId: string): void {
  if (owner.get() !== undefined && owner.get() !== personId) dropWords()
  owner.set(personId)
}
