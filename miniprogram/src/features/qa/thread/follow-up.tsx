import { useMemo } from 'react'
import { detectDanger } from '@shared/rules/danger'
import { LIMITS } from '@shared/values/limits'
import { Box, DangerPanel, TextArea } from '@/ui'
import { countText } from '../parts/check-words'
import { speaksOfChild } from '../parts/child-words'
import { FOLLOW_ID } from './use-follow-up'

interface FollowUpProps {
  answered: boolean
  text: string
  onInput: (text: string) => void
  problem: string | undefined
}

/** At the end of the talk, where a next message belongs; the bar only sends it. */
export function FollowUp({ answered, text, onInput, problem }: FollowUpProps) {
  const { kinds } = useMemo(() => detectDanger(text), [text])
  return (
    <Box className="thread__follow">
      <TextArea
        id={FOLLOW_ID}
        label={answered ? '还有哪里不明白' : '还想补充什么'}
        value={text}
        onInput={onInput}
        error={problem}
        foot={
          <Box as="span" className="cz-hide-elder">
            {countText(text, LIMITS.followUp)}
          </Box>
        }
      />
      <Box aria-live="assertive" className={kinds.length > 0 ? 'thread__danger' : ''}>
        <DangerPanel kinds={kinds} child={speaksOfChild(text)} />
      </Box>
    </Box>
  )
}
