import { CATEGORY_LABEL } from '@shared/glossary'
import { articleText } from '@shared/values/citation'
import { HOTLINES, type Hotline } from '@shared/values/hotlines'
import type { LawCard } from '@shared/values/law-card'
import { Box, CitationBox, List, Row, Tag, Text } from '@/ui'
import './card.scss'

const LINES = Object.keys(HOTLINES) as Hotline[]
/** The line that a place names, longest number first: 12338 must not be read as 12. */
export const lineIn = (place: string): Hotline | undefined =>
  [...LINES]
    .sort((a, b) => HOTLINES[b].number.length - HOTLINES[a].number.length)
    .find((line) => new RegExp(`(^|\\D)${HOTLINES[line].number}(\\D|$)`).test(place))

/** 2026-11-20 -> 2026年11月20日 */
const dayInFull = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

export function CardText({ card }: { card: LawCard }) {
  return (
    <>
      <Box className="cz-line">
        <Tag tone="green">{CATEGORY_LABEL[card.topic]}</Tag>
      </Box>
      <Text kind="h1" className="law-title">
        {card.title}
      </Text>
      <Text kind="read" className="law-gist">
        {card.gist}
      </Text>
      <Box as="section" className="cz-section">
        <Text kind="h2">一步一步来</Text>
        <Box as="ol" className="law-steps">
          {card.steps.map((step, at) => (
            <Box as="li" key={step} className="law-steps__one">
              <Box as="span" className="law-steps__number" aria-hidden>
                {String(at + 1)}
              </Box>
              <Box as="span" className="law-steps__text">
                {step}
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
      <Box as="section" className="cz-section">
        <Text kind="h2" className="law-head">
          去哪里
        </Text>
        <List>
          {card.places.map((place) => (
            <Row key={place} icon="pin" title={place} calls={lineIn(place)} />
          ))}
        </List>
      </Box>
      <Box as="section" className="cz-section">
        <Text kind="h2" className="law-head">
          哪条法说的
        </Text>
        {card.citations.map((cite) => (
          <CitationBox key={articleText(cite)} cite={cite} />
        ))}
        <Text
          kind="meta"
          className="law-checked"
        >{`上面是我们用平常话写的，不是法条原话。${dayInFull(card.checkedOn)}对着法条核过。`}</Text>
      </Box>
    </>
  )
}
