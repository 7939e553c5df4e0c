import { HOTLINES } from '@shared/values/hotlines'
import { Box, Button, Card, PageFrame, Text } from '@/ui'
import { NEEDS } from './needs'
import './family.scss'

/** Somebody to sit down with, booked here, or at the other end of a line today. Classes come later; no button without effect. */
export default function Family() {
  return (
    <PageFrame tab="family" hope>
      <Text kind="h1">家里的事，今天就找得到人</Text>
      <Card as="section" className="family-book">
        <Text kind="h2">约个人，坐下来说</Text>
        <Text className="family-needs__who">婚恋辅导、心理咨询、律师面谈。不收费，不登录，不用说姓名。</Text>
        <Button kind="next" icon="calendar" opens={{ to: 'choose' }}>
          看看哪天有空
        </Button>
      </Card>
      <Text kind="h2" className="family-call">
        现在就想说，打电话
      </Text>
      <Box className="family-needs">
        {NEEDS.map(({ need, line, who, ready, near }) => (
          <Card key={need} as="section">
            <Text kind="h2">{need}</Text>
            <Text className="family-needs__who">{who}</Text>
            {ready.length > 0 ? (
              <>
                <Text kind="meta-strong" className="family-needs__cap">
                  打之前备好，没有也能打
                </Text>
                <Box as="ul" className="family-needs__list">
                  {ready.map((thing) => (
                    <Box as="li" key={thing} className="family-needs__thing">
                      {thing}
                    </Box>
                  ))}
                </Box>
              </>
            ) : null}
            {near ? (
              <Box className="family-needs__near">
                <Button kind="brand" icon="pin" opens={{ to: 'places' }}>
                  找最近的妇联
                </Button>
              </Box>
            ) : null}
            <Button
              kind="soft"
              icon="phone"
              calls={line}
            >{`打 ${HOTLINES[line].number} ${HOTLINES[line].name}`}</Button>
          </Card>
        ))}
      </Box>
    </PageFrame>
  )
}
