import type { SessionDto } from '@shared/contract/counseling'
import { dayText, momentText, type Day } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { useDoing } from '../../frame/use-doing'
import { EVENT } from '../session-words'
import { readDays, readOpened } from '../use-days'
import { REFERRED } from './outcome-words'

interface AfterProps {
  of: SessionDto
  /** It is hers no more. */
  onGone: () => void
}

/** What came of it, and what happened before. */
export function After({ of, onGone }: AfterProps) {
  const { followUpOn, referral, history } = of
  return (
    <>
      {followUpOn || referral ? (
        <Box as="section" aria-label="后来" className="wbp-part">
          {followUpOn ? <FollowUp id={of.id} on={followUpOn} taken={of.gaveBy !== undefined} onGone={onGone} /> : null}
          {referral ? <Text>{REFERRED(referral)}</Text> : null}
        </Box>
      ) : null}
      <Lines title="经过" lines={history.map(({ at, what }) => [momentText(at), EVENT[what]])} />
    </>
  )
}

const CHANGED = '刚被改过，这里已经是新的了。'

interface FollowUpProps {
  id: string
  on: Day
  /** Over from somebody else: once it is done there is nothing of it that she could open. */
  taken: boolean
  onGone: () => void
}

/** It stands in her days from that day on, until she says that it is done. */
function FollowUp({ id, on, taken, onGone }: FollowUpProps) {
  const done = useApiCommand('counseling', 'followUpDone')
  const readAnew = taken ? readDays : readOpened
  const { busy, problem, doing } = useDoing({ readAnew, pane: 'days-pane', changed: CHANGED })
  const tick = async () => {
    if ((await doing(() => done.mutateAsync({ id }), '记下了，回访过了。')) && taken) onGone()
  }
  return (
    <>
      <Text>{`${dayText(on)} 回访她。`}</Text>
      <Problem>{problem}</Problem>
      <Box>
        <Button small busy={busy} onPress={() => void tick()}>
          回访过了
        </Button>
      </Box>
    </>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) =>
  lines.length === 0 ? null : (
    <Box as="section" aria-label={title} className="wbp-part">
      <Text kind="strong" as="h2">
        {title}
      </Text>
      <Box as="ul" className="wbt-lines">
        {lines.map(([when, what], i) => (
          <Box as="li" key={i} className="wbt-lines__one">
            <Text as="span" kind="meta">
              {when}
            </Text>
            <Text as="span" kind="meta" tone="text">
              {what}
            </Text>
          </Box>
        ))}
      </Box>
    </Box>
  )
