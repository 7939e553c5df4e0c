import { placeInWeek, type Day } from '@shared/values/instant'
import { Box, Press } from '@/ui'
import { fullDayText, numberText, stateTail, stateText } from './day-text'
import { weeksOf, type FreeDay } from './free-times'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

interface CalendarProps {
  days: readonly FreeDay[]
  today: Day
  picked: Day | undefined
  onPick: (on: Day) => void
}

/** What is drawn is short; what is spoken is whole. Where labels carry it, as in the mini-program, nothing more is drawn. */
const LABELLED = process.env.TARO_ENV === 'weapp'
const Spoken = ({ children }: { children: string }) =>
  LABELLED || !children ? null : (
    <Box as="span" className="cz-spoken">
      {children}
    </Box>
  )

function Cell({ day, today, picked, onPick }: { day: FreeDay } & Omit<CalendarProps, 'days'>) {
  const { on, state, certain } = day
  const classes = [
    'times-cell',
    `times-cell--${state}`,
    on === picked && 'times-cell--picked',
    !certain && state !== 'rest' && 'times-cell--unsure',
  ]
  const { before, drawn, after } = numberText(on, today)
  return (
    <Press
      id={`day-${on}`}
      className={classes.filter(Boolean).join(' ')}
      {...(LABELLED && { 'aria-label': fullDayText(day, today) })}
      aria-pressed={on === picked}
      onPress={() => onPick(on)}
    >
      <Spoken>{before}</Spoken>
      <Box as="b" className={`times-cell__number${on === today ? ' times-cell__number--today' : ''}`}>
        {drawn}
      </Box>
      <Spoken>{after}</Spoken>
      <Box as="span" className="times-cell__state">
        {stateText(day)}
      </Box>
      <Spoken>{stateTail(day)}</Spoken>
    </Press>
  )
}

/** Two weeks at a glance, Monday first. */
export const Calendar = ({ days, ...rest }: CalendarProps) => (
  <Box role="group" aria-label="这两周哪天有空" className="cz-card times-calendar">
    <Box className="times-calendar__row" aria-hidden>
      {WEEKDAYS.map((name) => (
        <Box as="span" key={name} className="times-calendar__weekday">
          {name}
        </Box>
      ))}
    </Box>
    {weeksOf(days).map((week, row) => (
      <Box key={row} className="times-calendar__row">
        {week.map((day, at) =>
          day ? <Cell key={placeInWeek(day.on)} day={day} {...rest} /> : <Box key={at} aria-hidden />,
        )}
      </Box>
    ))}
  </Box>
)
