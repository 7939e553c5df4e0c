import { Box, Button, Loading, Segmented, Text, type Option } from '@/ui'
import { DeskFailed, DeskWords } from '../frame/desk-states'
import type { Open, Tab } from './open'
import { isUnderWay } from './people-words'
import { Rows } from './rows'
import type { Everybody } from './use-people'

interface ListsProps {
  everybody: Everybody
  tab: Tab
  choose: (tab: Tab) => void
  open?: Open
  onOpen: (open: Open) => void
}

const NAMES: Record<Tab, string> = { active: '在岗', suspended: '停用', invitations: '进门码' }
const TABS: readonly Tab[] = ['active', 'suspended', 'invitations']
const EMPTY: Record<Tab, { title: string; text: string }> = {
  active: { title: '还没有人', text: '请第一个人进来。' },
  suspended: { title: '没有停用的人', text: '停用的人会留在这里，随时能恢复。' },
  invitations: { title: '没有发出去的进门码', text: '请人进来，码就会出现在这里。' },
}

export function Lists({ everybody, tab, choose, open, onOpen }: ListsProps) {
  const list = everybody[tab]
  const options: readonly Option<Tab>[] = TABS.map((value) => ({ value, label: labelOf(value, everybody) }))
  return (
    <>
      <Box className="wbp__tabs">
        <Segmented id="people-tab" label="看哪些" hideLabel options={options} value={tab} onChange={choose} />
      </Box>
      {list.data ? null : list.error ? (
        <DeskFailed error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Loading cards={3} />
      )}
      {list.data && list.error ? (
        <Text kind="meta" className="wbp__old">
          {list.error.offline ? '没连上，这是刚才的名单。' : '没取到新的，这是刚才的名单。'}
        </Text>
      ) : null}
      {list.data?.length === 0 ? <DeskWords art="empty" {...EMPTY[tab]} /> : null}
      <Rows everybody={everybody} tab={tab} open={open} onOpen={onOpen} />
      {list.hasNextPage ? (
        <Box className="wbp__more">
          <Button small busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            再看 20 个
          </Button>
        </Box>
      ) : null}
    </>
  )
}

function labelOf(tab: Tab, everybody: Everybody): string {
  const { data, hasNextPage } = everybody[tab]
  const count = tab === 'invitations' ? everybody.invitations.data?.filter(isUnderWay).length : data?.length
  return count ? `${NAMES[tab]} ${count}${hasNextPage ? '+' : ''}` : NAMES[tab]
}
