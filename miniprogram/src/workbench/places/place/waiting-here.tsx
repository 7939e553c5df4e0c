import type { ProposalDto } from '@shared/contract/places/dto'
import { momentText } from '@shared/values/instant'
import { List, Row } from '@/ui'
import type { Open } from '../open'
import { wantedWords } from '../rows/other-rows'

interface WaitingHereProps {
  waiting: readonly ProposalDto[]
  onOpen: (open: Open) => void
}

/** What waits to be looked at about this very place. */
export const WaitingHere = ({ waiting, onOpen }: WaitingHereProps) =>
  waiting.length === 0 ? null : (
    <List label="等着看的改动">
      {waiting.map((one) => (
        <Row
          key={one.id}
          icon="talk"
          tint="tea"
          title={wantedWords(one)}
          note={`${one.mine ? '你' : one.by} · ${momentText(one.at)}`}
          onPress={() => onOpen({ kind: 'proposal', id: one.id })}
        />
      ))}
    </List>
  )
