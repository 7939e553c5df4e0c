import type { DutyDto } from '@shared/contract/places'
import { PLACE_SERVICE_LABEL } from '@shared/glossary'
import { spanText } from '@shared/rules/clock-words'
import { dayOf, type Instant } from '@shared/values/instant'
import { Box, List, Row, Text } from '@/ui'

/** Who is there today; nothing at all while no roster tells. */
export function OnDuty({ duties, now }: { duties: readonly DutyDto[]; now: Instant }) {
  const today = duties.filter(({ on }) => on === dayOf(now)).sort((a, b) => a.from - b.from)
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
