import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ArticleRef, articleText, type LawId, LAWS } from '@shared/values/citation'
import { LawCard } from '@shared/values/law-card'
import { TOPICS } from '@shared/values/topic'
import { LAW_CARDS } from '../../scripts/seeds/law-cards'

/** Words of notices and of statutes. A frightened woman reads past them. */
const OFFICIALESE = (
  '您 温馨提示 敬请 系统 操作 进行 予以 给予 应当 依法 当事人 权益 相关 有关部门 ' +
  '上述 逾期 特此 广大 切实 履行 协商 办理 提供 亲爱的 ！ ! "'
).split(' ')

const textOf = (card: LawCard): string => [card.title, card.gist, ...card.steps, ...card.places].join('\n')

describe('Every law card', () => {
  it.each(LAW_CARDS.map((card) => [card.id, card] as const))('%s has the shape of a law card', (_, card) => {
    expect(LawCard.parse(card)).toEqual(card)
    expect([...card.title].length).toBeLessThanOrEqual(24)
  })

  it('has an id of its own', () => {
    expect(new Set(LAW_CARDS.map((card) => card.id)).size).toBe(LAW_CARDS.length)
  })

  it('has a title and keywords of its own', () => {
    expect(new Set(LAW_CARDS.map((card) => card.title)).size).toBe(LAW_CARDS.length)
    for (const { id, keywords } of LAW_CARDS) expect([id, new Set(keywords).size]).toEqual([id, keywords.length])
  })

  it('has no word of a public notice', () => {
    const found = LAW_CARDS.flatMap((card) =>
      OFFICIALESE.filter((word) => textOf(card).includes(word)).map((word) => `${card.id}: ${word}`),
    )
    expect(found).toEqual([])
  })

  it('names no phone number that is not real in all of China', () => {
    const numbers = LAW_CARDS.flatMap((card) => card.places.join(' ').match(/\d{3,}/g) ?? [])
    expect([...new Set(numbers)].sort()).toEqual(['110', '12333', '12338', '12348'])
  })

  it('cites no article twice', () => {
    for (const { id, citations } of LAW_CARDS)
      expect([id, new Set(citations.map(articleText)).size]).toEqual([id, citations.length])
  })
})

describe('The set of cards', () => {
  const count = (topic: string) => LAW_CARDS.filter((card) => card.topic === topic).length

  it('has 66 or more, six or more a topic, and eight where women ask most', () => {
    expect(LAW_CARDS.length).toBeGreaterThanOrEqual(66)
    for (const topic of TOPICS) expect([topic, count(topic) >= 6]).toEqual([topic, true])
    for (const topic of ['violence', 'divorce', 'children', 'property']) expect(count(topic)).toBeGreaterThanOrEqual(8)
  })

  it('has the two cards that other pages name by id', () => {
    const violence = LAW_CARDS.filter((card) => card.topic === 'violence').map((card) => card.id)
    expect(violence).toEqual(expect.arrayContaining(['evidence', 'protection-order']))
  })

  it('puts getting safe and 110 into the first step where someone may be hit now', () => {
    for (const id of ['hit-at-home', 'threats-and-insults', 'locked-in', 'forced-sex', 'child-hit'])
      expect(LAW_CARDS.find((card) => card.id === id)?.steps[0]).toContain('110')
  })
})

const LAWS_DIR = path.resolve(process.cwd(), '../shared/data/laws')
const lawsAreHere = existsSync(LAWS_DIR)
type LawFile = Readonly<{ articles: readonly Readonly<{ no: string; text: string }>[] }>

const numbers = new Map<LawId, ReadonlySet<string>>()
/** Whether the text of the law has this article. */
function stands(ref: ArticleRef): boolean {
  const known =
    numbers.get(ref.law) ??
    new Set(
      (JSON.parse(readFileSync(path.join(LAWS_DIR, `${ref.law}.json`), 'utf8')) as LawFile).articles.map((a) => a.no),
    )
  numbers.set(ref.law, known)
  return known.has(articleText(ref).slice(LAWS[ref.law].length + 1))
}

if (lawsAreHere)
  describe('The law itself (texts are beside the repository)', () => {
    it('has every article that a card cites', () => {
      const missing = LAW_CARDS.flatMap((card) =>
        card.citations.filter((ref) => !stands(ref)).map((ref) => `${card.id}: ${articleText(ref)}`),
      )
      expect(missing).toEqual([])
    })

    it('has no article 300 of the law against domestic violence, so that the check can fail', () => {
      expect(stands({ law: 'anti-domestic-violence-law', article: '300' })).toBe(false)
      expect(stands({ law: 'anti-domestic-violence-law', article: '23' })).toBe(true)
      expect(stands({ law: 'criminal-law', article: '276-1' })).toBe(true)
    })
  })
else
  describe('The law itself (texts are NOT beside the repository: articles were not looked up)', () => {
    it('is at least cited by short names and numbers that can be written out', () => {
      for (const card of LAW_CARDS)
        for (const ref of card.citations)
          expect(articleText(ref)).toMatch(/^.+ 第[零一二三四五六七八九十百千]+条(之.)?$/)
    })
  })
