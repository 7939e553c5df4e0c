import { useState } from 'react'
import type { Day } from '@shared/values/instant'
import { Box, Button, Segmented, SelectField, Sheet, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { followUpOptions, REFER_OPTIONS, type ReferTo } from './outcome-words'

export interface Finish {
  followUpOn?: Day
  refer?: ReferTo
}
interface FinishSheetProps {
  today: Day
  busy: boolean
  problem: string | undefined
  onFinish: (finish: Finish) => void
  onClose: () => void
}

/** Over: whether she is asked again some day, and whether somebody else should help. Both can be left as they are. */
export function FinishSheet({ today, busy, problem, onFinish, onClose }: FinishSheetProps) {
  const [followUpOn, setFollowUp] = useState('')
  const [refer, setRefer] = useState<ReferTo | 'none'>('none')
  const finish = () => onFinish({ ...(followUpOn && { followUpOn }), ...(refer !== 'none' && { refer }) })
  return (
    <Sheet open title="谈完了" onClose={onClose}>
      <Box className="cz-stack">
        <SelectField
          id="follow-up"
          label="哪天回访"
          reason="只给你自己看。到了那天，「我的日程」里会列出来。"
          options={followUpOptions(today)}
          value={followUpOn}
          onChange={setFollowUp}
        />
        <Segmented id="refer" label="要不要请别人也帮她" options={REFER_OPTIONS} value={refer} onChange={setRefer} />
        <Text kind="meta">在这里只是问她愿不愿意：她凭回执码打开才看得到，答了你也看得到。这里不会替她转给谁。</Text>
        <Problem>{problem}</Problem>
        <Button kind="brand" busy={busy} onPress={finish}>
          这一次结束
        </Button>
      </Box>
    </Sheet>
  )
}
