import { addDays, type Day, type Instant } from '@shared/values/instant'
import { Box, Button, Icon, Press, Text } from '@/ui'
import { thisWeek, weekText } from './day-items'

interface WeekNavProps {
  week: Day
  now: Instant
  choose: (week: Day) => void
}

/** Back and forth, and back to the present one. */
export const WeekNav = ({ week, now, choose }: WeekNavProps) => (
  <Box as="nav" aria-label="哪一周" className="wbt-nav">
    <Press className="wbt-nav__step" aria-label="上一周" onPress={() => choose(addDays(week, -7))}>
      <Icon name="back" size="s" />
    </Press>
    <Box className="wbt-nav__week" aria-live="polite">
      <Text kind="strong" as="h2">
        {weekText(week)}
      </Text>
    </Box>
    <Press className="wbt-nav__step" aria-label="下一周" onPress={() => choose(addDays(week, 7))}>
      <Icon name="chevron" size="s" />
    </Press>
    {week === thisWeek(now) ? null : (
      <Button small onPress={() => choose(thisWeek(now))}>
        回到这周
      </Button>
    )}
  </Box>
)
