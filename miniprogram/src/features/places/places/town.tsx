import type { PlacesSnapshotDto } from '@shared/contract/places'
import type { Instant } from '@shared/values/instant'
import { Box, Call, Icon, Link, Text } from '@/ui'
import { PlaceRow } from '../rows/place-row'
import { isBareName, type Shown } from '../shown'

interface TownProps {
  code: string
  villages: PlacesSnapshotDto['villages']
  all: readonly Shown[]
  now: Instant
}

/** The town's own and whatever is known of its villages; those of which there is a name alone stand close together. */
export function Town({ code, villages, all, now }: TownProps) {
  const inside = all.filter(({ place }) => place.area.startsWith(code))
  const known = inside.filter((shown) => shown.place.area === code || !isBareName(shown))
  const bare = inside.filter((shown) => !known.includes(shown))
  const without = villages.filter((village) => !inside.some(({ place }) => place.area === village.code))
  return (
    <Box className="places-tree__inside">
      {[...known]
        .sort((a, b) => a.place.area.length - b.place.area.length)
        .map((shown) => (
          <PlaceRow key={shown.place.id} shown={shown} now={now} />
        ))}
      {bare.length + without.length > 0 ? (
        <Text kind="meta" className="places-tree__call">
          这些村社的地址和开门时间还没登记。打 12338，说你在哪个村社。
        </Text>
      ) : null}
      <Box className="places-tree__names">
        {bare.map(({ place: { id, name } }) => (
          <Link key={id} opens={{ to: 'place', params: { id } }} className="places-tree__one">
            {name.replace('（示例）', '')}
          </Link>
        ))}
        {without.map((village) => (
          <Call key={village.code} line="federation" className="places-tree__one">
            {village.name}
            <Icon name="phone" size="xs" />
          </Call>
        ))}
      </Box>
    </Box>
  )
}
