import { fc } from '../seeded'
import { mustAgree } from '../../scripts/bench/places/measure'
import { nameIndex } from '../../scripts/bench/places/name-index'

const MOST = 3
const scan = (names: readonly string[]) => (word: string) =>
  names.flatMap((name, i) => (name.includes(word) ? [i] : [])).slice(0, MOST)
const sign = fc.constantFrom('花', '果', '社', '区', '村')
const word = fc.array(sign, { minLength: 2, maxLength: 5 }).map((signs) => signs.join(''))

test('the index of names finds what a scan finds, in its order', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.array(word, { minLength: 1 }), (names, words) => {
      const index = nameIndex(names)
      mustAgree(words, (one) => index.find(one, MOST), scan(names))
    }),
  )
})

test('an index that has lost a name is not measured (planted)', () => {
  const names = ['花果社区', '三星村', '花果村']
  const lost = nameIndex(names.slice(0, 2))
  expect(() => mustAgree(['花果'], (one) => lost.find(one, MOST), scan(names))).toThrow('do not find the same')
})
