import { fc } from '../seeded'
import { buildCardIndex, buildIndex, EVERYDAY_WORDS, search } from '@shared/rules/search'
import { LAW_CARDS } from '../../scripts/seeds/law-cards'
import { HELD_OUT, NONSENSE, QUESTIONS } from './questions'

const index = buildCardIndex(LAW_CARDS)
const ids = new Set(LAW_CARDS.map((card) => card.id))
const top = (query: string, limit = 3) => search(index, query, limit).map((hit) => hit.doc.id)

const missed = (table: typeof QUESTIONS) =>
  table
    .filter(([question, ...wanted]) => !top(question).some((id) => wanted.includes(id)))
    .map(([question]) => question)
const found = (table: typeof QUESTIONS) => 1 - missed(table).length / table.length

describe('Everyday questions find the law', () => {
  it('asks only for cards that exist', () => {
    const wanted = [...QUESTIONS, ...HELD_OUT].flatMap(([, ...cards]) => cards)
    expect(wanted.filter((id) => !ids.has(id))).toEqual([])
  })

  it('asks for every card at least once', () => {
    const wanted = new Set(QUESTIONS.flatMap(([, ...cards]) => cards))
    expect([...ids].filter((id) => !wanted.has(id))).toEqual([])
  })

  it('has a fitting card among the first three for 96 of 100 questions the words were made with', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(60)
    expect(found(QUESTIONS)).toBeGreaterThanOrEqual(0.96)
  })

  it('has a fitting card among the first three for 7 of 10 hard questions it has never seen', () => {
    expect(found(HELD_OUT)).toBeGreaterThanOrEqual(0.7)
  })

  it('shows something for every question about being hit', () => {
    for (const question of ['老公打我怎么办', '他捶我', '遭打了', '男人扇我耳光', '家暴', '他又动手了'])
      expect(top(question)).toContain('hit-at-home')
  })

  it('understands dialect as well as the plain word', () => {
    expect(top('婆娘遭男人捶了咋个办')).toContain('hit-at-home')
    expect(top('娃儿他老汉不给抚养费')).toContain('support-unpaid')
    expect(top('扯证要好多岁')).toContain('marriage-age')
  })

  it('ignores width, case, spaces and punctuation', () => {
    expect(top('老 公 打 我！')).toContain('hit-at-home')
    expect(top('１２３４８')).toEqual(top('12348'))
    expect(top('PUA')).toEqual(top('pua'))
  })

  it('answers a single character with the cards that hold it', () => {
    expect(top('捶')).toContain('hit-at-home')
  })
})

describe('Words that are no question find nothing', () => {
  it.each(NONSENSE)('finds nothing for “%s”', (words) => {
    expect(top(words)).toEqual([])
  })

  it('needs more than one chance pair of a long sentence', () => {
    expect(top('娃儿作业好多')).toEqual([])
    expect(top('老公喜欢吃火锅')).toEqual([])
    expect(top('床前明月光疑是地上霜')).toEqual([])
  })
})

describe('The search holds for any words', () => {
  const anyWords = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'老公打我离婚娃儿钱房12348 ab，。') }),
    fc.constantFrom(...Object.keys(EVERYDAY_WORDS), ...Object.getOwnPropertyNames(Object.prototype)),
  )

  it('never throws, keeps the limit, sorts, and names each card once', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 0, max: 12 }), (query, limit) => {
        const hits = search(index, query, limit)
        expect(hits.length).toBeLessThanOrEqual(limit)
        expect(new Set(hits.map((hit) => hit.doc.id)).size).toBe(hits.length)
        hits.forEach((hit, i) => {
          expect(hit.score).toBeGreaterThan(0)
          expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? Infinity)
        })
      }),
      { numRuns: 400 },
    )
  })

  it('gives the same answer twice and a longer list that begins with the shorter one', () => {
    fc.assert(
      fc.property(anyWords, (query) => {
        expect(top(query, 3)).toEqual(top(query, 9).slice(0, 3))
      }),
      { numRuns: 200 },
    )
  })

  it('takes a limit that is no whole positive number as none or as the whole part', () => {
    expect(search(index, '家暴', -1)).toEqual([])
    expect(search(index, '家暴', Number.NaN)).toEqual([])
    expect(search(index, '家暴', 2.9)).toHaveLength(2)
  })
})

describe('An index of any documents', () => {
  it('finds in an empty index nothing', () => {
    expect(search(buildIndex<string>([], [{ text: (doc) => doc, weight: 1 }]), '离婚', 5)).toEqual([])
  })

  it('lets a heavier field win', () => {
    const docs = [
      { name: '甲', title: '别的事情', body: '怎么要抚养费' },
      { name: '乙', title: '怎么要抚养费', body: '别的事情' },
    ]
    const weighted = buildIndex(docs, [
      { text: (doc) => doc.title, weight: 3 },
      { text: (doc) => doc.body, weight: 1 },
    ])
    expect(search(weighted, '抚养费', 2).map((hit) => hit.doc.name)).toEqual(['乙', '甲'])
  })

  it('ranks her own word above a word that only means the same', () => {
    const docs = ['丈夫出轨的证据', '外遇的证据']
    const plain = buildIndex(docs, [{ text: (doc) => doc, weight: 1 }])
    expect(search(plain, '外遇', 2)[0]?.doc).toBe('外遇的证据')
    expect(search(plain, '外遇', 2)).toHaveLength(2)
  })
})

describe('The everyday words', () => {
  it('are eighty or more, each leading to another word', () => {
    const entries = Object.entries(EVERYDAY_WORDS)
    expect(entries.length).toBeGreaterThanOrEqual(80)
    for (const [word, others] of entries) expect(others.length > 0 && word.length > 0).toBe(true)
  })
})
