import type { MeDto } from '@shared/contract/account'
import { Segmented, type Option } from '@/ui'
import { hasRole } from '../frame/role-words'
import { TABS, type Tab } from './open'
import { useSwaps } from './use-days'

const NAME: Record<Tab, string> = { week: '日程', swaps: '换班', card: '名片', supervised: '督导' }

/** Supervisors are counselors. The number is of swaps that wait for her word. */
export function Tabs({ me, tab, choose }: { me: MeDto; tab: Tab; choose: (tab: Tab) => void }) {
  const waiting = useSwaps().data?.items.filter(({ state, mine }) => state === 'asked' && !mine).length
  const options: readonly Option<Tab>[] = TABS.filter(
    (value) => value !== 'supervised' || hasRole(me, 'counselor'),
  ).map((value) => ({ value, label: value === 'swaps' && waiting ? `${NAME[value]} ${waiting}` : NAME[value] }))
  return <Segmented id="days-tab" label="看哪些" hideLabel options={options} value={tab} onChange={choose} />
}
