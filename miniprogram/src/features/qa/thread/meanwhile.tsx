import type { Category, Topic } from '@shared/values/topic'
import { TOPICS } from '@shared/values/topic'
import { useLawTopics } from '@/api'
import { Box, List, Note, Row, Text } from '@/ui'
import { LawRows } from '../parts/law-rows'

const SHOWN = 3
const isTopic = (category: Category): category is Topic => (TOPICS as readonly Category[]).includes(category)

/** While she waits: what the law says about such things, read at once. */
export function Meanwhile({ category, urgent }: { category: Category; urgent: boolean }) {
  const { data } = useLawTopics()
  const cards = isTopic(category) ? (data?.find(({ topic }) => topic === category)?.cards.slice(0, SHOWN) ?? []) : []
  return (
    <Box className="cz-section cz-stack-s">
      {urgent ? <Note icon="phone">人有危险别等回复，先打 110。想马上有人说话，打 12338。</Note> : null}
      <Text kind="h2">等的时候可以先看</Text>
      {cards.length > 0 ? <LawRows label="等的时候可以先看的法条" cards={cards} /> : null}
      <List>
        <Row
          icon="talk"
          title="别人问过的"
          note="同样的事，律师怎么答"
          opens={{ to: 'library', params: { category } }}
        />
      </List>
      <Text kind="meta">这页开着，有了回复会自己出来。关掉也行，用回执码再来。</Text>
    </Box>
  )
}
