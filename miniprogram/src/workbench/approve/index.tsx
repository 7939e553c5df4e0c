import { useState } from 'react'
import { Box, Button, CodeInput, Note, Text } from '@/ui'
import { ToDesk } from '../frame/back-line'
import { focusOn } from '../frame/focus-on'
import { Problem } from '../frame/problem'
import { StaffPage } from '../frame/staff-page'
import { Computer } from './computer'
import { useApproving } from './use-approving'
import './approve.scss'

const PAIRING_DIGITS = 8
const CODE_ID = 'approve-code'
const WRONG = '没有这个码。可能看错了一位，也可能过时了，和电脑上再对一遍。'

/** A phone that is in lets a computer in. */
export default function Approve() {
  return <StaffPage room="approve">{() => <LetIn />}</StaffPage>
}

function LetIn() {
  const { code, setCode, stage, see, choose, anew, busy, wrong, problem } = useApproving()
  const [short, setShort] = useState<string>()
  const look = () => {
    const missing = PAIRING_DIGITS - code.length
    setShort(missing > 0 ? (code ? `还差 ${missing} 位，一共 8 位。` : '先写上电脑上的 8 位数字。') : undefined)
    if (missing > 0) return focusOn(CODE_ID)
    void see()
  }
  if (stage.kind === 'seen') return <Computer of={stage.seen} busy={busy} problem={problem} onChoose={choose} />
  if (stage.kind !== 'code') return <Over kind={stage.kind} onAnew={anew} />
  return (
    <Box className="wbh wba">
      <ToDesk />
      <Box>
        <Text kind="h1">电脑登录</Text>
        <Text tone="quiet">电脑上打开这里的网页，选“用手机确认”，会出来 8 位数字。</Text>
      </Box>
      <Note tone="tea" icon="info">
        只在你自己面前的电脑上登录时才点。有人打电话、发消息来要你输码，不要输。
      </Note>
      <CodeInput
        id={CODE_ID}
        label="电脑上的 8 位数字"
        length={PAIRING_DIGITS}
        value={code}
        onChange={(digits) => {
          setShort(undefined)
          setCode(digits)
        }}
        onEnter={look}
        error={short ?? (wrong ? WRONG : undefined)}
      />
      <Problem>{problem}</Problem>
      <Button kind="next" busy={busy} onPress={look}>
        {busy ? '在看' : '看看是哪台电脑'}
      </Button>
    </Box>
  )
}

const WORDS = {
  done: { title: '电脑上进来了', text: '看看你面前的电脑，应该已经是工作台。不是的话，马上去“登录过的地方”停掉它。' },
  stopped: { title: '停掉了', text: '那台电脑没有进来。要是你自己在登录，在电脑上重新来一次。' },
  differ: { title: '词不一样，停掉了', text: '那台电脑没有进来。看看旁边是不是有别人在登录，再在电脑上重新来。' },
  ended: { title: '这次登录过时了', text: '时间过了，或者已经有人按过。在电脑上按“再来一次”，再输新的数字。' },
} as const

const Over = ({ kind, onAnew }: { kind: keyof typeof WORDS; onAnew: () => void }) => (
  <Box className="wbh wba" role="status">
    <Box>
      <Text kind="h1">{WORDS[kind].title}</Text>
      <Text tone="quiet">{WORDS[kind].text}</Text>
    </Box>
    {kind === 'done' ? (
      <Button kind="brand" opens={{ to: 'workbench' }}>
        回工作台
      </Button>
    ) : (
      <Button kind="next" onPress={onAnew}>
        再输一次数字
      </Button>
    )}
    <Button opens={{ to: 'sessions' }}>登录过的地方</Button>
  </Box>
)
