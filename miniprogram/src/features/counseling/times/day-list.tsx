import { dayText, type Day } from '@shared/values/instant'
import type { ReactNode } from 'react'
import { Box, Icon, Press } from '@/ui'
import { fullDayText } from './day-text'
import type { FreeDay } from './free-times'

interface DayListProps {
  days: readonly FreeDay[]
  today: Day
  picked: Day | undefined
  onPick: (on: Day) => void
  /** The times of the picked day, right under it. */
  children: ReactNode
}

/** Seven columns do not hold large letters: in 长辈版 a day is a line. Days on which nobody works are left out. */
export const DayList = ({ days, today, picked, onPick, children }: DayListProps) => (
  <Box role="group" aria-label="这两周哪天有空" className="cz-list">
    {days
      .filter(({ state }) => state !== 'rest')
      .map((day) => (
        <Box key={day.on} className="times-line">
          <Press
            className="cz-row"
            aria-label={fullDayText(day, today)}
            aria-pressed={day.on === picked}
            onPress={() => onPick(day.on)}
          >
            <Box as="span" className="cz-row__text">
              <Box as="b" className="cz-row__title">
                {dayText(day.on)}
              </Box>
            </Box>
            <Box as="span" className={`times-line__fact${day.state === 'free' ? ' times-line__fact--free' : ''}`}>
              {day.state === 'free' ? `空 ${day.times.length} 个` : '满了'}
            </Box>
            <Icon name={day.on === picked ? 'up' : 'down'} size="xs" className="cz-row__more" />
          </Press>
          {day.on === picked ? <Box className="times-line__open">{children}</Box> : null}
        </Box>
      ))}
  </Box>
)
