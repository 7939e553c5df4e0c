import { useEffect, useState } from 'react'
import { toInstant, type Instant } from '@shared/values/instant'

const HALF_MINUTE = 30_000
const now = () => toInstant(Date.now())

/** Moves with the minutes; nothing ticks away in front of her. */
export function useNow(): Instant {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), HALF_MINUTE)
    return () => clearInterval(timer)
  }, [])
  return at
}
