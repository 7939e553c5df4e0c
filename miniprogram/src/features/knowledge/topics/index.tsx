import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { CATEGORY_LABEL } from '@shared/glossary'
import { TOPICS, type Topic } from '@shared/values/topic'
import { useLawTopics } from '@/api'
import { Box, Chips, Empty, List, PageFrame, Row, StateView, Text } from '@/ui'
import './topics.scss'

type Filter = Topic | 'all'
const FILTERS = [
  { value: 'all' as const, label: '全部' },
  ...TOPICS.map((topic) => ({ value: topic, label: CATEGORY_LABEL[topic] })),
]
const isTopic = (value: unknown): value is Topic => (TOPICS as readonly unknown[]).includes(value)

export default function Topics() {
  const asked = useRouter().params['topic']
  const [filter, setFilter] = useState<Filter>(isTopic(asked) ? asked : 'all')
  const topics = useLawTopics()
  return (
    <PageFrame hope={filter === 'violence'}>
      <Text kind="h1">法条卡片</Text>
      <Text kind="meta">法条难懂，这里换成平常话，写明哪天核过。</Text>
      <Box className="topics-filter">
        <Chips id="topic" label="按事情找" hideLabel options={FILTERS} value={filter} onChange={setFilter} />
      </Box>
      <StateView
        of={topics}
        isEmpty={(all) => all.length === 0}
        empty={<Empty title="还没有卡片" text="写好一张，核过一张，才放上来。" />}
      >
        {(all) =>
          all
            .filter(({ topic, cards }) => cards.length > 0 && (filter === 'all' || topic === filter))
            .map(({ topic, cards }) => (
              <Box as="section" key={topic} className="topics-group">
                <Text kind="h2" className="topics-group__name">
                  {CATEGORY_LABEL[topic]}
                </Text>
                <List>
                  {cards.map(({ id, title }) => (
                    <Row key={id} title={title} opens={{ to: 'card', params: { id, topic } }} />
                  ))}
                </List>
              </Box>
            ))
        }
      </StateView>
    </PageFrame>
  )
}
