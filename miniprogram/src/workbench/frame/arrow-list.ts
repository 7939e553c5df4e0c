import { useId, useState, type KeyboardEvent } from 'react'

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Tab reaches a list of rows once; arrows move in it, Enter opens. `selected` is what stands open. */
export function useArrowList(ids: readonly string[], selected: string | undefined) {
  // the list of the page beneath lives on, and may hold the same row
  const list = useId()
  const [at, setAt] = useState<string>()
  const idOf = (id: string) => `${list}-${id}`
  const stop = [at, selected].find((id) => id !== undefined && ids.includes(id)) ?? ids[0]
  const move = (event: KeyboardEvent<HTMLElement>, from: number) => {
    const to = ids[STEPS[event.key]?.(from, ids.length - 1) ?? -1]
    if (to === undefined) return
    event.preventDefault()
    setAt(to)
    document.getElementById(idOf(to))?.focus()
  }
  /** For the row at `from`: where Tab stops, and what the arrows do. */
  const rowProps = (id: string, from: number) => ({
    id: idOf(id),
    tabIndex: id === stop ? 0 : -1,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => move(event, from),
  })
  return { rowProps, setAt }
}
