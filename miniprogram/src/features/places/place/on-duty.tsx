import type { DutyDto } from '@shared/contract/places'
import { PLACE_SERVICE_LABEL } from '@shared/glossary'
import { spanText } from '@shared/rules/clock-words'
import type { OpenState } from '@shared/rules/places'
import { dayOf, type Instant } from '@shared/values/instant'
import type { OpeningHours } from '@shared/values/opening-hours'
import { Box, List, Row, Text } from '@/ui'

interface OnDutyProps {
  duties: readonly DutyDto[]
  hours: OpeningHours | undefined
  state: OpenState
  now: Instant
}

/** Who is there today, while the door is open or still opens; nothing at all while no roster tells. */
export function OnDuty({ duties, hours, state, now }: OnDutyProps) {
  const day = dayOf(now)
  if (state.is === 'closed' && (!state.opensAt || dayOf(state.opensAt) !== day)) return null
  // A roster knows nothing of a day that was told by itself: whoever would come when the door is shut is not there.
  const told = hours?.exceptions.find(({ on }) => on === day)
  const behindTheDoor = ({ from, to }: DutyDto) => !told || told.spans.some((span) => span.from < to && from < span.to)
  const today = duties.filter((duty) => duty.on === day && behindTheDoor(duty)).sort((a, b) => a.from - b.from)
  if (today.length === 0) return null
  return (
    <Box as="section" className="cz-section">
      <Text kind="h2" className="place-head">
        今天谁在
      </Text>
      <List>
        {today.map(({ who, what, from, to }) => (
          <Row
            key={`${who} ${from}`}
            icon="person"
            title={who}
            note={PLACE_SERVICE_LABEL[what]}
            fact={spanText({ from, to })}
          />
        ))}
      </List>
    </Box>
  )
}
