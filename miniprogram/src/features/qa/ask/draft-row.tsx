import { List, Row, Switch, toast } from '@/ui'
import { keepDraft, useDraftKept } from './draft'

export function DraftRow() {
  const on = useDraftKept()
  const change = (next: boolean) => {
    if (!keepDraft(next)) toast('这部手机不让存，字还在这页')
  }
  return (
    <List>
      <Row
        title="把草稿留在这部手机"
        note={
          on
            ? '关掉、快速退出，草稿都还在。谁拿到手机谁看得到，发出去就清。'
            : '没开：关掉这页，字就没了。和别人合用手机，别开。'
        }
      >
        <Switch id="ask-keep" label="把草稿留在这部手机" on={on} onChange={change} />
      </Row>
    </List>
  )
}
