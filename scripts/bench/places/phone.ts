import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { areaOf } from '../../../cloudfunctions/domain/areas'
import { findPlaces } from '../../../shared/rules/places/find'
import { openState } from '../../../shared/rules/places/opening'
import { nearestFirst } from '../../../shared/rules/places/order'
import { inventedSnapshot } from './invented'
import { line, timed } from './measure'
import { randomOf } from './random'

const NOW = '2026-11-25T02:00:00.000Z'
const ROUNDS = 60
const WORDS = ['花果', '幸福家', 'xfj', '驿站 兴龙湖', '电杆', '没有这个地方']
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** What one district's snapshot weighs on the way, and what a phone does with it, here on this machine's processor. */
export function benchPhone(count: number): void {
  const snapshot = inventedSnapshot(count, randomOf(count))
  const text = Buffer.from(JSON.stringify(snapshot))
  const brotli = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  console.log(`${count} places: ${kb(text.length)} raw, ${kb(gzipSync(text).length)} gzip, ${kb(brotli.length)} brotli`)
  const random = randomOf(7)
  const wheres = Array.from({ length: ROUNDS }, () => ({
    lat: 29 + random.next() * 0.5,
    lng: 105.7 + random.next() * 0.4,
  }))
  const words = Array.from({ length: ROUNDS }, () => random.of(WORDS))
  const areaNames = (code: string) => areaOf(code)?.name ?? ''
  console.log(
    line(
      'search',
      timed(words, (word) => findPlaces(snapshot.places, word, areaNames)),
    ),
  )
  console.log(
    line(
      'nearest first',
      timed(wheres, (from) => nearestFirst(snapshot.places, { from })),
    ),
  )
  const openNow = () => snapshot.places.map(({ hours }) => openState(snapshot.hours[hours ?? -1], NOW))
  console.log(line('open now, each place', timed(wheres, openNow)))
  const shared = () => snapshot.hours.map((hours) => openState(hours, NOW))
  console.log(line('open now, each of the hours they share', timed(wheres, shared)))
}
