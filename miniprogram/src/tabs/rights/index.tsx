import { CATEGORY_LABEL } from '@shared/glossary'
import { PROMISE } from '@shared/values/service-hours'
import { TOPICS } from '@shared/values/topic'
import { Box, Button, Card, Icon, Link, List, PageFrame, Row, Text } from '@/ui'
import { TOPIC_ICON } from './topic-icon'
import './rights.scss'

export default function Rights() {
  return (
    <PageFrame tab="rights">
      <Text kind="h1">先弄明白，再拿主意</Text>
      <Text kind="meta">问不问、离不离、告不告，都由你定。</Text>
      <Box className="rights-ask">
        <Card as="section">
          <Text kind="h2">律师咨询</Text>
          <Text className="rights-ask__how">
            {`不留姓名。急事 ${PROMISE.urgentMinutes / 60} 小时内回，平常 ${PROMISE.otherWorkingDays} 个工作日内。`}
          </Text>
          <Button kind="next" icon="ask" opens={{ to: 'ask' }}>
            问律师
          </Button>
        </Card>
      </Box>
      <Box className="cz-section">
        <List>
          <Row icon="key" title="用回执码打开" note="16 位，换部手机也能看" opens={{ to: 'open' }} />
          <Row icon="talk" title="别人问过的" note="本人同意、去掉姓名地方，才放出来" opens={{ to: 'library' }} />
        </List>
      </Box>
      <Box as="section" className="cz-section">
        <Text kind="h2">法条卡片，按事情找</Text>
        <Text kind="meta">看过的存在手机里，没网也能看。</Text>
        <Box as="nav" aria-label="按事情找法条" className="rights-topics">
          {TOPICS.map((topic) => (
            <Link key={topic} opens={{ to: 'topics', params: { topic } }} className="rights-topics__one">
              <Icon name={TOPIC_ICON[topic]} className="rights-topics__icon" />
              <Box as="span">{CATEGORY_LABEL[topic]}</Box>
            </Link>
          ))}
        </Box>
      </Box>
    </PageFrame>
  )
}
