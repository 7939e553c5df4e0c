import type { ReactNode } from 'react'
import { useApiCommand } from '@/api'
import { leaveFor } from '@/lib/handover'
import { go } from '@/lib/routes'
import { Button, toast } from '@/ui'
import { NotSent } from '@/ui/not-sent'
import type { PartProps } from './opened'
import { isOver } from './state-words'

/** The one thing to do next, where there is one; without it the page has no bar. */
export function nextBar({ booking, returnCode, onDone }: PartProps): ReactNode {
  const { state, kind, mode, slot, asPartner } = booking
  if (state === 'offered' && !asPartner) return <OfferBar returnCode={returnCode} onDone={onDone} />
  if (state === 'displaced' && !asPartner)
    return (
      <Button
        kind="next"
        icon="calendar"
        onPress={() => {
          leaveFor('moving', { returnCode, mode, counselorId: slot?.counselor.id, held: false })
          go('times', { kind, move: 'yes' })
        }}
      >
        另挑一个时间
      </Button>
    )
  if (isOver(booking))
    return (
      <Button kind="next" icon="calendar" onPress={() => go('times', { kind })}>
        {state === 'done' ? '再约一次' : '看看哪天有空'}
      </Button>
    )
  return undefined
}

function OfferBar({ returnCode, onDone }: Pick<PartProps, 'returnCode' | 'onDone'>) {
  const takeIt = useApiCommand('counseling', 'takeOffer')
  const pass = useApiCommand('counseling', 'passOffer')
  const busy = takeIt.isPending || pass.isPending
  const act = async (work: () => Promise<unknown>, said: string) => {
    try {
      await work()
      toast(said)
    } catch {
      // said above the buttons
    } finally {
      onDone()
    }
  }
  return (
    <>
      <NotSent error={takeIt.error ?? pass.error} title="没成" />
      <Button kind="next" busy={busy} onPress={() => void act(() => takeIt.mutateAsync({ returnCode }), '约好了')}>
        就要这个
      </Button>
      <Button busy={busy} onPress={() => void act(() => pass.mutateAsync({ returnCode }), '让出去了，接着给你排')}>
        不要这个，接着等
      </Button>
    </>
  )
}
