import { type Clause, clausesOf } from '@shared/rules/danger/clauses'
import { DANGER_KINDS, type DangerKind } from '@shared/rules/danger/lexicon'
import { normalise } from '@shared/rules/danger/normalise'
import { spansOf } from '@shared/rules/danger/scale'

import { DANGER_CORPUS } from '../../tests/rules/danger.corpus'
import { DANGER_TABLE } from '../../tests/rules/danger.table'
import { QUESTIONS } from '../../tests/rules/questions'
import type { Sample } from './fit'

export type Labelled = Readonly<{ text: string; kinds: readonly DangerKind[]; decided?: true }>

/** Law cards for women in danger; what is asked about the others is calm. */
const OF_DANGER =
  /hit|violence|threat|shelter|protection|warning|evidence|ex-wont|locked|forced|private-photos|child-|bullying|harassment|trafficked|visiting|marriage-age|snatched/

const CALM_QUESTIONS = QUESTIONS.filter(([, ...cards]) => !cards.some((card) => OF_DANGER.test(card)))

export const LABELLED: readonly Labelled[] = [
  ...DANGER_TABLE.map((row) => ({ ...row, decided: true as const })),
  ...DANGER_KINDS.flatMap((kind) => DANGER_CORPUS[kind].map((text) => ({ text, kinds: [kind] }))),
  ...DANGER_CORPUS.none.map((text) => ({ text, kinds: [] })),
  ...CALM_QUESTIONS.map(([text]) => ({ text, kinds: [] })),
]

/** A longer text is looked through in spans; in which of them its danger stands, nobody has said. */
const LONGEST = 80
const TOGETHER = 4
const STEPS = [7, 8, 9, 10, 11]

function marksOf(text: string): string[] {
  const marks = text.split('')
  for (let at = 1; at < text.length; at += 1) marks.push(text.slice(at - 1, at + 1))
  return marks
}

const marksIn = (clauses: readonly Clause[]): string[] => clauses.flatMap((clause) => marksOf(clause.text))

function stretchesOf(text: string): Sample[] {
  const clauses = clausesOf(normalise(text))
  return spansOf(clauses).map(({ from, to }) => ({
    marks: marksIn(clauses.slice(from, to)),
    kinds: [],
    from: 'stretch',
  }))
}

/** Calm sentences one after the other, as a long calm question has them. */
function longTexts(calm: readonly string[]): string[] {
  return STEPS.flatMap((step) =>
    calm
      .filter((_, at) => at % TOGETHER === 0)
      .map((_, at) =>
        Array.from({ length: TOGETHER }, (__, n) => calm[((at * TOGETHER + n) * step) % calm.length] ?? '').join('，'),
      ),
  )
}

export function samplesOf(rows: readonly Labelled[]): Sample[] {
  const short = rows.filter((row) => row.text.length <= LONGEST)
  const calm = rows.filter((row) => row.kinds.length === 0).map((row) => row.text)
  return [
    ...short.map(({ text, kinds, decided }) => ({
      marks: marksIn(clausesOf(normalise(text))),
      kinds,
      from: decided ? ('row' as const) : ('corpus' as const),
    })),
    ...calm.filter((text) => text.length > LONGEST).flatMap(stretchesOf),
    ...longTexts(calm).flatMap(stretchesOf),
  ]
}
