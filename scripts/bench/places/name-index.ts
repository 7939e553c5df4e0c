/** Above the last sign of a name; keeps `pairs` numbers alone. */
const SIGNS = 2 ** 16

const pairsOf = (text: string): number[] =>
  Array.from({ length: text.length - 1 }, (_, i) => text.charCodeAt(i) * SIGNS + text.charCodeAt(i + 1))

/** Names by each pair of neighbouring signs: the rarest pair of a word is looked up, and what it leads to is checked. */
export function nameIndex(names: readonly string[]) {
  const counts = new Map<number, number>()
  for (const name of names) for (const pair of new Set(pairsOf(name))) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const lists = new Map<number, Uint32Array>()
  const filled = new Map<number, number>()
  for (const [pair, count] of counts) lists.set(pair, new Uint32Array(count))
  for (const [i, name] of names.entries())
    for (const pair of new Set(pairsOf(name))) {
      const at = filled.get(pair) ?? 0
      const list = lists.get(pair)
      if (list) list[at] = i
      filled.set(pair, at + 1)
    }
  return {
    /** The first `most` names that hold `word`, which has two signs or more. */
    find(word: string, most: number): number[] {
      const rarest = pairsOf(word)
        .map((pair) => lists.get(pair) ?? new Uint32Array())
        .reduce((a, b) => (b.length < a.length ? b : a))
      const found: number[] = []
      for (const i of rarest) {
        if (found.length >= most) break
        if (names[i]?.includes(word)) found.push(i)
      }
      return found
    },
  }
}
