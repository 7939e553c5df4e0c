import { useEffect, useState } from 'react'
import { toInstant, type Instant } from '@shared/values/instant'

const MINUTE = 60_000
const now = () => toInstant(Math.floor(Date.now() / MINUTE) * MINUTE)

/** The moment, moving with the minutes: a door that closes is told while she looks. */
export function useMinute(): Instant {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), MINUTE / 2)
    return () => clearInterval(timer)
  }, [])
  return at
}
