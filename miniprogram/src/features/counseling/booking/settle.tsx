import { leaveFor } from '@/lib/handover'
import { useNow } from '@/lib/now'
import { go } from '@/lib/routes'
import { Box, Button, Text } from '@/ui'
import type { PartProps } from './opened'
import { Leave } from './leave'
import { holdsTime, isDue, leaveWords, untilText } from './state-words'

/** To move it or to give it up, with one hand; until when stands beneath. */
export function Settle({ booking, returnCode, onDone }: PartProps) {
  const { kind, mode, slot, moveUntil, asPartner, state } = booking
  const now = useNow()
  if (asPartner) return null
  const leaving = leaveWords(booking)
  const late = holdsTime({ state }) && !moveUntil && !leaving
  const move = () => {
    leaveFor('moving', { returnCode, mode, counselorId: slot?.counselor.id, held: true })
    go('times', { kind, move: 'yes' })
  }
  const until = untilText(booking)
  if (late)
    return (
      <Box className="booking-settle cz-stack-s">
        <Text tone="quiet">
          {isDue(booking, now)
            ? '不用说名字，报时间就行。'
            : '离开始太近，网上改不了了。来不了，打 12338，不用说名字，报时间，请她们转告老师。'}
        </Text>
        <Button kind="soft" icon="phone" calls="federation">
          打 12338
        </Button>
      </Box>
    )
  if (!moveUntil && !leaving) return null
  return (
    <Box className="booking-settle">
      <Box className="booking-settle__two">
        {moveUntil ? (
          <Button kind="soft" icon="calendar" onPress={move}>
            换个时间
          </Button>
        ) : null}
        {leaving ? <Leave returnCode={returnCode} words={leaving} onDone={onDone} /> : null}
      </Box>
      {until ? (
        <Text kind="meta" className="booking-settle__until">
          {until}
        </Text>
      ) : null}
    </Box>
  )
}
