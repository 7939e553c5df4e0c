import { DANGER_KINDS, detectDanger } from '@shared/rules/danger'
import { heavySpans } from '@shared/rules/danger/scale'

import { DANGER_CORPUS } from './danger.corpus'

const dangerous = DANGER_KINDS.flatMap((kind) => DANGER_CORPUS[kind])
const calm = DANGER_CORPUS.none

/** The share of the lines in which it finds danger. */
const alarms = (lines: readonly string[], finds: (text: string) => boolean): number =>
  lines.filter(finds).length / lines.length

const finds = (text: string): boolean => detectDanger(text).kinds.length > 0

/** What the letters alone would weigh, one clause of nothing but this text. */
const weighsEnough = (text: string): boolean => heavySpans([{ text, sentence: 1 }]).length > 0

describe('the weights of half-said things', () => {
  test('find most dangers of the corpus, and take few calm questions for one', () => {
    expect(alarms(dangerous, finds)).toBeGreaterThan(0.85)
    // Half of the calm ones are twins of dangerous ones, in the same words.
    expect(alarms(calm, finds)).toBeLessThan(0.09)
  })

  test('are seen to miss when each letter is taken for its neighbour', () => {
    const slipped = (text: string): boolean =>
      weighsEnough(Array.from(text, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1)).join(''))
    expect(alarms(dangerous, weighsEnough)).toBeGreaterThan(alarms(dangerous, slipped) + 0.4)
  })

  test('hold in each sentence for itself: what she adds does not outweigh it', () => {
    const found = dangerous.filter(finds)
    expect(found.filter((text) => !finds(`${text}。谢谢你们，想问一下离婚要带什么材料。`))).toEqual([])
  })

  test('never tip for a word or two', () => {
    for (const word of ['老公', '孩子', '打', '死', '不让', '害怕', '晚上', '他', '一个人', '身上', '偷偷']) {
      expect(weighsEnough(word)).toBe(false)
    }
  })
})
