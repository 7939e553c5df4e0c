import { HOTLINES } from '@shared/values/hotlines'
import { Box, Button, Card, PageFrame, Text } from '@/ui'
import { NEEDS } from './needs'
import './family.scss'

/** Booking, classes and the map come later; until then this page says who answers today. It has no button without effect. */
export default function Family() {
  return (
    <PageFrame tab="family" hope>
      <Text kind="h1">家里的事，今天就找得到人</Text>
      <Text kind="meta">网上约辅导、父母课堂还在筹备，先打电话。</Text>
      <Box className="family-needs">
        {NEEDS.map(({ need, line, who, ready }) => (
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
