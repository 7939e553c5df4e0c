import { useState } from 'react'
import type { ProposalDto } from '@shared/contract/places/dto'
import { momentText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, List, Row, Tag, Text } from '@/ui'
import { isVillage } from '../../frame/officer-area'
import { Problem } from '../../frame/problem'
import type { Open } from '../open'
import { AskWhy } from '../place/ask-why'
import { useDoing } from '../place/use-doing'
import { useAreas } from '../use-areas'
import { Differences } from './differences'

interface ProposalPaneProps {
  area: string
  proposal: ProposalDto
  alone?: boolean
  onOpen: (open: Open) => void
  onDone: () => void
}

/** It was written upon what stood there then, and would take back what has been changed since. */
const BEHIND = '报上来以后，这一处又改过，不能一按就同意。打开这一处照着改，再回来把这条「不同意」掉。'

const TO_A_CHANGE = {
  points: ['大家看到的还是原来的。', '你写的为什么，记在这一处的「谁改过」里。'],
  example: '例：电话打过，还是原来那个',
}
const TO_A_NEW_ONE = {
  points: ['这一处不会加上。', '你写的为什么，报上来的人看得到。她写的只留名字，别的都删掉。'],
  example: '例：和隔壁那一处是同一处',
}

/** What a village wants to be said, beside what stands now. */
export function ProposalPane({ area, proposal, alone, onOpen, onDone }: ProposalPaneProps) {
  const decide = useApiCommand('places', 'decideProposal')
  const withdraw = useApiCommand('places', 'withdrawProposal')
  const { busy, problem, setProblem, doing } = useDoing(BEHIND)
  const [refusing, setRefusing] = useState(false)
  const { nameOf } = useAreas()
  const { id, placeId, before, after, mine } = proposal
  const refuse = (on: boolean) => {
    setProblem(undefined)
    setRefusing(on)
  }
  const act = async (done: Promise<boolean>) => {
    if (await done) onDone()
  }
  return (
    <Box className="wbp-sheet">
      <Box>
        <Box className="cz-line">
          <Text kind={alone ? 'h1' : 'h2'}>{before?.name ?? after.name}</Text>
          <Tag tone="tea">等着看</Tag>
        </Box>
        <Text kind="meta">{`${mine ? '你' : proposal.by} · ${nameOf(proposal.area)} · ${momentText(proposal.at)}`}</Text>
        {proposal.why ? <Text className="wbl-why">{`为什么改：${proposal.why}`}</Text> : null}
      </Box>
      <Box as="section" aria-label={before ? '改了什么' : '新加的'} className="cz-stack-s">
        <Text kind="strong" as="h2">
          {before ? '改了什么' : '想新加这一处'}
        </Text>
        <Differences before={before} after={after} beforeLabel="现在" afterLabel={before ? '改成' : '写的'} />
      </Box>
      {placeId ? (
        <List label="这一处">
          <Row
            icon="pin"
            title="打开这一处"
            note="看看现在写的全部，谁改过。"
            onPress={() => onOpen({ kind: 'place', id: placeId })}
          />
        </List>
      ) : null}
      <Problem>{refusing ? undefined : problem}</Problem>
      {isVillage(area) ? null : (
        <Box className="cz-stack-s">
          <Box className="cz-line">
            <Button
              kind="next"
              icon="check"
              busy={busy}
              onPress={() =>
                void act(doing(() => decide.mutateAsync({ id, accept: true }), '同意了，大家看到的跟着变。'))
              }
            >
              同意
            </Button>
            <Button onPress={() => refuse(true)}>不同意</Button>
          </Box>
          <Text kind="meta">
            {placeId
              ? '同意就马上算数。不同意要说为什么，会记在这一处的改动里。'
              : '同意就马上算数。不同意要说为什么，报上来的人看得到。'}
          </Text>
        </Box>
      )}
      {mine ? (
        <Box className="cz-stack-s">
          {isVillage(area) ? <Text tone="quiet">镇街看过才算。等着的时候，大家看到的还是原来的。</Text> : null}
          <Button
            busy={busy}
            onPress={() => void act(doing(() => withdraw.mutateAsync({ id }), '收回了，什么都没变。'))}
          >
            收回
          </Button>
        </Box>
      ) : null}
      <AskWhy
        open={refusing}
        title="不同意？"
        {...(placeId ? TO_A_CHANGE : TO_A_NEW_ONE)}
        does="不同意"
        busy={busy}
        problem={problem}
        onSure={(why) => void act(doing(() => decide.mutateAsync({ id, accept: false, why }), '记下了，没同意。'))}
        onClose={() => refuse(false)}
      />
    </Box>
  )
}
