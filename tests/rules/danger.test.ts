import { fc } from '../seeded'

import { DANGER_KINDS, type DangerKind, detectDanger } from '@shared/rules/danger'

import { DANGER_TABLE, type DangerRow } from './danger.table'

const answers = new Map<string, readonly DangerKind[]>()

/** The rule is pure (tested below), so that a row is asked once however often the table is looked through. */
function kindsOf(text: string): readonly DangerKind[] {
  const kinds = answers.get(text) ?? detectDanger(text).kinds
  answers.set(text, kinds)
  return kinds
}

/** The rows that the rule gets wrong: an alarm missed, a false alarm, or a kind not named. */
function wrongRows(table: readonly DangerRow[]): DangerRow[] {
  return table.filter(({ text, kinds }) => {
    const found = kindsOf(text)
    return found.length > 0 !== kinds.length > 0 || kinds.some((kind) => !found.includes(kind))
  })
}

const dangerous = DANGER_TABLE.filter((row) => row.kinds.length > 0)
const CALM = [
  '今天天气很好。',
  '谢谢你们。',
  '请问妇联几点上班？',
  '我住在永川。',
  '孩子在上小学。',
  '想问一下离婚要带什么材料。',
]

describe('the rule of danger', () => {
  test('agrees with every row of the table', () => {
    expect(wrongRows(DANGER_TABLE)).toEqual([])
  })

  test('is tried on at least 180 sentences, half of them calm', () => {
    expect(DANGER_TABLE.length).toBeGreaterThanOrEqual(180)
    expect(dangerous.length * 2).toBeLessThanOrEqual(DANGER_TABLE.length)
    for (const kind of DANGER_KINDS) expect(dangerous.some((row) => row.kinds.includes(kind))).toBe(true)
  })

  test('is caught by the table when one row is flipped', () => {
    fc.assert(
      fc.property(fc.nat({ max: DANGER_TABLE.length - 1 }), (at) => {
        const flipped = DANGER_TABLE.map((row, index): DangerRow => {
          if (index !== at) return row
          return { text: row.text, kinds: row.kinds.length > 0 ? [] : ['violence'] }
        })
        expect(wrongRows(flipped)).toHaveLength(1)
      }),
      { numRuns: 20 },
    )
  })

  test('never throws, whatever the text, and names kinds in their order', () => {
    const letters = fc.constantFrom(...'他她我孩子打被没不杀死锁关逼摸就又说如果以前过，。 \n😭🔪aＡ')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(letters, { maxLength: 80 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const { kinds } = detectDanger(any)
        expect(DANGER_KINDS.filter((kind) => kinds.includes(kind))).toEqual(kinds)
      }),
    )
  })

  test('gives the same answer to the same text, whatever it was asked between', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DANGER_TABLE), fc.constantFrom(...DANGER_TABLE), (one, other) => {
        const first = detectDanger(one.text)
        detectDanger(other.text)
        expect(detectDanger(one.text)).toEqual(first)
      }),
    )
  })

  test('keeps the danger when she goes on with a calm sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dangerous), fc.constantFrom(...CALM), (row, calm) => {
        expect(detectDanger(`${row.text}。${calm}`).kinds).toEqual(expect.arrayContaining([...row.kinds]))
      }),
      { numRuns: 500 },
    )
  })

  test('sees through spaces that are put between all letters', () => {
    for (const text of ['他打我', '老公家暴', '我不想活了', '他要杀我全家']) {
      expect(detectDanger(text.split('').join(' ')).kinds).toEqual(detectDanger(text).kinds)
    }
  })
})
