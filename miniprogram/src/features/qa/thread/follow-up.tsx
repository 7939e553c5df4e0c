import { LIMITS } from '@shared/values/limits'
import { Box } from '@/ui'
import { WordsField } from '@/ui/form/words-field'
import { FOLLOW_ID } from './use-follow-up'

interface FollowUpProps {
  answered: boolean
  text: string
  onInput: (text: string) => void
  problem: string | undefined
}

/** At the end of the talk, where a next message belongs; the bar only sends it. */
export const FollowUp = ({ answered, ...typed }: FollowUpProps) => (
  <Box className="thread__follow">
    <WordsField
      id={FOLLOW_ID}
      label={answered ? '还有哪里不明白' : '还想补充什么'}
      bounds={LIMITS.followUp}
      {...typed}
    />
  </Box>
)
