import { useRouter } from '@tarojs/taro'
import type { LawCard } from '@shared/values/law-card'
import { TOPICS, type Topic } from '@shared/values/topic'
import { useLawTopic } from '@/api'
import { Button, Empty, Loading, PageFrame, StateView } from '@/ui'
import { CardText } from './card-text'

/** Despair is near where someone hits or is hit. */
const NEAR_DESPAIR: readonly Topic[] = ['violence', 'children']

export default function Card() {
  const { id, topic: asked } = useRouter().params
  const topic = TOPICS.find((one) => one === asked) ?? TOPICS[0]
  const cards = useLawTopic(topic)
  const find = (all: readonly { cards: readonly LawCard[] }[]) =>
    all.flatMap((one) => one.cards).find((card) => card.id === id)
  return (
    <PageFrame
      hope={NEAR_DESPAIR.includes(topic)}
      barNote="还是拿不准，问一句不要紧"
      bar={
        <Button kind="next" icon="ask" opens={{ to: 'ask' }}>
          问律师
        </Button>
      }
    >
      <StateView
        of={cards}
        loading={<Loading cards={2} />}
        isEmpty={(all) => find(all) === undefined}
        empty={
          <Empty title="这张卡片收回去了" text="可能法条改了，正在重写。看看同一类的别的卡片。">
            <Button kind="brand" opens={{ to: 'topics', params: { topic } }}>
              看别的卡片
            </Button>
          </Empty>
        }
      >
        {(all) => {
          const card = find(all)
          return card ? <CardText card={card} /> : null
        }}
      </StateView>
    </PageFrame>
  )
}
