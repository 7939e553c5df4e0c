import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useOnline } from '@/lib/online'
import { Box, Button, Empty, List, Note, PageFrame, Row, Segmented, StateView, Text } from '@/ui'
import { useDirectory } from '../parts/use-directory'
import { ByNeed } from './by-need'
import { ByPerson } from './by-person'
import './choose.scss'

type By = 'need' | 'person'
const WAYS: readonly { value: By; label: string }[] = [
  { value: 'need', label: '按事情' },
  { value: 'person', label: '按人' },
]

export default function Choose() {
  const [by, setBy] = useState<By>(useRouter().params['by'] === 'person' ? 'person' : 'need')
  const directory = useDirectory()
  const online = useOnline()
  return (
    <PageFrame hope>
      <Text kind="h1">约个人，坐下来说</Text>
      <Text kind="meta">不收费，不登录，不用说姓名。</Text>
      <Box className="choose-ways">
        <Segmented id="choose-by" label="怎么找" hideLabel options={WAYS} value={by} onChange={setBy} />
      </Box>
      {online ? null : (
        <Box className="choose-note">
          <Note icon="info">现在没有网，看不了哪天有空。急着找人，打 12338。</Note>
        </Box>
      )}
      <StateView
        of={directory}
        isEmpty={({ counselors }) => counselors.length === 0}
        empty={
          <Empty title="网上还没开放预约" text="老师们的时间还在排。打 12338，她们帮你约。">
            <Button kind="next" icon="phone" calls="federation">
              打 12338
            </Button>
          </Empty>
        }
      >
        {(now) => (by === 'need' ? <ByNeed directory={now} /> : <ByPerson directory={now} />)}
      </StateView>
      <Box className="cz-section cz-stack">
        <Note tone="tea" icon="shield">
          挨了打、有人威胁你，先打 110。我们不劝和，先保你平安。
        </Note>
        <List>
          <Row icon="key" title="约过了？" note="用回执码看时间，要改要取消都行" opens={{ to: 'open' }} />
        </List>
      </Box>
    </PageFrame>
  )
}
