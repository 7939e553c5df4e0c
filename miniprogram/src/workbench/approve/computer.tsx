import { momentText } from '@shared/values/instant'
import { Box, Button, Card, Note, Press, Text } from '@/ui'
import { ToDesk } from '../frame/back-line'
import { Problem } from '../frame/problem'
import type { Seen, Words } from './use-approving'

interface ComputerProps {
  of: Seen
  busy: boolean
  problem: string | undefined
  /** Without words: none of them. */
  onChoose: (words: Words | undefined) => void
}

/** Which computer asks to be let in; only who sits before it can read the two words. */
export const Computer = ({ of, busy, problem, onChoose }: ComputerProps) => (
  <Box className="wbh wba">
    <ToDesk />
    <Box>
      <Text kind="h1">电脑上是哪两个词？</Text>
      <Text tone="quiet">{`点和电脑上一样的。点了，${of.device} 就进来了。`}</Text>
    </Box>
    <Card>
      <Text kind="strong">{of.device}</Text>
      <Text kind="meta">{`网络 ${of.network} · ${momentText(of.startedAt)} 开始`}</Text>
    </Card>
    <Note tone="tea" icon="info">
      只在你自己面前的电脑上登录时才点。
    </Note>
    <Box className="cz-stack" aria-busy={busy || undefined}>
      {of.choices.map((words) => (
        <Press key={words.join()} className="wba__words" onPress={() => onChoose(words)}>
          {words.join('　')}
        </Press>
      ))}
    </Box>
    <Problem>{problem}</Problem>
    <Button busy={busy} onPress={() => onChoose(undefined)}>
      都不是，停掉
    </Button>
  </Box>
)
