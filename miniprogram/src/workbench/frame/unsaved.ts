/** Words that a room holds and the server does not have yet. */
export interface Unsaved {
  id: string
  text: string
}
interface Keeper {
  read: () => readonly Unsaved[]
  drop: () => void
}

/** Each room tells of its own; the frame asks when a session ends, whichever room it ended in. */
const keepers = new Set<Keeper>()

export const keepWords = (keeper: Keeper): void => void keepers.add(keeper)
export const unsavedWords = (): readonly Unsaved[] => [...keepers].flatMap(({ read }) => read())
export const dropWords = (): void => keepers.forEach(({ drop }) => drop())
