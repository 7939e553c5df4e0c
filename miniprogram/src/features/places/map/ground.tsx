import { useEffect, useRef, useState } from 'react'
import { Box, Text } from '@/ui'
import type { DrawnMap } from './leaflet-map'
import type { GroundProps } from './pins'

const ID = 'places-ground'

/** H5: the drawing comes in a piece of its own, for whoever opens the map. */
export function Ground({ pins, from, onPick }: GroundProps) {
  const map = useRef<DrawnMap | undefined>(undefined)
  const latest = useRef({ pins, from })
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    latest.current = { pins, from }
    map.current?.show(latest.current)
  }, [pins, from])
  useEffect(() => {
    let left = false
    import('./leaflet-map')
      .then(({ drawMap }) => {
        const element = document.getElementById(ID)
        if (left || !element) return
        map.current = drawMap(element, onPick)
        map.current.show(latest.current)
      })
      .catch(() => setFailed(true))
    return () => {
      left = true
      map.current?.remove()
      map.current = undefined
    }
  }, [onPick])
  if (failed)
    return (
      <Box role="status">
        <Text>地图没取到。下面的单子里一样都有。</Text>
      </Box>
    )
  return <Box id={ID} role="region" aria-label="示意图，方向键移动，加减号放大缩小" className="places-map__ground" />
}
