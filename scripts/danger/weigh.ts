import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { format, resolveConfig } from 'prettier'

import { fit, type Sample } from './fit'
import { DANGER_KINDS } from '@shared/rules/danger/lexicon'

import { LABELLED, type Labelled, samplesOf } from './samples'

/**
 * Takes from the labelled sentences (tests/rules/danger.table.ts and danger-corpus/) what each letter and each two
 * letters weigh, and writes shared/rules/danger/weights.ts. After adding sentences: npm run weigh:danger
 */
const target = join(__dirname, '../../shared/rules/danger/weights.ts')

/** So many whole weights are one logit; less than the least is left out. */
const UNIT = 6
const LEAST = 1
const LEAST_OF_KIND = 3
/** How much a sample counts: the table must hold, a stretch of a long calm question may not. */
const SHARE: Readonly<Record<Sample['from'], number>> = { row: 6, corpus: 1, stretch: 0.3 }

type Table = Record<string, string>

/** Marks that weigh the same stand in one line. */
function tableOf(weights: ReadonlyMap<string, number>, least: number): Table {
  const lines = new Map<number, string[]>()
  for (const [mark, weight] of weights) {
    const whole = Math.round(weight * UNIT)
    if (mark !== '' && Math.abs(whole) >= least) lines.set(whole, [...(lines.get(whole) ?? []), mark])
  }
  return Object.fromEntries(
    [...lines].sort(([one], [other]) => other - one).map(([weight, marks]) => [`${weight}`, marks.sort().join(' ')]),
  )
}

export type Weighed = Readonly<{ none: number; danger: Table; kinds: Record<string, Table> }>

export function weigh(rows: readonly Labelled[]): Weighed {
  const samples = samplesOf(rows)
  const whole = samples.filter(({ from }) => from !== 'stretch')
  const dangerous = whole.filter((sample) => sample.kinds.length > 0)
  const share = ({ from }: Sample): number => SHARE[from]
  const danger = fit(samples, (sample) => sample.kinds.length > 0, share)
  const kinds = DANGER_KINDS.map((kind) => {
    const weights = fit(
      dangerous,
      (sample) => sample.kinds.includes(kind),
      () => 1,
    )
    return [kind, tableOf(weights, LEAST_OF_KIND)] as const
  })
  return {
    none: Math.round((danger.get('') ?? 0) * UNIT),
    danger: tableOf(danger, LEAST),
    kinds: Object.fromEntries(kinds),
  }
}

async function write(): Promise<void> {
  const { none, danger, kinds } = weigh(LABELLED)
  const source = `/** Made by scripts/danger/weigh.ts: what weighs so much, and of which kind it speaks. */
import type { DangerKind } from './lexicon'

/** What no letter at all weighs. */
export const NO_WEIGHT = ${none}

type Weights = Readonly<Record<string, string>>
export const WEIGHTS: Weights = ${JSON.stringify(danger)}

export const KIND_WEIGHTS: Readonly<Record<DangerKind, Weights>> = ${JSON.stringify(kinds)}
`
  writeFileSync(target, await format(source, { ...(await resolveConfig(target)), parser: 'typescript' }))
}

if (require.main === module) void write()
