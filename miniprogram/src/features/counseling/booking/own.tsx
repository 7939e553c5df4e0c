import { Box, List, Text } from '@/ui'
import { Invite } from './invite'
import type { PartProps } from './opened'
import { Reach } from './reach'
import { isBefore, isStillCalled } from './state-words'

/** What she settles for herself while it is still before her. */
export function Own({ booking, returnCode, onDone, onInvited }: PartProps & { onInvited: (code: string) => void }) {
  const before = isBefore(booking)
  if (!before && !isStillCalled(booking)) return null
  const invites = before && booking.together
  const title = invites ? '怎么找你，谁一起来' : '怎么找你'
  return (
    <Box className="cz-section cz-stack-s">
      {/* one row alone says it itself */}
      {invites ? <Text kind="h2">{title}</Text> : null}
      <List label={title}>
        <Reach booking={booking} returnCode={returnCode} onDone={onDone} />
        {invites ? <Invite booking={booking} returnCode={returnCode} onInvited={onInvited} /> : null}
      </List>
    </Box>
  )
}
