import { useMemo, useState } from 'react'
import type { PlacesSnapshotDto } from '@shared/contract/places'
import { Box, Button, Empty, Text } from '@/ui'
import { PlacesMap } from '../map/places-map'
import { PlaceList } from '../rows/place-list'
import { find, standing, type Wanted } from '../shown'
import { useMinute } from '../use-minute'
import { useVisit } from '../visit'
import { Filter } from './filter'
import { NobodyOpen, NotHome, ThenHead } from './quiet-lines'
import { WhereCard } from './where-card'

interface NearProps {
  snapshot: PlacesSnapshotDto
  withMap: boolean
  wanted: Wanted
  onWanted: (wanted: Wanted) => void
}

const isNarrowed = ({ words, services }: Wanted): boolean => words.trim() !== '' || services.length > 0

/** The list, and above it the map of the same places with the same numbers. */
export function Near({ snapshot, withMap, wanted, onWanted }: NearProps) {
  const visit = useVisit()
  const now = useMinute()
  const all = useMemo(() => standing(snapshot, visit, now), [snapshot, visit, now])
  const found = useMemo(() => find(all, wanted, snapshot.villages), [all, wanted, snapshot])
  const [list, setList] = useState(0)
  const want = (next: Wanted) => {
    setList(list + 1)
    onWanted(next)
  }
  const { rows, waits, left } = found
  const head = waits && rows.length > 0 ? { waits, narrowed: isNarrowed(wanted) } : undefined
  return (
    <>
      <Filter places={snapshot.places} wanted={wanted} onChange={want} />
      {head ? <NobodyOpen {...head} /> : null}
      {rows.length > 0 ? <WhereCard /> : null}
      {withMap ? <PlacesMap rows={rows} now={now} from={visit.said === 'here' ? visit.from : undefined} /> : null}
      {head ? <ThenHead {...head} /> : null}
      <Box role="status" className="cz-spoken">
        {`找到 ${rows.length} 处`}
      </Box>
      {rows.length > 0 ? (
        <PlaceList key={list} rows={rows} now={now} />
      ) : (
        <Empty
          title="没找到这样的地方"
          text="换个说法，比如镇街的名字。也可以打 12338，说你在哪里，她们知道最近的在哪。"
        >
          <Button kind="brand" onPress={() => want({ words: '', openNow: false, services: [] })}>
            看全部
          </Button>
          <Button icon="phone" calls="federation">
            打 12338
          </Button>
        </Empty>
      )}
      {left > 0 ? (
        <Box className="places-left">
          <Text kind="meta">{`还有 ${left} 处现在没开门，或没登记开门时间。`}</Text>
          <Button small onPress={() => want({ ...wanted, openNow: false })}>
            也看看
          </Button>
        </Box>
      ) : null}
      <NotHome />
    </>
  )
}
