import { divIcon, layerGroup, marker, type Map as LeafletMap } from 'leaflet'
import Supercluster, { type PointFeature } from 'supercluster'
import type { Pin } from './pins'

/** A finger's width between two pins; closer ones become one that says how many, so that it is not read as a pin's number. */
const RADIUS = 56
const SIZE = 44
type Point = PointFeature<Pin>

/**
 * Pins as buttons: each can be reached by keys, says its name, and is as large as a finger. The first of the list always
 * stands by itself and on top, for that is where she is sent.
 */
export function pinLayer(map: LeafletMap, onPick: (id: string) => void) {
  const layer = layerGroup().addTo(map)
  let first: Pin | undefined
  let index = new Supercluster<Pin>({ radius: RADIUS, extent: 256, maxZoom: map.getMaxZoom() - 1 })
  const button = (lat: number, lng: number, look: string, words: string, label: string, act: () => void) => {
    const pin = marker([lat, lng], {
      icon: divIcon({
        className: `places-pin ${look}`,
        html: `<b>${words}</b>`,
        iconSize: [SIZE, SIZE],
        // above the point, for the town's name is under it
        iconAnchor: [SIZE / 2, SIZE],
      }),
      zIndexOffset: look.includes('--first') ? 1000 : 0,
    })
    layer.addLayer(pin)
    pin.getElement()?.setAttribute('aria-label', label)
    pin.on('click', act)
  }
  const pinButton = ({ id, number, name, position: { lat, lng } }: Pin) => {
    const look = number === 1 ? 'places-pin--one places-pin--first' : 'places-pin--one'
    button(lat, lng, look, String(number), `${number} 号，${name}`, () => onPick(id))
  }
  const draw = () => {
    const focused = document.activeElement?.matches('.places-pin') ?? false
    layer.clearLayers()
    const view = map.getBounds().pad(0.25)
    const box: [number, number, number, number] = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()]
    for (const { geometry, properties } of index.getClusters(box, Math.round(map.getZoom()))) {
      const [lng = 0, lat = 0] = geometry.coordinates
      if ('cluster' in properties) {
        const { cluster_id: id, point_count: count } = properties
        button(lat, lng, 'places-pin--many', `${count} 处`, `这里有 ${count} 处，放大看`, () =>
          map.setView([lat, lng], index.getClusterExpansionZoom(id)),
        )
      } else {
        pinButton(properties)
      }
    }
    if (first) pinButton(first)
    // the pin that was pressed is gone; keys go on from the map
    if (focused) map.getContainer().focus({ preventScroll: true })
  }
  map.on('moveend', draw)
  return {
    show(pins: readonly Pin[]) {
      first = pins.find(({ number }) => number === 1)
      index = new Supercluster<Pin>({ radius: RADIUS, extent: 256, maxZoom: map.getMaxZoom() - 1 })
      index.load(
        pins
          .filter((pin) => pin !== first)
          .map((pin): Point => ({
            type: 'Feature',
            properties: pin,
            geometry: { type: 'Point', coordinates: [pin.position.lng, pin.position.lat] },
          })),
      )
      draw()
    },
  }
}
