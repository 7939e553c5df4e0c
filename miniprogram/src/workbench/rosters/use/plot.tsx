import { Box, Text } from '@/ui'
import { shareOf, weekLabel, type UseWeek } from './figures'

interface Bar {
  look: 'offered' | 'booked' | 'wait' | 'noShows' | 'walkIns'
  label: string
  of: (week: UseWeek) => number
  /** Value and unit. */
  text: (value: number) => string
}
interface PlotProps {
  title: string
  weeks: readonly UseWeek[]
  bars: readonly Bar[]
}

/** Columns by week, drawn with boxes. The table beneath says the same, so nobody has to hear each bar. */
export function Plot({ title, weeks, bars }: PlotProps) {
  const most = Math.max(0, ...weeks.flatMap((week) => bars.map(({ of }) => of(week))))
  const text = bars[0]?.text ?? String
  return (
    <Box as="section" aria-label={title} className="wbr-plot">
      <Text kind="strong" as="h2">
        {title}
      </Text>
      <Box className="wbr-plot__legend">
        {bars.map(({ look, label }) => (
          <Box key={look} className="wbr-legend__one">
            <Box as="span" aria-hidden className={`wbr-legend__mark wbr-bar--${look}`} />
            <Text kind="meta" as="span">
              {label}
            </Text>
          </Box>
        ))}
      </Box>
      <Text kind="meta">{`最高 ${text(most)}`}</Text>
      <Box className="wbr-plot__weeks" aria-hidden>
        {weeks.map((week) => (
          <Box key={week.week} className="wbr-plot__week">
            <Box className="wbr-plot__bars">
              {bars.map(({ look, of }) => (
                <Box
                  key={look}
                  as="span"
                  className={`wbr-bar wbr-bar--${look}`}
                  style={{ height: `${shareOf(of(week), most)}%` }}
                />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
      <Box className="wbr-plot__ends" aria-hidden>
        {[weeks[0], weeks[weeks.length - 1]].map((week, at) => (
          <Text key={at} kind="meta" as="span">
            {week ? weekLabel(week.week) : ''}
          </Text>
        ))}
      </Box>
    </Box>
  )
}
