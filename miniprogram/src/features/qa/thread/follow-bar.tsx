import { Button } from '@/ui'
import { NotSent } from '@/ui/not-sent'
import type { useFollowUp } from './use-follow-up'

/** Amber only where asking on is the next thing; while she waits it stays quiet. */
export function FollowBar({ follow, answered }: { follow: ReturnType<typeof useFollowUp>; answered: boolean }) {
  if (!follow.open)
    return (
      <Button kind={answered ? 'next' : 'line'} icon="ask" onPress={follow.start}>
        {answered ? '接着问' : '再补充几句'}
      </Button>
    )
  return (
    <>
      <NotSent error={follow.error} />
      <Button kind="next" busy={follow.busy} onPress={follow.send}>
        {follow.busy ? '在发，先别关' : follow.error ? '再发一次' : '写好了，发给律师'}
      </Button>
    </>
  )
}
