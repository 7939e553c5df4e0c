import { divIcon, layerGroup, marker, type Map as LeafletMap, type Point } from 'leaflet'
import { TOWN_POINTS } from '@shared/values/town-points'
import { TOWNS } from '@shared/values/towns'

const LETTER = 13
const LINE = 18
const towns = TOWNS.flatMap(({ code, name }) => {
  const point = TOWN_POINTS[code]
  return point ? [{ name: name.replace(/街道$|镇$/, ''), point }] : []
})
export const TOWN_BOUNDS = towns.map(({ point: { lat, lng } }): [number, number] => [lat, lng])

const collide = (a: Point, wide: number, b: Point, other: number): boolean =>
  Math.abs(a.x - b.x) < (wide + other) / 2 && Math.abs(a.y - b.y) < LINE

/** Towns as quiet points with their names; a name that would lie on another waits until she comes closer. */
export function townLayer(map: LeafletMap): void {
  const layer = layerGroup().addTo(map)
  const draw = () => {
    layer.clearLayers()
    const named: { at: Point; wide: number }[] = []
    for (const { name, point } of towns) {
      const at = map.latLngToLayerPoint([point.lat, point.lng])
      const wide = name.length * LETTER
      const free = named.every((one) => !collide(at, wide, one.at, one.wide))
      if (free) named.push({ at, wide })
      layer.addLayer(
        marker([point.lat, point.lng], {
          icon: divIcon({
            className: 'places-town',
            html: `<i></i>${free ? `<span>${name}</span>` : ''}`,
            iconSize: [0, 0],
          }),
          interactive: false,
          keyboard: false,
          zIndexOffset: -1000,
        }),
      )
    }
  }
  map.on('zoomend', draw)
  draw()
}
