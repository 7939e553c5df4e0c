import { useRouter } from '@tarojs/taro'
import { take } from '@/lib/handover'
import { useForgotten } from '@/lib/forgotten'
import { Button, Empty, PageFrame } from '@/ui'
import { NoCode } from '@/ui/code/no-code'
import { isKind } from '../parts/words'
import { Pick } from './pick'
import './times.scss'

export default function Times() {
  const { kind, who, move } = useRouter().params
  const [moving] = useForgotten(() => (move ? take('moving') : undefined))
  if (!isKind(kind))
    return (
      <PageFrame>
        <Empty title="先选说哪方面的事" text="选好了，再看哪天有空。">
          <Button kind="next" opens={{ to: 'choose' }}>
            去选
          </Button>
        </Empty>
      </PageFrame>
    )
  if (move && !moving)
    return (
      <NoCode title="要用回执码打开" text="为了不留痕迹，这页重新打开就认不出是你了。约的还在，用回执码打开再改。" />
    )
  return <Pick kind={kind} who={who} moving={moving} />
}
