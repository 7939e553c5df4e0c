import { articleText } from '@shared/values/citation'
import { dayOf, toInstant } from '@shared/values/instant'
import { TOPICS, type Topic } from '@shared/values/topic'
import { useLawTopic } from '@/api'
import { Box, Card, Text } from '@/ui'
import './sections.scss'

const DAY_MS = 86_400_000

/** Each day another topic, each round another card: the same for everyone, so it tells nothing about her. */
export function pickOf(dayNumber: number): { topic: Topic; round: number } {
  return { topic: TOPICS[dayNumber % TOPICS.length] ?? TOPICS[0], round: Math.floor(dayNumber / TOPICS.length) }
}

export function TodaysCard() {
  const { topic, round } = pickOf(Date.parse(dayOf(toInstant(Date.now()))) / DAY_MS)
  const cards = useLawTopic(topic).data?.[0]?.cards ?? []
  const card = cards[round % (cards.length || 1)]
  const cite = card?.citations[0]
  if (!card) return null
  return (
    <Box as="section" className="home-section">
      <Text kind="h2">今天先知道一条</Text>
      <Card opens={{ to: 'card', params: { id: card.id, topic } }}>
        <Text kind="strong">{card.title}</Text>
        <Text className="home-section__gist">{card.gist}</Text>
        {cite ? (
          <Text kind="meta" tone="brand" className="home-section__cite">
            {articleText(cite)}
          </Text>
        ) : null}
      </Card>
    </Box>
  )
}
