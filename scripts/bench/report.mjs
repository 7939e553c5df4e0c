import { cpus, loadavg } from 'node:os'

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
const whole = (value) => Math.round(value).toLocaleString('en')
const fine = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(1))

const perCpu = (name) => (one) => one[name]?.perCpu
const LINES = [
  ['list 20, requests per CPU second', perCpu('list20'), whole],
  ['list 20, p50 ms (16 connections)', (one) => one.list20.p50, fine],
  ['list 20, p99 ms', (one) => one.list20.p99, fine],
  ['list 20, bytes of a reply', (one) => one.list20.bytes, whole],
  ['list 20 in Brotli, requests per CPU second', perCpu('list20br'), whole],
  ...[1, 8, 64].flatMap((n) => [
    [`durable ask, ${n} at once: per CPU second`, perCpu(`ask${n}`), whole],
    [`durable ask, ${n} at once: acks a second`, (one) => one[`ask${n}`].perSecond, whole],
    [`durable ask, ${n} at once: p50 ms`, (one) => one[`ask${n}`].p50, fine],
    [`durable ask, ${n} at once: p99 ms`, (one) => one[`ask${n}`].p99, fine],
  ]),
  ['peak memory MB (VmHWM)', (one) => one.peakMb, fine],
  ['start ms', (one) => one.startMs, whole],
]

/** Medians over the rounds; a ratio is the median of the rounds' own ratios, so that a slow minute counts once. */
export function table(rounds, { rows, withBare, heap }) {
  const lines = LINES.map(([title, of, text]) => {
    const ours = text(median(rounds.map((found) => of(found.ours))))
    const both = withBare && of(rounds[0].bare) !== undefined
    if (!both) return [title, ours, '–', '–']
    const ratio = median(rounds.map((found) => of(found.ours) / of(found.bare)))
    return [title, ours, text(median(rounds.map((found) => of(found.bare)))), ratio.toFixed(2)]
  })
  const fsyncs = whole(median(rounds.map(({ fsyncs: one }) => one)))
  return [
    '',
    `Medians of ${rounds.length} rounds, ${whole(rows)} published rows each; Node ${process.version}, ${cpus().length} cores.`,
    `The disk takes ${fsyncs} appends of 4 KB with fdatasync a second. Our log goes to a file, one line a call; the bare`,
    'server has no log, validation, identity, sealing or audit. CPU: all threads of the server, from /proc, after a',
    `warm-up. Ours runs with ${heap}. Load average at the end: ${loadavg()[0].toFixed(1)}.`,
    '',
    '| | ours | bare | ours / bare |',
    '| --- | ---: | ---: | ---: |',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n')
}
