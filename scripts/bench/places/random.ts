/** The same seed is the same numbers, so that two runs measure the same. */
export function randomOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return {
    next,
    of<T>(list: readonly T[]): T {
      const one = list[Math.floor(next() * list.length)]
      if (one === undefined) throw new RangeError('nothing to choose from')
      return one
    },
  }
}
export type Random = ReturnType<typeof randomOf>
