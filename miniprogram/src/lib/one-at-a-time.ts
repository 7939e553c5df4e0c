import { useRef } from 'react'

/** A second tap while the first is under way does nothing, even before the page has had time to say that it is. */
export function useOneAtATime(work: () => Promise<unknown>): () => void {
  const underWay = useRef(false)
  return () => {
    if (underWay.current) return
    underWay.current = true
    void work().finally(() => {
      underWay.current = false
    })
  }
}
