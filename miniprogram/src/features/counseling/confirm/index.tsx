import { useRouter } from '@tarojs/taro'
import { Button, Empty, PageFrame } from '@/ui'
import { isKind } from '../parts/words'
import { Confirm } from './confirm'
import './confirm.scss'

const MINUTE = /^\d{1,4}$/
/** A link may have been cut off or mistyped. */
const isDay = (given: string) => /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))

export default function ConfirmPage() {
  const { kind, who, on, from, only } = useRouter().params
  if (!isKind(kind) || !who || !on || !isDay(on) || !MINUTE.test(from ?? ''))
    return (
      <PageFrame>
        <Empty title="先挑个时间" text="挑好了，再到这里定下来。">
          <Button kind="next" opens={{ to: 'choose' }}>
            去挑
          </Button>
        </Empty>
      </PageFrame>
    )
  return <Confirm kind={kind} first={{ on, from: Number(from), counselorId: who }} only={only ? who : undefined} />
}
