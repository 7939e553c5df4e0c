import { Art } from '@/ui/art/art'
import { Box, List, PageFrame, Row, Text } from '@/ui'
import { Clear } from './clear'
import { Comfort } from './comfort'
import { Questions } from './questions'
import { Staff, StaffDoor } from './staff'
import './mine.scss'

export default function Mine() {
  return (
    <PageFrame tab="mine">
      <Box className="mine-hello">
        <Art name="flower" />
        <Box className="mine-hello__words">
          <Text kind="h2" as="h1">
            不用登录，也能用
          </Text>
          <Text kind="meta">我们不知道你是谁，除非你说</Text>
        </Box>
      </Box>
      <Questions />
      <Staff />
      <Comfort />
      <Text kind="meta-strong" as="h2" className="mine-cap">
        隐私，你说了算
      </Text>
      <List>
        <Row icon="exit" title="快速退出" note="管什么、不管什么" opens={{ to: 'exit' }} />
        <Row icon="eye" title="我们记什么，谁看得到" opens={{ to: 'privacy' }} />
        <Clear />
      </List>
      <Text kind="meta-strong" as="h2" className="mine-cap">
        关于这里
      </Text>
      <List>
        <Row icon="people" title="谁在办，几点有人" opens={{ to: 'who' }} />
        <Row icon="pen" title="投诉和建议" opens={{ to: 'complain' }} />
        <StaffDoor />
      </List>
    </PageFrame>
  )
}
