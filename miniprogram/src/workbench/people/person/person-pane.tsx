import type { MeDto, PersonDto } from '@shared/contract/account'
import { Box, Tag, Text } from '@/ui'
import { grantsText, waysText } from '../people-words'
import { Leaving } from './leaving'
import { NewWayIn } from './new-way-in'
import { Roles } from './roles'

interface PersonPaneProps {
  me: MeDto
  person: PersonDto
  alone?: boolean
  onGone: () => void
}

export const PersonPane = ({ me, person, alone, onGone }: PersonPaneProps) => (
  <Box className="wbp-sheet">
    <Box>
      <Box className="cz-line">
        <Text kind={alone ? 'h1' : 'h2'}>{person.displayName}</Text>
        {person.me ? <Tag tone="green">你</Tag> : null}
        {person.state === 'suspended' ? <Tag tone="tea">停用</Tag> : null}
        {person.demo ? <Tag>示例</Tag> : null}
      </Box>
      <Text kind="meta">{`${grantsText(person.grants)} · ${waysText(person.ways)}`}</Text>
    </Box>
    {person.state === 'active' ? <Roles key={JSON.stringify(person.grants)} me={me} person={person} /> : null}
    {person.state === 'active' ? <NewWayIn me={me} person={person} /> : null}
    <Leaving person={person} onGone={onGone} />
  </Box>
)
