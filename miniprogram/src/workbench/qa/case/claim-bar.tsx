import { Box, Button, Text } from '@/ui'
import { claimWords, spokenWords, type ClaimState } from './claim-state'

export interface ClaimBarProps {
  state: ClaimState
  /** An answer of hers stands on the page. */
  wrote: boolean
  busy: boolean
  problem?: string
  onClaim: () => void
  onRenew: () => void
  onRelease: () => void
}

/** Who has the question, for how long, and what can be done about it. */
export function ClaimBar({ state, wrote, busy, problem, onClaim, onRenew, onRelease }: ClaimBarProps) {
  const { title, note } = claimWords(state, wrote)
  return (
    <Box className="wbc-claim">
      <Box className="wbc-claim__line">
        {state.kind === 'mine' ? <Ring share={state.share} /> : null}
        <Box className="wbc-claim__words">
          <Text kind="strong" as="h2">
            {title}
          </Text>
          <Text kind="meta">{note}</Text>
        </Box>
        <Box className="wbc-claim__do">
          {state.kind === 'mine' && state.renewalsLeft > 0 ? (
            <Button small busy={busy} onPress={onRenew}>
              再要 30 分钟
            </Button>
          ) : null}
          {state.kind === 'mine' ? (
            <Button small busy={busy} onPress={onRelease}>
              放回队列
            </Button>
          ) : null}
          {state.kind === 'free' ? (
            <Button small kind="next" busy={busy} onPress={onClaim}>
              领这个问题
            </Button>
          ) : null}
        </Box>
      </Box>
      <Box role="status" className="cz-spoken">
        {spokenWords(state, wrote)}
      </Box>
      <Box role="alert" className="wbc-claim__problem">
        {problem ?? ''}
      </Box>
    </Box>
  )
}

/** How much is left, beside the words that say it. */
function Ring({ share }: { share: number }) {
  const turn = Math.round(Math.max(0, Math.min(1, share)) * 100)
  return (
    <Box
      aria-hidden
      className="wbc-ring"
      style={{ background: `conic-gradient(var(--c-brand) ${turn}%, var(--c-line) ${turn}% 100%)` }}
    />
  )
}
