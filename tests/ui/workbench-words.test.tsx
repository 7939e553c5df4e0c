import type { CaseDto, QueueItemDto } from '@shared/contract/qa'
import { claimState, claimWords } from '@/workbench/qa/case/claim-state'
import { fromKept, moved, toKeep, withArticle, type Draft } from '@/workbench/qa/editor/draft'
import { isComplete, missingIn } from '@/workbench/qa/editor/missing'
import { figuresOf, holderText, nextFor } from '@/workbench/qa/queue/queue-words'

const NOW = '2026-11-23T02:00:00.000Z' // 10:00 in China
const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
const claim = (mine: boolean, until: string, renewalsLeft = 2): CaseDto['claim'] => ({
  mine,
  name: '王律师',
  until,
  renewalsLeft,
})

describe('who has the question', () => {
  test('mine, with words for the time and the renewals', () => {
    const state = claimState({ status: 'claimed', claim: claim(true, at(24)) }, NOW)
    expect(state).toMatchObject({ kind: 'mine', minutes: 24, share: 0.8 })
    expect(claimWords(state, true)).toEqual({ title: '你领着，还有 24 分钟', note: '到点放回队列 · 还能延 2 次' })
  })
  test('a minute begun counts, and there are never more than thirty', () => {
    expect(claimState({ status: 'claimed', claim: claim(true, at(0.2)) }, NOW)).toMatchObject({ minutes: 1 })
    expect(claimState({ status: 'claimed', claim: claim(true, at(30.2)) }, NOW)).toMatchObject({ minutes: 30 })
  })
  test('no renewal left is said', () => {
    expect(claimWords(claimState({ status: 'claimed', claim: claim(true, at(5), 0) }, NOW), true).note).toContain(
      '不能再延了',
    )
  })
  test('a claim past its end is none, though the page has not heard of it', () => {
    const state = claimState({ status: 'claimed', claim: claim(true, at(0)) }, NOW)
    expect(state.kind).toBe('free')
    expect(claimWords(state, true).note).toBe('字都在，重新领了接着写。')
    expect(claimWords(state, false).title).toBe('没人领')
  })
  test("another's, and until when", () => {
    const state = claimState({ status: 'claimed', claim: claim(false, at(42)) }, NOW)
    expect(claimWords(state, false).title).toBe('王律师领着，到 10:42')
  })
  test('answered', () => {
    expect(claimWords(claimState({ status: 'answered', answeredAt: NOW }, NOW), false).title).toBe('已经回了')
  })
})

describe('what is missing', () => {
  const cite = { law: 'civil-code', article: '1062', gloss: '婚后挣的钱，是两个人的。' } as const
  const draft = (change: Partial<Draft>): Draft => ({ text: '字'.repeat(20), citations: [cite], ...change })

  test('nothing', () => expect(isComplete(missingIn(draft({})))).toBe(true))
  test('words, too few, too many', () => {
    expect(missingIn(draft({ text: ' \n ' })).text).toBe('回答还没写。')
    expect(missingIn(draft({ text: '  短  ' })).text).toBe('回答再写几句，至少 20 个字，现在 1 个。')
    expect(missingIn(draft({ text: '字'.repeat(4012) })).text).toBe('回答长了 12 个字，删去几句。')
  })
  test('a citation, and its plain words', () => {
    expect(missingIn(draft({ citations: [] })).citations).toBe('还没引法条。找一条，按“用”。')
    expect(missingIn(draft({ citations: [{ ...cite, gloss: ' ' }] })).glosses).toEqual({
      'civil-code-1062': '民法典 第一千零六十二条还差一句白话。',
    })
  })
  test('a gloss still to be written survives being kept', () => {
    const open = draft({ citations: [{ ...cite, gloss: '' }] })
    expect(toKeep(open).citations[0]?.gloss).not.toBe('')
    expect(fromKept(toKeep(open))).toEqual(open)
  })
  test('an article once, eight at most, in her order', () => {
    expect(withArticle(draft({}), cite, 'x')).toEqual(draft({}))
    const eight = Array.from({ length: 8 }, (_, i) => ({ ...cite, article: String(i + 1) }))
    expect(withArticle(draft({ citations: eight }), cite, 'x').citations).toHaveLength(8)
    const order = (made: Draft) => made.citations.map(({ article }) => article).join()
    expect(order(moved(draft({ citations: eight.slice(0, 3) }), 2, -1))).toBe('1,3,2')
    expect(order(moved(draft({ citations: eight.slice(0, 3) }), 0, -1))).toBe('1,2,3')
    expect(order(moved(draft({ citations: eight.slice(0, 3) }), 2, 1))).toBe('1,2,3')
  })
})

describe('the queue', () => {
  const item = (change: Partial<QueueItemDto>): QueueItemDto => ({
    id: 'a',
    urgent: false,
    category: 'land',
    askedAt: at(-125),
    dueAt: at(60),
    excerpt: '',
    followUp: false,
    ...change,
  })
  const held = (mine: boolean, until: string) => ({ mine, name: '王律师', until })

  test('who holds it, or how long it has waited', () => {
    expect(holderText(item({}), NOW)).toBe('没人领 · 等了 2 时 5 分')
    expect(holderText(item({ claim: held(false, at(25)) }), NOW)).toBe('王律师领着，到 10:25')
    expect(holderText(item({ claim: held(true, at(25)) }), NOW)).toBe('你领着，还有 25 分钟')
    expect(holderText(item({ claim: held(false, at(-1)) }), NOW)).toContain('没人领')
  })
  test('figures tell when the queue goes on', () => {
    const queue = [item({ urgent: true, dueAt: at(-1) }), item({})]
    expect(figuresOf(queue, false, NOW)).toEqual({ waiting: '2', urgent: 1, late: 1 })
    expect(figuresOf(queue, true, NOW).waiting).toBe('2+')
  })
  test('next is the first that nobody else holds', () => {
    const queue = [item({ id: 'sent' }), item({ id: 'b', claim: held(false, at(5)) }), item({ id: 'c' })]
    expect(nextFor(queue, 'sent', NOW)?.id).toBe('c')
    expect(nextFor(queue.slice(0, 2), 'sent', NOW)).toBeUndefined()
  })
})
