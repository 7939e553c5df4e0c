import { median } from '../median'

export type Took = Readonly<{ p50: number; p95: number }>

/** Milliseconds of processor time of one `work`, over so many inputs, after a few rounds to warm up. */
export function timed<I>(inputs: readonly I[], work: (input: I) => unknown): Took {
  for (const input of inputs.slice(0, 5)) work(input)
  const times = inputs.map((input) => {
    const from = process.cpuUsage()
    work(input)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: median(times), p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN }
}

/** Megabytes that `make` leaves in memory. Needs --expose-gc. */
export function weighed<T>(make: () => T): { made: T; megabytes: number } {
  const held = () => {
    global.gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = held()
  const made = make()
  return { made, megabytes: (held() - before) / 2 ** 20 }
}

export const line = (name: string, { p50, p95 }: Took): string =>
  `  ${name.padEnd(44)} p50 ${p50.toFixed(3).padStart(9)} ms   p95 ${p95.toFixed(3).padStart(9)} ms`

/** An index that is fast and wrong must not be praised. */
export function mustAgree<I>(inputs: readonly I[], one: (input: I) => number[], other: (input: I) => number[]): void {
  for (const input of inputs)
    if (one(input).join() !== other(input).join()) throw new Error('index and scan do not find the same')
}
