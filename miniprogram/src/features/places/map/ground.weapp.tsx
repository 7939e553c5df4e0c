import { useMemo } from 'react'
import { Map as NativeMap, type MapProps } from '@tarojs/components'
import { TOWN_POINTS } from '@shared/values/town-points'
import type { GroundProps } from './pins'

const PIN = '/features/places/pins/pin.png'
const FIRST = '/features/places/pins/first.png'
const MIDDLE = TOWN_POINTS['500118001'] ?? { lat: 29.35, lng: 105.92 }
const SCALE = 11
const ROUGH_METRES = 1000
/** Of the drop in the picture; the number stands in its upper half. */
const SIZE = { width: 32, height: 40 } as const
const LABEL = { fontSize: 13, anchorX: 0, anchorY: -34, textAlign: 'center' } as const

/** weapp: WeChat's own map with our pins. It wants numbers for ids, and they are those of the list. */
export function Ground({ pins, from, onPick }: GroundProps) {
  const markers = useMemo(
    () =>
      pins.map(({ number, name, position: { lat, lng } }) => ({
        id: number,
        latitude: lat,
        longitude: lng,
        iconPath: number === 1 ? FIRST : PIN,
        ...SIZE,
        joinCluster: true,
        ariaLabel: `${number} 号，${name}`,
        label: { ...LABEL, content: String(number), color: number === 1 ? '#ffffff' : '#1f5741' },
      })),
    [pins],
  )
  const points = useMemo(
    () =>
      [...pins.map(({ position }) => position), ...(from ? [from] : [])].map(({ lat, lng }) => ({
        latitude: lat,
        longitude: lng,
      })),
    [pins, from],
  )
  const circles = useMemo(
    () =>
      from
        ? [
            {
              latitude: from.lat,
              longitude: from.lng,
              radius: ROUGH_METRES,
              color: '#2f5d7380',
              fillColor: '#2f5d7333',
            },
          ]
        : [],
    [from],
  )
  const pick = (number: number | string) => {
    const pin = pins.find((one) => one.number === Number(number))
    if (pin) onPick(pin.id)
  }
  return (
    <NativeMap
      className="places-map__ground"
      latitude={(from ?? MIDDLE).lat}
      longitude={(from ?? MIDDLE).lng}
      scale={SCALE}
      markers={markers as unknown as NonNullable<MapProps['markers']>} // Taro's type asks for callouts that WeChat leaves to us
      circles={circles}
      includePoints={points}
      onMarkerTap={({ detail }) => pick(detail.markerId)}
      onError={() => undefined}
    />
  )
}
