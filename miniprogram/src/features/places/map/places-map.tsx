import { useCallback, useMemo, useState } from 'react'
import type { Instant } from '@shared/values/instant'
import type { Position } from '@shared/values/place-content'
import { Box, Card, Text } from '@/ui'
import { PlaceRow } from '../rows/place-row'
import type { Shown } from '../shown'
import { Ground } from './ground'
import { pinsOf } from './pins'
import './map.scss'

interface PlacesMapProps {
  rows: readonly Shown[]
  now: Instant
  from: Position | undefined
}

/** A sketch with the list's own numbers. The list under it says the same and more. */
export function PlacesMap({ rows, now, from }: PlacesMapProps) {
  const pins = useMemo(() => pinsOf(rows), [rows])
  const [picked, setPicked] = useState<string>()
  const onPick = useCallback((id: string) => setPicked(id), [])
  const at = rows.findIndex(({ place }) => place.id === picked)
  const shown = rows[at]
  const missing = rows.length - pins.length
  return (
    <Box as="section" aria-label="地图" className="places-map">
      <Ground pins={pins} from={from} onPick={onPick} />
      <Text kind="meta">{`示意图 · 镇街是大概位置，待核实${from ? ' · 圆圈里是你大概在的地方，只在手机里算，不上传' : ''}`}</Text>
      <Box aria-live="polite">
        {shown ? (
          <Card className="places-map__picked">
            <PlaceRow shown={shown} number={at + 1} now={now} />
          </Card>
        ) : null}
      </Box>
      {missing > 0 ? <Text kind="meta">{`有 ${missing} 处位置待核实，没画上去，在下面的单子里。`}</Text> : null}
    </Box>
  )
}
