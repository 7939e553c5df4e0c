import { spansText } from '@shared/rules/clock-words'
import { hoursText, spansOn, type OpenState } from '@shared/rules/places'
import { dayOf, type Instant } from '@shared/values/instant'
import type { OpeningHours } from '@shared/values/opening-hours'
import { Box, Card, Text } from '@/ui'
import { stateWords } from '../open-words'

/** How it stands now, today's hours, then the week's. */
export function Hours({ hours, state, now }: { hours: OpeningHours | undefined; state: OpenState; now: Instant }) {
  const unsure = state.is !== 'unknown' && !state.certain
  const today = hours ? spansOn(hours, dayOf(now)) : []
  return (
    <Card as="section" label="几点开门" className="place-hours">
      <Text kind="h2" tone={state.is === 'open' ? 'brand' : 'text'}>
        {stateWords(state, now)}
      </Text>
      {hours ? (
        <>
          {today.length > 0 ? <Text>{`今天 ${spansText(today)}`}</Text> : null}
          <Box className="place-hours__week">
            {hoursText(hours).map((line) => (
              <Text key={line} kind="meta">
                {line}
              </Text>
            ))}
          </Box>
        </>
      ) : null}
      {unsure ? (
        <Text tone="next" className="place-hours__unsure">
          这些天的放假安排还没公布，去前先打电话。
        </Text>
      ) : null}
    </Card>
  )
}
