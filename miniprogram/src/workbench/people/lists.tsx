import type { InvitationDto, PersonDto } from '@shared/contract/account'
import { Box, Button, Loading, Segmented, Tag, Text, type Option } from '@/ui'
import { useArrowList } from '../frame/arrow-list'
import { DeskFailed, DeskWords } from '../frame/desk-states'
import { waitsForHer } from '../frame/use-invitations'
import type { Open, Tab } from './open'
import { PeopleRow } from './people-row'
import { grantsText, inOrder, invitedText, STATE_TEXT, waysText } from './people-words'
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
const isUnderWay = ({ state }: InvitationDto) => state === 'open' || state === 'needsSecond'

function Rows({ everybody, tab, open, onOpen }: Omit<ListsProps, 'choose'>) {
  const kind = tab === 'invitations' ? 'invitation' : 'person'
  const invitations = tab === 'invitations' ? inOrder(everybody.invitations.data ?? []) : []
  const people: readonly PersonDto[] = tab === 'invitations' ? [] : (everybody[tab].data ?? [])
  const selected = open?.kind === kind ? open.id : undefined
  const { rowProps, setAt } = useArrowList(
    [...invitations, ...people].map(({ id }) => id),
    selected,
  )
  const row = (id: string, i: number) => ({
    ...rowProps(id, i),
    here: id === selected,
    open: { kind, id } as const,
    onOpen: () => {
      setAt(id)
      onOpen({ kind, id })
    },
  })
  if (invitations.length + people.length === 0) return null
  return (
    <Box as="ul" className="wbp-rows">
      {invitations.map((one, i) => (
        <Box as="li" key={one.id}>
          <PeopleRow
            {...row(one.id, i)}
            name={one.displayName}
            tag={<Tag tone={waitsForHer(one) ? 'tea' : isUnderWay(one) ? 'green' : 'plain'}>{stateOf(one)}</Tag>}
            lines={[grantsText(one.grants), invitedText(one)]}
          />
        </Box>
      ))}
      {people.map((one, i) => (
        <Box as="li" key={one.id}>
          <PeopleRow
            {...row(one.id, i)}
            name={one.displayName}
            tag={one.me ? <Tag tone="green">你</Tag> : one.state === 'suspended' ? <Tag>停用</Tag> : null}
            lines={[grantsText(one.grants), waysText(one.ways)]}
          />
        </Box>
      ))}
    </Box>
  )
}

const stateOf = (one: InvitationDto) => (waitsForHer(one) ? '等你点头' : STATE_TEXT[one.state])
