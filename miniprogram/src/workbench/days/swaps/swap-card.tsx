import type { SwapDto } from '@shared/contract/counseling'
import { momentText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Card, Tag, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { useDoing } from '../../frame/use-doing'
import { readSwaps } from '../use-days'
import { SWAP_STATE, turnText } from './turn-words'

const CHANGED = '这次换班刚变过，看一眼，还要的话再按一次。'

/** One asking: whose turn, for what, and her word about it. */
export function SwapCard({ of }: { of: SwapDto }) {
  const { id, state, mine, from, to, give, take, at } = of
  const { busy, problem, doing } = useDoing({ readAnew: readSwaps, pane: 'days-head', changed: CHANGED })
  const answer = useApiCommand('counseling', 'answerSwap')
  const withdraw = useApiCommand('counseling', 'withdrawSwap')
  const { label, tone } = SWAP_STATE[state]
  const run = async (act: () => Promise<unknown>, words: string) => {
    if (!(await doing(act, words))) void readSwaps()
  }
  const agree = () => run(() => answer.mutateAsync({ id, agree: true }), '换好了，约好的人也跟着过来。')
  const decline = () => run(() => answer.mutateAsync({ id, agree: false }), '回了她，不换。')
  const takeBack = () => run(() => withdraw.mutateAsync({ id }), '收回了。')
  return (
    <Card as="article" label={turnText(give)}>
      <Box className="cz-stack-s">
        <Box className="cz-line">
          <Text kind="strong" as="h3">
            {mine ? `你问${to}` : `${from}问你`}
          </Text>
          <Tag tone={tone}>{label}</Tag>
        </Box>
        <Text>{mine ? `替你：${turnText(give)}` : `替她：${turnText(give)}`}</Text>
        {take ? <Text>{mine ? `你替她：${turnText(take)}` : `她替你：${turnText(take)}`}</Text> : null}
        <Text kind="meta">{`${momentText(at)} 问的${take ? '' : '，只请替一次，不用还'}`}</Text>
        <Problem>{problem}</Problem>
        {state === 'asked' && !mine ? (
          <>
            <Text kind="meta">答应了，那个班约好的人也由你来接。</Text>
            <Box className="wbt-two wbt-two--buttons">
              <Button kind="brand" busy={busy} onPress={() => void agree()}>
                答应换
              </Button>
              <Button onPress={() => void decline()}>不换</Button>
            </Box>
          </>
        ) : null}
        {state === 'asked' && mine ? (
          <Button small busy={busy} onPress={() => void takeBack()}>
            收回
          </Button>
        ) : null}
      </Box>
    </Card>
  )
}
