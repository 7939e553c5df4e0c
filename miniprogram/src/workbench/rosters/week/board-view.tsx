import { useState } from 'react'
import { addDays, type Day } from '@shared/values/instant'
import { Button, Loading, Note } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { HolidaysNote } from '../../frame/holidays-note'
import { useBoard, useRosters } from '../../frame/use-rosters'
import { CellSheet, type OpenCell } from '../cell/cell-sheet'
import { NEW, type View } from '../open'
import { useServices, useStaffList } from '../use-room'
import { Board } from './board'
import { isSample } from './cell-words'
import { DayList } from './day-list'
import { Legend } from './legend'
import { MissingNote } from './missing-note'
import { headsOf, weekOf, type SiteWeek } from './week'

interface BoardViewProps {
  week: Day
  today: Day
  wide: boolean
  onForm: (roster: string) => void
  choose: (view: View) => void
}

/** The week of all her sites: as a table where there is room, day by day on a phone. */
export function BoardView(props: BoardViewProps) {
  const rosters = useRosters()
  if (!rosters.data)
    return rosters.error ? (
      <DeskFailed error={rosters.error} onRetry={() => void rosters.refetch()} />
    ) : (
      <Loading cards={3} />
    )
  return rosters.data.items.length === 0 ? <NoRosters onForm={props.onForm} /> : <Week {...props} />
}

const NoRosters = ({ onForm }: { onForm: (roster: string) => void }) => (
  <DeskWords
    art="empty"
    title="还没有班表"
    text="一个点写一张：哪些日子、几点到几点、谁来。写好了，网上就照着放时间给大家约。"
  >
    <Button small kind="brand" onPress={() => onForm(NEW)}>
      写第一张
    </Button>
  </DeskWords>
)

function Week({ week, today, wide, onForm, choose }: BoardViewProps) {
  const [open, setOpen] = useState<OpenCell>()
  const rosters = useRosters().data?.items ?? []
  const staff = useStaffList().data?.items ?? []
  const board = useBoard(week)
  const services = useServices().data?.services ?? []
  const known = { today, staff, board: board.data, services }
  const sites = weekOf(week, rosters, known)
  const heads = headsOf(week)
  const shown = { sites, heads, today, onOpen: setOpen, onForm }
  // what stands open follows what is read anew
  const cell = open && cellIn(sites, open)
  return (
    <>
      <MissingNote sites={sites} today={today} board={board.data} onOpen={setOpen} choose={choose} />
      {board.error && !board.data ? (
        <Note tone="tea" icon="info">
          约了几个、谁请假，这会儿没取到。班还是这些班。
          <Button small onPress={() => void board.refetch()}>
            再取一次
          </Button>
        </Note>
      ) : null}
      {rosters.some(({ laid }) => !laid) ? (
        <Note icon="clock">刚改过的班还在往各人的日程里放，等一两分钟。</Note>
      ) : null}
      {wide ? <Board {...shown} /> : <DayList key={week} {...shown} />}
      <Legend samples={staff.some(({ name }) => isSample(name))} />
      <HolidaysNote
        last={addDays(week, 6)}
        days={rosters.flatMap(({ content }) => content.posts.map(({ days }) => days))}
      />
      {cell ? <CellSheet {...cell} today={today} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

function cellIn(sites: readonly SiteWeek[], { roster, post, on }: OpenCell) {
  const site = sites.find((one) => one.roster.id === roster)
  const cell = site?.rows.find((row) => row.post.id === post)?.cells.find((one) => one.on === on)
  return site && cell ? { roster: site.roster, cell } : undefined
}
