import { circle, latLngBounds, map as createMap, control, type LatLngExpression } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Position } from '@shared/values/place-content'
import { pinLayer } from './pin-layer'
import type { GroundProps } from './pins'
import { TOWN_BOUNDS, townLayer } from './town-layer'
import './leaflet-map.scss'

export interface DrawnMap {
  show: (what: Pick<GroundProps, 'pins' | 'from'>) => void
  remove: () => void
}

const NEAREST = 5
const ROUGH_METRES = 1000
const ZOOM = { min: 9, max: 16, near: 14 } as const
const at = ({ lat, lng }: Position): LatLngExpression => [lat, lng]

/** Our own plain ground: no tiles and no outside server, towns as quiet points, no borders and no roads. */
export function drawMap(element: HTMLElement, onPick: (id: string) => void): DrawnMap {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = createMap(element, {
    attributionControl: false,
    zoomControl: false,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    zoomAnimation: !still,
    fadeAnimation: false,
    markerZoomAnimation: !still,
    inertia: !still,
    scrollWheelZoom: false, // the page shall go on scrolling
  })
  control.zoom({ position: 'topright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map)
  map.fitBounds(latLngBounds(TOWN_BOUNDS), { animate: false })
  townLayer(map)
  const pins = pinLayer(map, onPick)
  let here: ReturnType<typeof circle> | undefined
  return {
    show({ pins: shown, from }) {
      here?.remove()
      here = from
        ? circle(at(from), { radius: ROUGH_METRES, className: 'places-here', interactive: false }).addTo(map)
        : undefined
      pins.show(shown)
      // from where she is, the nearest few; the rest is a finger's draw away
      const near = from ? shown.slice(0, NEAREST) : shown
      const points = [...near.map(({ position }) => at(position)), ...(from ? [at(from)] : [])]
      if (points.length > 0)
        map.fitBounds(latLngBounds(points), { padding: [32, 48], maxZoom: ZOOM.near, animate: false })
    },
    remove: () => map.remove(),
  }
}
