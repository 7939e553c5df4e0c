import { useState } from 'react'
import { useStore } from '@/lib/store'
import { session } from '@/lib/session'
import { Box, Button, List, Note, PageFrame, Row, Segmented, Text, type Option } from '@/ui'
import { arrived, cameFromDesk } from '../frame/arrived'
import { useWide } from '../frame/use-wide'
import { ByName } from './by-name'
import { ByPhone } from './by-phone'
import '../frame/door.scss'

type Way = 'phone' | 'name'
const WAYS: readonly Option<Way>[] = [
  { value: 'phone', label: '用手机确认' },
  { value: 'name', label: '用名字和口令' },
]

const Head = ({ text }: { text: string }) => (
  <Box>
    <Text kind="h1">在这里工作</Text>
    <Text tone="quiet">{text}</Text>
  </Box>
)

/** Only ever pressed by who works here; whoever comes to ask needs no sign-in. */
export default function Enter() {
  return <PageFrame>{process.env.TARO_ENV === 'weapp' ? <InWeChat /> : <OnComputer />}</PageFrame>
}

const InWeChat = () => (
  <Box className="wbd">
    <Head text="微信认得你，不用口令。第一次来，输一次管理员给的进门码。" />
    <Button kind="next" icon="key" opens={{ to: 'join' }}>
      输入进门码
    </Button>
    <List>
      <Row icon="desk" title="已经开通了" note="直接去工作台" opens={{ to: 'workbench' }} />
    </List>
  </Box>
)

function OnComputer() {
  const wide = useWide()
  const [way, choose] = useState<Way>(wide ? 'phone' : 'name')
  const [cameFrom] = useState(cameFromDesk)
  const [wasIn] = useState(useStore(session) !== undefined)
  const enter = (token: string) => void arrived(token, cameFrom)
  return (
    <Box className="wbd">
      <Head text="律师、辅导师和妇联的人从这里进。来问事的，不用登录。" />
      {wasIn ? (
        <Note tone="green" icon="check">
          这一页已经登录着。再登录一次，就换成新的那个人。
        </Note>
      ) : null}
      <Segmented id="enter-way" label="怎么进" hideLabel options={WAYS} value={way} onChange={choose} />
      {way === 'phone' ? <ByPhone onIn={enter} /> : <ByName onIn={enter} />}
      <List>
        {wasIn ? <Row icon="desk" title="回工作台" opens={{ to: 'workbench' }} /> : null}
        <Row icon="key" title="第一次来？输入进门码" note="管理员给你的 16 位数字" opens={{ to: 'join' }} />
      </List>
    </Box>
  )
}
