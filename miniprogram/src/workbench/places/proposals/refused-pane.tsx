import type { ProposalDto } from '@shared/contract/places/dto'
import { momentText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Tag, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { useDoing } from '../place/use-doing'

interface RefusedPaneProps {
  proposal: ProposalDto
  refused: NonNullable<ProposalDto['refused']>
  alone?: boolean
  onDone: () => void
}

/** A new place that the town said no to: its village reads why, and whoever proposed it puts it away. */
export function RefusedPane({ proposal: { id, at, by, mine, after }, refused, alone, onDone }: RefusedPaneProps) {
  const withdraw = useApiCommand('places', 'withdrawProposal')
  const { busy, problem, doing } = useDoing()
  const putAway = async () => {
    if (await doing(() => withdraw.mutateAsync({ id }), '收起了。')) onDone()
  }
  return (
    <Box className="wbp-sheet">
      <Box>
        <Box className="cz-line">
          <Text kind={alone ? 'h1' : 'h2'}>{after.name}</Text>
          <Tag tone="tea">没同意</Tag>
        </Box>
        <Text kind="meta">{`${refused.by} · ${momentText(at)}`}</Text>
        <Text className="wbl-why">{`为什么没同意：${refused.why}`}</Text>
      </Box>
      <Text tone="quiet">
        这一处没加上，大家看不到。当时写的只留了名字。还想加，就按「新加一处」照着改好，再报一次。
      </Text>
      <Problem>{problem}</Problem>
      {mine ? (
        <Box className="cz-line">
          <Button kind="brand" busy={busy} onPress={() => void putAway()}>
            知道了，收起
          </Button>
        </Box>
      ) : (
        <Text kind="meta">{`${by}报的，她收起以前留在这里。`}</Text>
      )}
    </Box>
  )
}
