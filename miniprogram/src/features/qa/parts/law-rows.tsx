import { articleText } from '@shared/values/citation'
import type { LawCard } from '@shared/values/law-card'
import { List, Row } from '@/ui'

/** Law cards, each one tap away; her words stay on the page beneath. */
export const LawRows = ({ cards, label }: { cards: readonly LawCard[]; label: string }) => (
  <List label={label}>
    {cards.map(({ id, topic, title, citations: [first] }) => (
      <Row
        key={id}
        icon="paper"
        tint="brand"
        title={title}
        note={first ? articleText(first) : undefined}
        opens={{ to: 'card', params: { id, topic } }}
      />
    ))}
  </List>
)
