import { Box, Button, Text } from '@/ui'
import { DeskWords } from '../frame/desk-states'
import { focusOn } from '../frame/focus-on'
import { keyOf, type Open, type Tab } from './open'
import { Pane } from './pane'
import { Inside, type RoomProps } from './room'
import { Tabs } from './tabs'
import { useMyCard } from './use-days'
import { TodayPane } from './week/today-pane'

interface PanesProps extends RoomProps {
  setOpen: (open: Open | undefined) => void
}

/** The week, and beside it what comes next or what stands open. Nothing opens by itself, for opening is recorded. */
export function Panes({ setOpen, ...room }: PanesProps) {
  const { me, now, tab, week, open } = room
  const show = (next: Open) => {
    setOpen(next)
    focusOn('days-pane')
  }
  const choose = (next: Tab) => {
    setOpen(undefined)
    room.choose(next)
  }
  const close = () => setOpen(undefined)
  const leave = (next: Tab) => {
    choose(next)
    focusOn('days-head')
  }
  const mine = useMyCard().data
  const whole = tab === 'card' || tab === 'swaps' || (tab === 'week' && !mine?.card)
  const inside = <Inside {...room} wide choose={choose} onOpen={show} />
  return (
    <Box className="wbp">
      <Box id="days-head" tabIndex={-1} className="wbp__top wbl-head">
        <Text kind="h1">我的日程</Text>
        <Box className="wbt-top">
          <Tabs me={me} tab={tab} choose={choose} />
        </Box>
        <Text kind="meta">打开一次约见、看联系方式、看记录，都会记下来。</Text>
      </Box>
      {whole ? (
        <Box className="wbt-whole">{inside}</Box>
      ) : (
        <Box className={`wbp__panes${tab === 'week' ? ' wbt-panes' : ''}`}>
          <Box className="wbp__list">{inside}</Box>
          <Box as="section" id="days-pane" aria-label="打开的" tabIndex={0} className="wbp__pane">
            {open ? (
              <>
                <Box className="wbt-close">
                  <Button small icon="cross" onPress={close}>
                    收起来
                  </Button>
                </Box>
                <Pane key={keyOf(open)} open={open} now={now} onGone={close} choose={leave} />
              </>
            ) : tab === 'week' ? (
              <TodayPane week={week} now={now} onOpen={show} />
            ) : (
              <DeskWords art="empty" title="先从左边挑一次" text="每次打开都会记下来。" />
            )}
          </Box>
        </Box>
      )}
    </Box>
  )
}
