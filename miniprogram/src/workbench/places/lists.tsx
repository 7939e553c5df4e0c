import { Box, Chips, type Option } from '@/ui'
import { taskCount, usePlaceTasks } from '../frame/use-place-tasks'
import { TABS, type Open, type Tab } from './open'
import { AlikeRows, ProposalRows } from './rows/other-rows'
import { PlaceRows } from './rows/place-rows'

export interface ListsProps {
  area: string
  tab: Tab
  choose: (tab: Tab) => void
  open?: Open
  onOpen: (open: Open) => void
}

const NAMES: Record<Tab, string> = {
  all: '全部',
  stale: '要核对',
  proposals: '等着看',
  alike: '像是同一处',
  closed: '关了的',
}

export function Lists({ area, tab, choose, open, onOpen }: ListsProps) {
  const { data } = usePlaceTasks()
  const label = (value: Tab): string => {
    const count = value === 'all' || value === 'closed' ? 0 : (data?.[value] ?? 0)
    return count > 0 ? `${NAMES[value]} ${taskCount(count)}` : NAMES[value]
  }
  const options: readonly Option<Tab>[] = TABS.map((value) => ({ value, label: label(value) }))
  const list = { area, open, onOpen }
  return (
    <>
      <Box className="wbp__tabs">
        <Chips id="places-tab" label="看哪些" hideLabel options={options} value={tab} onChange={choose} />
      </Box>
      {tab === 'proposals' ? <ProposalRows {...list} /> : null}
      {tab === 'alike' ? <AlikeRows {...list} /> : null}
      {tab === 'all' || tab === 'stale' || tab === 'closed' ? <PlaceRows key={tab} {...list} tab={tab} /> : null}
    </>
  )
}
