import { leaveFor } from '@/lib/handover'
import { go } from '@/lib/routes'
import { Button } from '@/ui'

/** To the door, and from there back to this page. */
export function EnterAgain({ words = '再进来' }: { words?: string }) {
  const enter = () => {
    leaveFor('backToDesk', true)
    go('enter')
  }
  return (
    <>
      <Button kind="next" onPress={enter}>
        {words}
      </Button>
      <Button opens={{ to: 'home' }}>回首页</Button>
    </>
  )
}
