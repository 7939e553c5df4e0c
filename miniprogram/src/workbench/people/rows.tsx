import type { InvitationDto, PersonDto } from '@shared/contract/account'
import { Box, Tag } from '@/ui'
import { useArrowList } from '../frame/arrow-list'
import { waitsForHer } from '../frame/use-invitations'
import type { Open, Tab } from './open'
import { PeopleRow } from './people-row'
import { grantsText, inOrder, invitedText, isUnderWay, STATE_TEXT, waysText } from './people-words'
import type { Everybody } from './use-people'

interface RowsProps {
  everybody: Everybody
  tab: Tab
  open?: Open
  onOpen: (open: Open) => void
}

export function Rows({ everybody, tab, open, onOpen }: RowsProps) {
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
