import type { ServiceKind } from '@shared/values/counseling/services'
import { useApiQuery } from '@/api'
import { useShown } from '@/lib/shown'

const AGAIN_MS = 60_000

/** Asked for anew each minute while she looks; an answer from before is never taken for the present one. */
export function useTimes(kind: ServiceKind, counselorId: string | undefined) {
  const shown = useShown()
  return useApiQuery(
    'counseling',
    'listTimes',
    { kind, ...(counselorId !== undefined && { counselorId }) },
    { staleTime: 0, refetchInterval: shown ? AGAIN_MS : undefined },
  )
}
