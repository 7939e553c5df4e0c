import { refresh, useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { startAt } from '@/lib/routes'
import { Button } from '@/ui'
import { Problem, problemText } from '../frame/problem'

/** In the mini-program WeChat says who she is from now on: one button. */
export function AcceptInWeChat({ code, onClosed }: { code: string; onClosed: () => void }) {
  const accept = useApiCommand('account', 'acceptInWeChat')
  async function submit() {
    if (accept.isPending) return
    try {
      await accept.mutateAsync({ returnCode: code })
      await refresh('account', 'me')
      startAt('workbench')
    } catch (thrown) {
      const { code: why } = asCallError(thrown).failure
      if (why === 'INVITATION_ENDED' || why === 'NEEDS_SECOND_ADMIN') onClosed()
    }
  }
  return (
    <>
      <Problem>{accept.error ? problemText(accept.error) : undefined}</Problem>
      <Button kind="next" busy={accept.isPending} onPress={() => void submit()}>
        {accept.isPending ? '在办' : '用这个微信进来'}
      </Button>
    </>
  )
}
