import { Box, Card, List, PageFrame, Row, Text } from '@/ui'
import { Lines, Part } from '../plain'

const SAY = [
  '什么时候、哪件事。有回执码的，只报前四位，别全说出来。',
  '你想要怎么办：重新回答、换个律师、道个歉，都可以直说。',
  '页面上有“报这个号”的，把号也说了。',
]
const THEN = [
  '接电话的人当场记下来，告诉你谁来办。',
  '说律师不对的，换一个人来看，被说的人不经手。',
  '不用留名。想听结果，就说一个你方便接电话的时间，和接的时候怎么称呼。',
]

/** No form yet, and it says so: a telephone that is answered is better than a form that nobody reads. */
export default function Complain() {
  return (
    <PageFrame>
      <Text kind="h1">投诉和建议</Text>
      <Text kind="meta">网上还不能写，先打电话。说得不好听也没关系。</Text>
      <Box className="cz-stack plain-page">
        <List>
          <Row icon="phone" title="12338 妇联" note="说我们的律师、妇联的人、这个小程序" calls="federation" />
        </List>
        <Card as="section">
          <Text kind="strong" as="h2">
            妇联也不管？
          </Text>
          <Text>用手机拨 12345，是政务服务便民热线，可以投诉我们。</Text>
        </Card>
        <Part title="怎么说更管用">
          <Lines of={SAY} />
        </Part>
        <Part title="说了以后">
          <Lines of={THEN} />
        </Part>
      </Box>
    </PageFrame>
  )
}
