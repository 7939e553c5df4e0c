import type { Target } from '@/lib/routes'
import { Box, Icon, Link, List, Row, Text, type IconName } from '@/ui'
import './doors.scss'

interface Door {
  name: string
  note: string
  icon: IconName
  tint: 'brand' | 'tea'
  opens: Target
}

/** Only what already works stands here. */
const DOORS: readonly Door[] = [
  { name: '法条卡片', note: '用平常话讲', icon: 'book', tint: 'brand', opens: { to: 'topics' } },
  { name: '别人问过', note: '律师答过的', icon: 'talk', tint: 'tea', opens: { to: 'library' } },
  {
    name: '有人动手',
    note: '先做哪几步',
    icon: 'shield',
    tint: 'tea',
    opens: { to: 'topics', params: { topic: 'violence' } },
  },
  { name: '找妇联', note: '最近哪里开门', icon: 'pin', tint: 'brand', opens: { to: 'places' } },
]

export function Doors() {
  return (
    <>
      <Box as="nav" aria-label="能做的事" className="home-doors">
        {DOORS.map(({ name, note, icon, tint, opens }) => (
          <Link key={name} opens={opens} className="home-doors__door">
            <Box as="span" className={`cz-blob cz-blob--${tint}`}>
              <Icon name={icon} />
            </Box>
            <Box as="span" className="home-doors__words">
              <Box as="b" className="home-doors__name">
                {name}
              </Box>
              <Text as="span" kind="meta">
                {note}
              </Text>
            </Box>
            <Icon name="chevron" size="xs" className="home-doors__more" />
          </Link>
        ))}
      </Box>
      <Box className="home-code">
        <List>
          <Row icon="calendar" title="约个人，坐下来说" note="婚恋、心理、律师，不收费" opens={{ to: 'choose' }} />
          <Row icon="key" title="有回执码？" note="看律师的回复，看约的时间" opens={{ to: 'open' }} />
        </List>
      </Box>
    </>
  )
}
