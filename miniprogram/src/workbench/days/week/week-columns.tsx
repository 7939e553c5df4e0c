import { dayOf, dayText } from '@shared/values/instant'
import { Box, Icon, Press, Text } from '@/ui'
import { itemsOf, noneWords } from './day-items'
import { DayEntries } from './day-entries'
import type { WeekProps } from './week-list'

/** Where there is room: seven days beside one another. */
export function WeekColumns({ days, now, open, onOpen, onTake }: WeekProps) {
  const today = dayOf(now)
  return (
    <Box className="wbt-columns">
      {days.map((day) => {
        const past = day.on < today
        const [, weekday] = dayText(day.on).split(' ')
        return (
          <Box
            key={day.on}
            as="section"
            aria-label={dayText(day.on)}
            className={`wbt-column${day.on === today ? ' wbt-column--today' : ''}${past ? ' wbt-column--past' : ''}`}
          >
            <Box className="wbt-column__head">
              <Box>
                <Text kind="meta-strong" as="h3">
                  {day.on === today ? '今天' : weekday}
                </Text>
                <Text kind="meta">{`${Number(day.on.slice(8))}日`}</Text>
              </Box>
              {past ? null : (
                <Press
                  className="wbt-column__take"
                  aria-label={`${dayText(day.on)} 空出时间`}
                  onPress={() => onTake(day.on)}
                >
                  <Icon name="plus" size="s" />
                </Press>
              )}
            </Box>
            {itemsOf(day).length === 0 ? (
              <Text kind="meta" className="wbt-column__none">
                {noneWords(day.on, now)}
              </Text>
            ) : (
              <DayEntries narrow day={day} now={now} past={past} open={open} onOpen={onOpen} />
            )}
          </Box>
        )
      })}
    </Box>
  )
}
