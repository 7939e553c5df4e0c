import { useEffect, useState } from 'react'
import { epochMs, toInstant, type Instant } from '@shared/values/instant'
import { useApiQuery } from '@/api'

const STEP_MS = 15_000

/** The server's time, four times a minute: no seconds tick away in front of anyone. */
export function useNow(): Instant {
  const terms = useApiQuery('qa', 'serviceTerms', {}, { staleTime: 10 * 60_000 })
  const ahead = terms.data ? epochMs(terms.data.now) - terms.dataUpdatedAt : 0
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS)
    return () => clearInterval(timer)
  }, [])
  // a read that came in since is newer than the last step
  return toInstant(Math.max(now, terms.dataUpdatedAt) + ahead)
}
