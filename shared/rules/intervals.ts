/** From (inclusive) to (exclusive), in whole minutes of one day or any other line. */
export type Span = Readonly<{ from: number; to: number }>

/** In order, apart, none empty: the one way to write a set of minutes. What the others take need not be; what they give is. */
export function joined(spans: readonly Span[]): Span[] {
  const out: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].filter((s) => s.from < s.to).sort((a, b) => a.from - b.from)) {
    const last = out[out.length - 1]
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else out.push({ from, to })
  }
  return out
}

export const add = (a: readonly Span[], b: readonly Span[]): Span[] => joined([...a, ...b])

export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const others = joined(b)
  return joined(
    joined(a).flatMap(({ from, to }) =>
      others.map((other) => ({ from: Math.max(from, other.from), to: Math.min(to, other.to) })),
    ),
  )
}

/** What of `a` is not in `b`. */
export function subtract(a: readonly Span[], b: readonly Span[]): Span[] {
  const taken = joined(b)
  return joined(a).flatMap(({ from, to }) => {
    const rest: Span[] = []
    let at = from
    for (const hole of taken) {
      if (hole.to <= at || hole.from >= to) continue
      if (hole.from > at) rest.push({ from: at, to: hole.from })
      at = Math.max(at, hole.to)
    }
    if (at < to) rest.push({ from: at, to })
    return rest
  })
}

/** Where something `length` long can begin, at whole multiples of `step`, in order. */
export const cut = (spans: readonly Span[], length: number, step: number): number[] =>
  joined(spans).flatMap(({ from, to }) => {
    const first = Math.ceil(from / step) * step
    const count = Math.floor((to - length - first) / step) + 1
    return Array.from({ length: Math.max(0, count) }, (_, i) => first + i * step)
  })

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to
/** Whether all of `inner` lies in `spans`, touching ones joined. */
export const covers = (spans: readonly Span[], inner: Span): boolean =>
  joined(spans).some(({ from, to }) => from <= inner.from && inner.to <= to)
export const lengthOf = (spans: readonly Span[]): number =>
  joined(spans).reduce((sum, { from, to }) => sum + to - from, 0)
