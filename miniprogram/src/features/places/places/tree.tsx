import { useMemo, useState } from 'react'
import type { PlacesSnapshotDto } from '@shared/contract/places'
import { OWN_DISTRICT, TOWNS } from '@shared/values/towns'
import { Box, Icon, List, Press, Text } from '@/ui'
import { townOf } from '../area-names'
import { PlaceRow } from '../rows/place-row'
import { standing, waitsFor, type Shown } from '../shown'
import { useMinute } from '../use-minute'
import { useVisit } from '../visit'
import { NobodyOpen, NotHome } from './quiet-lines'
import { Town } from './town'
import './tree.scss'

/** On top whatever is there for the whole district. */
const forAll = ({ place: { kind, area } }: Shown) => kind === 'centre' || kind === 'studio' || !townOf(area)
const ORDER = ['federation', 'centre', 'studio']
const rank = ({ place }: Shown) => (ORDER.indexOf(place.kind) + ORDER.length + 1) % (ORDER.length + 1)

/** District, towns, villages: for whoever knows where she belongs and would rather not look for it. */
export function Tree({ snapshot }: { snapshot: PlacesSnapshotDto }) {
  const visit = useVisit()
  const now = useMinute()
  const all = useMemo(() => standing(snapshot, visit, now), [snapshot, visit, now])
  const [open, setOpen] = useState<string | undefined>(visit.said === 'town' ? visit.town : undefined)
  const waits = waitsFor(all)
  const top = all.filter(forAll).sort((a, b) => rank(a) - rank(b))
  return (
    <Box className="places-tree">
      {waits ? <NobodyOpen waits={waits} /> : null}
      {top.length > 0 ? (
        <Box as="section">
          <Text kind="h2" className="places-tree__head">{`${OWN_DISTRICT.name}里的`}</Text>
          <List>
            {top.map((shown) => (
              <PlaceRow key={shown.place.id} shown={shown} now={now} />
            ))}
          </List>
        </Box>
      ) : null}
      <Text kind="h2" className="places-tree__head">
        镇街和村社
      </Text>
      <List label="镇街">
        {TOWNS.map(({ code, name }) => {
          const shown = open === code
          const villages = snapshot.villages.filter((village) => village.code.startsWith(code))
          return (
            <Box key={code} className="places-tree__town">
              <Press
                aria-expanded={shown}
                className="places-tree__press"
                onPress={() => setOpen(shown ? undefined : code)}
              >
                <Box as="b" className="places-tree__name">
                  {name}
                </Box>
                {villages.length > 0 ? <Text as="span" kind="meta">{`${villages.length} 个村社`}</Text> : null}
                <Icon name={shown ? 'up' : 'down'} size="xs" />
              </Press>
              {shown ? <Town code={code} villages={villages} all={all} now={now} /> : null}
            </Box>
          )
        })}
      </List>
      <NotHome />
    </Box>
  )
}
