import { DANGER_KINDS, detectDanger } from '@shared/rules/danger'

import { DANGER_TABLE } from './danger.table'

/** How often a pattern is asked: the cost of the rule, without a clock. A `test` asks `exec` as well. */
function askedBy(work: () => unknown): number {
  const exec = jest.spyOn(RegExp.prototype, 'exec')
  try {
    work()
    return exec.mock.calls.length
  } finally {
    exec.mockRestore()
  }
}

const HALF = 1000
const MOST_PER_LETTER = 20
const repeated = (words: string, length: number): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length)

/** Texts that make it ask again and again: denied, supposed, told, blanked, without a stop or with nothing else. */
const HOSTILE = [
  ...['打', '我', '没打我', '没有被打过，', '不会打我的', '没打过我再也没有打', '如果他打我', '小时候被打过'],
  ...['听说隔壁村打人，', '新闻里说打人。', '打电话', '他摸鱼', '我也就曾曾经也就打了他', '打倒是倒是也都还', '又又打'],
  ...[
    '孩子他老师爸',
    '手机',
    '活着',
    '脸上有',
    '打 ',
    '他，',
    '《',
    '《法》',
    'ta da wo ',
    '😭',
    '没死没杀没关没摸没打孩子',
  ],
]
/** Every sentence of the table in one breath. */
const BREATHLESS = DANGER_TABLE.map((row) => row.text)
  .join('')
  .replace(/[，。！？,.!? ]/g, '')

describe('the cost of the rule of danger', () => {
  beforeAll(() => {
    detectDanger(BREATHLESS)
  })

  test.each(HOSTILE)('grows no faster than the text of 「%s」', (words) => {
    const half = askedBy(() => detectDanger(repeated(words, HALF)))
    const whole = askedBy(() => detectDanger(repeated(words, 2 * HALF)))
    expect(whole).toBeLessThanOrEqual(2.2 * half + 50)
    expect(whole).toBeLessThanOrEqual(2 * HALF * MOST_PER_LETTER)
  })

  test('stays small for a text that has every danger and no stop', () => {
    expect(detectDanger(BREATHLESS.slice(0, 2 * HALF)).kinds).toHaveLength(DANGER_KINDS.length)
    expect(askedBy(() => detectDanger(BREATHLESS.slice(0, 2 * HALF)))).toBeLessThanOrEqual(2 * HALF)
  })

  test('of a calm question is less than two patterns for each of its letters', () => {
    const calm = DANGER_TABLE.filter((row) => row.kinds.length === 0 && row.text.length > 9).map((row) => row.text)
    const letters = calm.join('').length
    expect(askedBy(() => calm.forEach(detectDanger))).toBeLessThanOrEqual(2 * letters)
  })

  test('is seen to grow where each letter asks about all others', () => {
    const everyPair = (text: string): void => {
      for (const one of text) for (const other of text) new RegExp(one).test(other)
    }
    const half = askedBy(() => everyPair(repeated('没打我', HALF / 10)))
    const whole = askedBy(() => everyPair(repeated('没打我', (2 * HALF) / 10)))
    expect(whole).toBeGreaterThan(2.2 * half + 50)
  })
})
