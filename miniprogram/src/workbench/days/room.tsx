import type { MeDto } from '@shared/contract/account'
import type { Day, Instant } from '@shared/values/instant'
import { Box, Loading } from '@/ui'
import { DeskFailed } from '../frame/desk-states'
import { CardFirst } from './card-first'
import { CardForm } from './card/card-form'
import type { Open, Tab } from './open'
import { Supervised } from './supervised/supervised'
import { Swaps } from './swaps/swaps'
import { useMyCard } from './use-days'
import { WeekRoom } from './week/week'

export interface RoomProps {
  me: MeDto
  now: Instant
  tab: Tab
  choose: (tab: Tab) => void
  week: Day
  chooseWeek: (week: Day) => void
  open: Open | undefined
  onOpen: (open: Open) => void
}

/** What stands under the tab. */
export function Inside({ me, now, tab, choose, week, chooseWeek, open, onOpen, wide }: RoomProps & { wide: boolean }) {
  switch (tab) {
    case 'week':
      return (
        <CardFirst onCard={() => choose('card')}>
          <WeekRoom now={now} wide={wide} week={week} choose={chooseWeek} open={open} onOpen={onOpen} />
        </CardFirst>
      )
    case 'swaps':
      return <Swaps onWeek={() => choose('week')} />
    case 'supervised':
      return wide ? (
        <Supervised open={open} onOpen={onOpen} />
      ) : (
        <Box className="wbp-column__list">
          <Supervised open={open} onOpen={onOpen} />
        </Box>
      )
    case 'card':
      return <Card me={me} />
  }
}

function Card({ me }: { me: MeDto }) {
  const { data, error, refetch } = useMyCard()
  if (data) return <CardForm me={me} card={data.card} />
  return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={2} />
}
