import type { Day, Instant } from '@shared/values/instant'
import { Box, Loading } from '@/ui'
import type { Open } from '../open'
import { useWeek } from '../use-days'
import { Displaced, Today } from './today'

interface TodayPaneProps {
  week: Day
  now: Instant
  onOpen: (open: Open) => void
}

/** Beside the week, while nothing stands open; trouble is told once, where the week stands. */
export function TodayPane({ week, now, onOpen }: TodayPaneProps) {
  const { data, error } = useWeek(week)
  if (data)
    return (
      <Box className="cz-stack">
        <Today week={data} now={now} onOpen={onOpen} />
        <Displaced week={data} now={now} onOpen={onOpen} />
      </Box>
    )
  return error ? null : <Loading cards={1} />
}
