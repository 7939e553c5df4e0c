import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DANGER_KINDS, type DangerKind } from '@shared/rules/danger/lexicon'

const linesOf = (name: string): string[] =>
  readFileSync(join(__dirname, 'danger-corpus', `${name}.txt`), 'utf8')
    .split('\n')
    .filter(Boolean)

/**
 * Sentences from which the weights of danger/weights.ts are taken (scripts/danger/weigh.ts), a line each: half-said
 * things, and calm questions in the same words. The rule need not be right on every one of them.
 */
export const DANGER_CORPUS: Readonly<Record<DangerKind | 'none', readonly string[]>> = {
  ...(Object.fromEntries(DANGER_KINDS.map((kind) => [kind, linesOf(kind)])) as Record<DangerKind, string[]>),
  none: linesOf('none'),
}
