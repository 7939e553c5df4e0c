import type { ServiceKind } from '@shared/values/counseling/services'
import { Button, Empty } from '@/ui'

/** Nothing is free in two weeks. */
export const FullUp = ({ kind, who }: { kind: ServiceKind; who: string | undefined }) => (
  <Empty
    title={who === undefined ? '这两周都约满了' : '这位老师这两周都满了'}
    text="排上候补，有人让出时间，轮到你，就先给你留着。急着找人，打 12338。"
  >
    <Button kind="next" opens={{ to: 'wait', params: { kind, ...(who !== undefined && { who }) } }}>
      排候补
    </Button>
    {who === undefined ? null : <Button opens={{ to: 'times', params: { kind } }}>看看别的老师</Button>}
    <Button icon="phone" calls="federation">
      打 12338
    </Button>
  </Empty>
)
