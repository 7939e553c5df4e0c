import { useApiCommand } from '@/api'
import { Rate } from '@/ui/code/rate'
import type { PartProps } from './opened'

/** Once they have met. */
export function After({ booking: { state, rating, asPartner }, returnCode, onDone }: PartProps) {
  const rate = useApiCommand('counseling', 'rate')
  if (state !== 'done' || asPartner) return null
  return (
    <Rate
      returnCode={returnCode}
      rate={rate}
      label="这次帮上了吗"
      reason="妇联的干部看得到这句话，看不到是谁写的；见你的那一位看不到。不会马上有人看，急事打 12338。"
      rating={rating}
      onRated={onDone}
    />
  )
}
