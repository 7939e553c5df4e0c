import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { articleText, chineseNumber, Citation, LAWS, type LawId } from '@shared/values/citation'
import { LIMITS } from '@shared/values/limits'
import { CATEGORIES, TOPICS } from '@shared/values/topic'
import { PUBLISHED_ANSWERS, type PublishedSeed } from '../../scripts/seeds/published-answers'

const LAWS_FOLDER = path.resolve(process.cwd(), '../shared/data/laws')

/** Numbers that a frightened person may dial because she read them here. */
const REAL_NUMBERS = ['110', '120', '12338', '12348', '12333', '12345', '400-161-9995']
const OFFICIALESE = /请您|您|温馨提示|系统|操作|进行|予以|[！!]|(?:^|[。？\n])亲[，,~]/
const EMOJI = /\p{Extended_Pictographic}/u
const STATUTE_WORDING = /(?:法|规定|解释|办法)》|第[零一二三四五六七八九十百千]+条/
const STEP = /^(?:第一步|1[.、])/m
const PLACE_TO_GO =
  /110|120|12338|12348|12333|12345|派出所|法院|妇联|司法局|司法所|仲裁委员会|劳动保障监察|法律援助|镇政府/
const PLACE_NAME = /[\p{Script=Han}]{1,6}(?:省|市|县|路|大道)\d|永川|重庆市/u

const texts = (seed: PublishedSeed): string[] => [
  seed.title,
  seed.question,
  seed.answer,
  ...seed.citations.map(({ gloss }) => gloss),
  ...seed.keywords,
]
const offenders = (wrong: (seed: PublishedSeed) => boolean): string[] =>
  PUBLISHED_ANSWERS.filter(wrong).map(({ id }) => id)
const duplicates = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i)
const outside = (text: string, min: number, max: number): boolean => text.length < min || text.length > max

describe('the published answers', () => {
  it('are at least forty-four, four for each topic and two for everything else', () => {
    expect(PUBLISHED_ANSWERS.length).toBeGreaterThanOrEqual(44)
    for (const topic of TOPICS) {
      expect([topic, PUBLISHED_ANSWERS.filter(({ category }) => category === topic).length >= 4]).toEqual([topic, true])
    }
    expect(PUBLISHED_ANSWERS.filter(({ category }) => category === 'other').length).toBeGreaterThanOrEqual(2)
  })

  it('stand in a known category', () => {
    expect(offenders(({ category }) => !CATEGORIES.includes(category))).toEqual([])
  })

  it('have ids in kebab case', () => {
    expect(offenders(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  it('repeat no id, no title, no question and no answer', () => {
    expect(duplicates(PUBLISHED_ANSWERS.map(({ id }) => id))).toEqual([])
    expect(duplicates(PUBLISHED_ANSWERS.map(({ title }) => title))).toEqual([])
    expect(duplicates(PUBLISHED_ANSWERS.map(({ question }) => question))).toEqual([])
    expect(duplicates(PUBLISHED_ANSWERS.map(({ answer }) => answer))).toEqual([])
  })

  it('have titles, questions and answers of the length that the cards are drawn for', () => {
    expect(offenders(({ title }) => outside(title, 4, 28))).toEqual([])
    expect(offenders(({ question }) => outside(question, 40, 300))).toEqual([])
    expect(offenders(({ answer }) => outside(answer, 150, 700))).toEqual([])
  })

  it('have no empty paragraph and no blank at the edges', () => {
    expect(offenders((seed) => texts(seed).some((text) => text !== text.trim()))).toEqual([])
    expect(offenders(({ answer }) => answer.split('\n').some((line) => line !== line.trim() || line === ''))).toEqual(
      [],
    )
    expect(offenders(({ title, question }) => /\n/.test(title + question))).toEqual([])
  })

  it('have four to ten short everyday keywords without repetition', () => {
    expect(offenders(({ keywords }) => keywords.length < 4 || keywords.length > 10)).toEqual([])
    expect(offenders(({ keywords }) => duplicates(keywords).length > 0)).toEqual([])
    expect(offenders(({ keywords }) => keywords.some((word) => outside(word, 1, 8)))).toEqual([])
  })

  it('are dated with a real day between March and November 2026', () => {
    const real = (day: string): boolean =>
      /^2026-(?:0[3-9]|1[01])-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
    expect(offenders(({ answeredOn }) => !real(answeredOn))).toEqual([])
    expect(new Set(PUBLISHED_ANSWERS.map(({ answeredOn }) => answeredOn.slice(0, 7))).size).toBe(9)
  })

  it('are signed by a lawyer who is marked as an example', () => {
    expect(offenders(({ lawyer }) => !['周律师（示例）', '陈律师（示例）'].includes(lawyer))).toEqual([])
  })

  it('speak as a neighbour, without officialese, exclamation marks or emoji', () => {
    const found = PUBLISHED_ANSWERS.flatMap((seed) =>
      texts(seed)
        .filter((text) => OFFICIALESE.test(text) || EMOJI.test(text))
        .map((text) => `${seed.id}: ${OFFICIALESE.exec(text)?.[0] ?? 'emoji'}`),
    )
    expect(found).toEqual([])
  })

  it('leave the wording and the number of the statute to the citations', () => {
    expect(offenders((seed) => texts(seed).some((text) => STATUTE_WORDING.test(text)))).toEqual([])
  })

  it('name no place that could point to a person', () => {
    expect(offenders(({ title, question }) => PLACE_NAME.test(title + question))).toEqual([])
  })

  it('print no telephone number that is not real in all of China', () => {
    const numbers = PUBLISHED_ANSWERS.flatMap((seed) =>
      texts(seed).flatMap((text) => text.match(/\d[\d-]{4,}|打 ?\d+|\d{3}(?= ?报警)/g) ?? []),
    ).map((hit) => hit.replace(/^打 ?/, ''))
    expect(numbers.filter((number) => !REAL_NUMBERS.includes(number))).toEqual([])
  })

  it('each tell her a first step and a place to go', () => {
    expect(offenders(({ answer }) => !STEP.test(answer))).toEqual([])
    expect(offenders(({ answer }) => !PLACE_TO_GO.test(answer))).toEqual([])
  })

  it('open with an answer, not with a step', () => {
    expect(offenders(({ answer }) => STEP.test(answer.split('\n')[0] ?? ''))).toEqual([])
  })
})

describe('the citations of the published answers', () => {
  it('parse as citations, with a gloss of at most sixty characters', () => {
    const wrong = PUBLISHED_ANSWERS.flatMap((seed) =>
      seed.citations
        .filter((citation) => !Citation.safeParse(citation).success || citation.gloss.length > 60)
        .map(({ law, article }) => `${seed.id}: ${law} ${article}`),
    )
    expect(wrong).toEqual([])
  })

  it('are as many as an answer may have, and no article stands twice in one answer', () => {
    const { min, max } = LIMITS.citations
    expect(offenders(({ citations }) => citations.length < min || citations.length > max)).toEqual([])
    expect(
      offenders(({ citations }) => duplicates(citations.map(({ law, article }) => `${law} ${article}`)).length > 0),
    ).toEqual([])
  })

  const withLaws = existsSync(LAWS_FOLDER) ? it : it.skip

  withLaws('point to articles that exist in the stored text of the law', () => {
    const numbersOf = new Map<LawId, ReadonlySet<string>>()
    for (const law of Object.keys(LAWS) as LawId[]) {
      const file = path.join(LAWS_FOLDER, `${law}.json`)
      if (!existsSync(file)) continue
      const { articles } = JSON.parse(readFileSync(file, 'utf8')) as { articles: { no: string }[] }
      numbersOf.set(law, new Set(articles.map(({ no }) => no)))
    }
    const missing = PUBLISHED_ANSWERS.flatMap((seed) =>
      seed.citations
        .filter(({ law, article }) => {
          const [main = '', sub] = article.split('-')
          const no = `第${chineseNumber(Number(main))}条${sub ? `之${chineseNumber(Number(sub))}` : ''}`
          return !numbersOf.get(law)?.has(no)
        })
        .map((citation) => `${seed.id}: ${articleText(citation)}`),
    )
    expect(missing).toEqual([])
  })
})
