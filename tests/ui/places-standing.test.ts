import { standing } from '@/features/places/shown'
import { PLACES_SNAPSHOT } from '../places-snapshot'

const NOW = '2026-11-25T06:30:00.000Z'
const HERE = { said: 'here', from: { lat: 29.35, lng: 105.92 } } as const

test('ten thousand places that share their hours are judged once for each of these', () => {
  let asked = 0
  const hours = PLACES_SNAPSHOT.hours.map((told) => ({
    ...told,
    get exceptions() {
      asked += 1
      return told.exceptions
    },
  }))
  const many = (count: number) => ({
    ...PLACES_SNAPSHOT,
    hours,
    places: Array.from({ length: count }, (_, i) => ({ ...PLACES_SNAPSHOT.places[i % 20]!, id: `many-${i}` })),
  })
  standing(many(20), HERE, NOW)
  const few = asked
  asked = 0
  expect(standing(many(10_000), HERE, NOW)).toHaveLength(10_000)
  expect(few).toBeGreaterThan(0)
  expect(asked).toBe(few)
})

test('as far as a rough place tells them apart, the federation stands before its partners, and no nearer one behind', () => {
  const at = (id: string, kind: 'federation' | 'police' | 'station', lng: number) => ({
    ...{ id, kind, area: '500118001', name: id, initials: '', position: { lat: 29.35, lng } },
  })
  const places = [
    at('partner beside her', 'police', 105.921),
    at('bench beside her', 'station', 105.922),
    at('federation near', 'federation', 105.93),
    at('federation far', 'federation', 105.99),
    at('partner farther', 'police', 105.96),
  ]
  expect(standing({ ...PLACES_SNAPSHOT, places }, HERE, NOW).map(({ place }) => place.id)).toEqual([
    'federation near',
    'bench beside her',
    'partner beside her',
    'partner farther',
    'federation far',
  ])
})
