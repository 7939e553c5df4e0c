import { forgetCode, saveCode, useSavedCodes, type SavedCode } from '@/lib/saved-codes'
import { Row, Switch, toast } from '@/ui'

/** Her choice, off until she makes it. */
export function KeepRow(saved: SavedCode) {
  const on = useSavedCodes().some(({ code }) => code === saved.code)
  const change = (next: boolean) => {
    const done = next ? saveCode(saved) : forgetCode(saved.code)
    if (!done) toast('这部手机不让存，照着抄下来就行')
  }
  return (
    <Row title="保存在这部手机" note="以后在“我的”里一点就开。和别人合用手机，就别存：谁拿到手机谁能打开。">
      <Switch id="keep-code" label="保存在这部手机" on={on} onChange={change} />
    </Row>
  )
}
