import type { PlaceDto, PlacesSnapshotDto } from '@shared/contract/places'
import { FACILITY_LABEL, LANGUAGE_LABEL, PLACE_KIND_LABEL, PLACE_SERVICE_LABEL } from '@shared/glossary'
import { distanceText, metresBetween, openState } from '@shared/rules/places'
import { Box, List, Row, Tag, Text } from '@/ui'
import { areaNamesOf } from '../area-names'
import { useMinute } from '../use-minute'
import { useVisit } from '../visit'
import { checkedWords } from './checked-words'
import { coverOf } from './cover'
import { Hours } from './hours'
import { OnDuty } from './on-duty'
import { PlaceDo } from './place-do'
import './place.scss'

interface PlaceTextProps {
  place: PlaceDto
  snapshot: PlacesSnapshotDto
}

/** What she has to know before she sets out, what opens and who is there first. */
export function PlaceText({ place, snapshot }: PlaceTextProps) {
  const now = useMinute()
  const visit = useVisit()
  const { name, kind, position, services = [], facilities = [], languages = [], stars } = place
  const hours = place.hours === undefined ? undefined : snapshot.hours[place.hours]
  const state = openState(hours, now)
  const far = visit.said === 'here' && position ? distanceText(metresBetween(visit.from, position)) : undefined
  return (
    <>
      <Box aria-hidden className={`place-cover place-cover--${coverOf(kind)}`} />
      <Text kind="h1" className="place-name">
        {name.replace('（示例）', '')}
      </Text>
      <Box className="cz-line">
        <Tag tone="green">{PLACE_KIND_LABEL[kind]}</Tag>
        {stars ? <Tag tone="tea">{`${stars} 星`}</Tag> : null}
        {place.sample ? <Tag>示例</Tag> : null}
      </Box>
      <Hours hours={hours} state={state} now={now} />
      <PlaceDo place={place} is={state.is} />
      <OnDuty duties={place.duties ?? []} hours={hours} state={state} now={now} />
      <Box as="section" className="cz-section">
        <Text kind="h2" className="place-head">
          在哪里
        </Text>
        <List>
          <Row
            icon="pin"
            title={place.address ?? areaNamesOf(snapshot.villages)(place.area)}
            note={place.landmark}
            fact={far}
          />
          {position ? null : (
            <Row icon="info" title="位置待核实" note="还没人核过它在地图上的位置，去前先打电话问路。" />
          )}
        </List>
      </Box>
      {place.reception ? (
        <Box as="section" className="cz-section">
          <Text kind="h2">到了会怎样</Text>
          <Text kind="read" className="place-reception">
            {place.reception}
          </Text>
        </Box>
      ) : null}
      <Lines title="这里能帮的" words={services.map((one) => PLACE_SERVICE_LABEL[one])} />
      <Lines title="方便的地方" words={facilities.map((one) => FACILITY_LABEL[one])} />
      <Lines title="能说" words={languages.map((one) => LANGUAGE_LABEL[one])} />
      <Text kind="meta" className="cz-section">
        {checkedWords(place.confirmedOn, now)}
      </Text>
    </>
  )
}

const Lines = ({ title, words }: { title: string; words: readonly string[] }) =>
  words.length === 0 ? null : (
    <Box as="section" className="cz-section">
      <Text kind="h2" className="place-head">
        {title}
      </Text>
      <Box className="cz-line">
        {words.map((word) => (
          <Tag key={word} tone="green">
            {word}
          </Tag>
        ))}
      </Box>
    </Box>
  )
