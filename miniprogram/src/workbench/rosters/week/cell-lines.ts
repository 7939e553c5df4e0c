import { spansText } from '@shared/rules/clock-words'
import { freeWords, missingWords, presentWords } from './cell-words'
import type { Cell } from './week'

export interface Line {
  look: 'who' | 'away' | 'line' | 'missing' | 'free' | 'heavy' | 'find'
  words: string
}

/** A team by its name while its own people come; else everybody by hers. */
function whoLines({ who, team }: Cell): readonly Line[] {
  if (team && who.every(({ insteadOf, away, gone }) => insteadOf === undefined && !away && !gone))
    return [
      { look: 'who', words: team },
      { look: 'line', words: who.map(presentWords).join('、') },
    ]
  return who.map((one) => ({ look: one.away || one.gone ? 'away' : 'who', words: presentWords(one) }))
}

/** Who, who is missing, when, how much is free, for whom it is too much. `still`: nothing happens when it is pressed. */
export function cellLines(cell: Cell, still = false): readonly Line[] {
  const { who, missing, post } = cell
  const free = freeWords(who)
  const heavy = who.flatMap(({ name, heavy: words }) =>
    words ? [who.length > 1 ? `${presentWords({ name, away: false })}${words}` : words] : [],
  )
  const lines: readonly (Line | undefined)[] = [
    ...whoLines(cell),
    missing > 0 ? { look: 'missing', words: missingWords(missing) } : undefined,
    { look: 'line', words: spansText(post.spans) },
    free ? { look: 'free', words: free } : undefined,
    ...heavy.map((words): Line => ({ look: 'heavy', words })),
    missing > 0 && !still ? { look: 'find', words: '找人顶' } : undefined,
  ]
  return lines.flatMap((line) => line ?? [])
}
