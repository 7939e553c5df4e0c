import { useRouter } from '@tarojs/taro'
import { Button, Empty, PageFrame, StateView, Text } from '@/ui'
import { useDirectory } from '../parts/use-directory'
import { isKind } from '../parts/words'
import { WaitForm } from './wait-form'

export default function WaitPage() {
  const { kind, who } = useRouter().params
  const directory = useDirectory()
  if (!isKind(kind))
    return (
      <PageFrame>
        <Empty title="先选说哪方面的事" text="选好了，再来排候补。">
          <Button kind="next" opens={{ to: 'choose' }}>
            去选
          </Button>
        </Empty>
      </PageFrame>
    )
  if (directory.data) return <WaitForm kind={kind} who={who} directory={directory.data} />
  return (
    <PageFrame>
      <Text kind="h1">排候补</Text>
      <StateView of={directory}>{() => null}</StateView>
    </PageFrame>
  )
}
