import { Box, List, Text } from '@/ui'
import { Invite } from './invite'
import type { PartProps } from './opened'
import { Reach } from './reach'
import { isBefore, isStillCalled } from './state-words'

/** What she settles for herself while it is still before her. */
export function Own({ booking, returnCode, onDone, onInvited }: PartProps & { onInvited: (code: string) => void }) {
  const before = isBefore(booking)
  if (!before && !isStillCalled(booking)) return null
  return (
    <Box className="cz-section cz-stack-s">
      <Text kind="h2">怎么来、怎么找你</Text>
      <List label="怎么来、怎么找你">
        <Reach booking={booking} returnCode={returnCode} onDone={onDone} />
        {before && booking.together ? <Invite booking={booking} returnCode={returnCode} onInvited={onInvited} /> : null}
      </List>
    </Box>
  )
}
