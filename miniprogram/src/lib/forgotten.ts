import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import { onExit } from '@/lib/exit'

/** State of a page that quick exit empties in the same turn. */
export function useForgotten<T>(
  initial: () => T | undefined,
): [T | undefined, Dispatch<SetStateAction<T | undefined>>] {
  const [value, setValue] = useState<T | undefined>(initial)
  useEffect(() => onExit(() => setValue(undefined)), [])
  return [value, setValue]
}
