import { mondayOf, type Day } from '@shared/values/instant'
import { Box, Button, Chips, Text } from '@/ui'
import { ToDesk } from '../frame/back-line'
import { isDistrict } from '../frame/officer-area'
import { taskCount } from '../frame/use-place-tasks'
import { useBoard } from '../frame/use-rosters'
import { BoardView } from './week/board-view'
import { Calls } from './calls/calls'
import { Displaced } from './displaced/displaced'
import { Leaving } from './leaving/leaving'
import { NEW, VIEWS, type View } from './open'
import { People } from './people/people'
import { Services } from './services/services'
import { Use } from './use/use'
import { WeekNav } from './week/week-nav'

export interface ViewsProps {
  area: string
  today: Day
  wide: boolean
  view: View
  choose: (view: View) => void
  week: Day
  setWeek: (week: Day) => void
  onForm: (roster: string) => void
}

const NAMES: Record<View, string> = {
  board: '班表',
  displaced: '要改时间',
  calls: '要打电话',
  leaving: '交接',
  use: '用得怎样',
  services: '服务怎么约',
  people: '排班的人',
}

export function Views(props: ViewsProps) {
  const { area, today, wide, view, choose, week, setWeek, onForm } = props
  const { data } = useBoard(mondayOf(today))
  const counts: Partial<Record<View, number>> = {
    displaced: data?.displaced ?? 0,
    calls: data?.calls ?? 0,
    leaving: data?.leaving.length ?? 0,
  }
  const options = VIEWS.filter((one) => one !== 'services' || isDistrict(area)).map((value) => {
    const count = counts[value] ?? 0
    return { value, label: count > 0 ? `${NAMES[value]} ${taskCount(count)}` : NAMES[value] }
  })
  const nav = view === 'board' ? <WeekNav week={week} today={today} onChange={setWeek} /> : null
  return (
    <Box className="wbr">
      {wide ? null : <ToDesk />}
      <Box className="wbr__top">
        <Text kind="h1">排班</Text>
        {wide ? nav : null}
        {view === 'board' ? (
          <Box className="wbr__new">
            <Button small kind="next" icon="plus" onPress={() => onForm(NEW)}>
              新写一张班表
            </Button>
          </Box>
        ) : null}
      </Box>
      <Chips id="rosters-view" label="看哪一样" hideLabel options={options} value={view} onChange={choose} />
      {wide ? null : nav}
      <Box id="rosters-pane" tabIndex={-1} className="wbr__body">
        <Shown {...props} />
      </Box>
    </Box>
  )
}

function Shown({ area, today, wide, view, choose, week, onForm }: ViewsProps) {
  switch (view) {
    case 'board':
      return <BoardView week={week} today={today} wide={wide} onForm={onForm} choose={choose} />
    case 'displaced':
      return <Displaced />
    case 'calls':
      return <Calls />
    case 'leaving':
      return <Leaving week={mondayOf(today)} />
    case 'use':
      return <Use />
    case 'services':
      return isDistrict(area) ? <Services /> : null
    case 'people':
      return <People />
  }
}
