import { addDays, mondayOf, type Day } from '@shared/values/instant'
import { Box, Button, Icon, Press, Text } from '@/ui'
import { weekText } from './cell-words'

const WEEK = 7

/** One week back, one on, and back to this one. */
export function WeekNav({ week, today, onChange }: { week: Day; today: Day; onChange: (week: Day) => void }) {
  return (
    <Box className="wbr-nav" role="group" aria-label="看哪一周">
      <Press className="wbr-nav__step" aria-label="前一周" onPress={() => onChange(addDays(week, -WEEK))}>
        <Icon name="back" size="s" />
      </Press>
      <Box aria-live="polite" className="wbr-nav__week">
        <Text kind="strong" as="span">
          {weekText(week, addDays(week, WEEK - 1))}
        </Text>
      </Box>
      <Press className="wbr-nav__step" aria-label="后一周" onPress={() => onChange(addDays(week, WEEK))}>
        <Icon name="chevron" size="s" />
      </Press>
      {week === mondayOf(today) ? null : (
        <Button small kind="soft" onPress={() => onChange(mondayOf(today))}>
          回到今天
        </Button>
      )}
    </Box>
  )
}
