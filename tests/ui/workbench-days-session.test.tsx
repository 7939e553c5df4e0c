import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { BookingState, SessionDto } from '@shared/contract/counseling'
import { addMinutes } from '@shared/values/instant'
import { queryClient } from '@/api'
import { forgetAll } from '@/lib/exit'
import { dropSession, startSession } from '@/lib/session'
import Days from '@/workbench/days'
import { coverText, phoneText } from '@/workbench/frame/contact-words'
import { followUpOptions } from '@/workbench/days/session/outcome-words'
import { dropWords, saveWords, unsavedWords } from '@/workbench/frame/unsaved'
import { answerOnly, answers, offline, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { CARD, NOW, session, TODAY } from './mocks/days-said'
import { done, hidePages, setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const PHONE = '13800000000'
const READ_ALOUD = '138 0000 0000'
const CONTACT = {
  channel: 'phone',
  phone: PHONE,
  hours: { on: 'daily', from: 540, to: 1080 },
  pickUp: 'onlyMe',
  cover: '快递到了',
}
const draw = async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <Days />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
}
const told = (change: Partial<SessionDto>) => {
  answers.readSession = () => session(change)
}
const open = async () => {
  await draw()
  await screen.findByRole('heading', { level: 1, name: /今天/ })
}
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))
const begun = { startsAt: addMinutes(NOW, -10), endsAt: addMinutes(NOW, 40) }

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(NOW))
  dropWords()
  dropSession()
  startSession('t')
  queryClient.clear()
  setRouteParams({ session: 'b1' })
  answerOnly({
    me: () => ({ personId: 'wen', displayName: '文老师', roles: [{ role: 'counselor', area: '500118' }] }),
    serviceTerms: () => ({ now: NOW }),
    readMyCard: () => ({ card: CARD, supervisor: { id: 's', name: '林老师' } }),
    listSwaps: () => ({ items: [] }),
    readSession: () => session(),
  })
})
afterEach(() => jest.restoreAllMocks())

test('what she wrote, that it is urgent, and that the look is recorded; read once', async () => {
  told({ urgent: true })
  await open()
  expect(screen.getByText('（示例）晚上睡不着')).toBeInTheDocument()
  expect(screen.getByText('急：她的话里有危险')).toBeInTheDocument()
  expect(screen.getByText(/她凭回执码看得到/)).toBeInTheDocument()
  expect(opsOf('readSession')).toHaveLength(1)
})

test('one that is gone says so, and leads back', async () => {
  answers.readSession = refuse('NOT_FOUND')
  await draw()
  expect(await screen.findByText('这一次不在了')).toBeInTheDocument()
})

test.each([
  ['proposed', /她凭回执码打开才看得到，还没答/],
  ['agreed', /她愿意。这里不会替你们转过去/],
  ['declined', /她说先不要/],
] as const)('asked whether a lawyer should help too, %s: what really happened', async (state, text) => {
  told({ state: 'done', ...begun, referral: { to: 'lawyer', state } })
  await open()
  expect(screen.getByText(text)).toBeInTheDocument()
  expect(document.body.textContent).not.toMatch(/已经转过去|转告/)
})

describe('how to reach her', () => {
  test('is not asked for before she presses, told of beforehand, and shown with what to say', async () => {
    answers.revealContact = () => ({ contact: CONTACT })
    await open()
    expect(opsOf('revealContact')).toEqual([])
    expect(screen.getByText('每看一次都会记下来：谁，什么时候。')).toBeInTheDocument()
    expect(screen.getByText(/每天 9:00–18:00 能打/)).toBeInTheDocument()
    await press('看她留的联系方式')
    expect(screen.getByText('别人接了就说：「快递到了」')).toBeInTheDocument()
    expect(screen.getByText('只能她自己接')).toBeInTheDocument()
    expect(screen.getByText(READ_ALOUD)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: '打给她' })).toHaveAttribute('href', `tel:${PHONE}`)
    // a number with an area code is left as she wrote it
    expect(phoneText({ phone: '023-49812345' })).toBe('023-49812345')
  })

  test('is gone when the page is not in sight, and with quick exit', async () => {
    answers.revealContact = () => ({ contact: CONTACT })
    await open()
    await press('看她留的联系方式')
    act(hidePages)
    expect(screen.queryByText(READ_ALOUD)).toBeNull()
    await press('看她留的联系方式')
    expect(screen.getByText(READ_ALOUD)).toBeInTheDocument()
    act(forgetAll)
    expect(screen.queryByText(READ_ALOUD)).toBeNull()
  })

  test('outside her hours it says when', async () => {
    answers.revealContact = refuse('OUTSIDE_HOURS')
    await open()
    await press('看她留的联系方式')
    expect(screen.getByText('现在不能打。她说每天 9:00–18:00 能打，到那时再来看。')).toBeInTheDocument()
  })

  test('changed by her a moment ago: that there is no number any more is said', async () => {
    answers.revealContact = () => ({ contact: { channel: 'none' } })
    await open()
    await press('看她留的联系方式')
    expect(screen.getByText('她刚改过，现在没有留电话。')).toBeInTheDocument()
  })

  test('nothing to look at where she left none', async () => {
    told({ channel: 'none' })
    await open()
    expect(screen.getByText(/没有能找她的方式/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '看她留的联系方式' })).toBeNull()
  })

  test('without a phrase of hers there is one that says nothing', () => {
    expect(coverText({})).toBe('打错了')
    expect(coverText({ cover: ' ' })).toBe('打错了')
  })
})

describe('what can be done', () => {
  test.each<[string, Partial<SessionDto>, readonly string[]]>([
    ['asked, before it begins', { state: 'asked' }, ['答应', '这次不行']],
    ['booked, soon', {}, ['人到了']],
    ['booked, begun', begun, ['人到了', '没来']],
    ['booked, over', { startsAt: addMinutes(NOW, -90), endsAt: addMinutes(NOW, -40) }, ['没来', '谈完了']],
    ['booked, tomorrow', { startsAt: addMinutes(NOW, 1440), endsAt: addMinutes(NOW, 1490) }, []],
    ['arrived before its hour', { state: 'arrived' }, ['谈完了']],
    ['arrived, and it may have been a slip', { state: 'arrived', ...begun }, ['没来', '谈完了']],
    ['done', { state: 'done', ...begun }, []],
    ['displaced', { state: 'displaced' }, []],
  ])('%s', async (_, change, names) => {
    told(change)
    await draw()
    await screen.findByRole('heading', { level: 1, name: /天/ })
    const all = ['答应', '这次不行', '人到了', '没来', '谈完了']
    expect(all.filter((name) => screen.queryByRole('button', { name }) !== null)).toEqual(names)
  })

  test('from when on she can be noted as there: today, or on which day', async () => {
    told({ startsAt: addMinutes(NOW, 50), endsAt: addMinutes(NOW, 100) })
    await open()
    expect(screen.getByText('今天 10:20 起，人来了在这里按「人到了」。')).toBeInTheDocument()
  })

  test.each([
    [{ urgent: false }, /你这边不用做什么。$/],
    [{ urgent: true }, /新时间不用你定；安不安全别等新时间/],
    [{ urgent: true, channel: 'none' }, /新时间不用你定。她没留电话，只能等她来看/],
  ] as const)('displaced, %j: nobody in danger is said to need nothing', async (change, text) => {
    told({ state: 'displaced', ...change })
    await open()
    expect(screen.getByText(text)).toBeInTheDocument()
    if (change.urgent) expect(document.body.textContent).not.toContain('不用做什么')
  })

  test('yes, and it is read anew', async () => {
    let state: BookingState = 'asked'
    answers.readSession = () => session({ state })
    answers.answerRequest = () => {
      state = 'booked'
      return {}
    }
    await open()
    await press('答应')
    expect(opsOf('answerRequest')[0]?.input).toEqual({ id: 'b1', accept: true })
    expect(await screen.findByText('约好了')).toBeInTheDocument()
  })

  test('no is asked once more', async () => {
    told({ state: 'asked' })
    answers.answerRequest = () => ({})
    await open()
    await press('这次不行')
    expect(opsOf('answerRequest')).toEqual([])
    await click(dialog().getByRole('button', { name: '回她：这次不行' }))
    expect(opsOf('answerRequest')[0]?.input).toEqual({ id: 'b1', accept: false })
  })

  test('over: a day to ask again, and somebody who helps too, only if she agrees', async () => {
    told({ state: 'arrived', ...begun })
    answers.finish = () => ({})
    await open()
    await press('谈完了')
    expect(dialog().getByText(/只是问她愿不愿意.*不会替她转给谁/)).toBeInTheDocument()
    fireEvent.change(dialog().getByLabelText('哪天回访'), { target: { value: '2026-12-02' } })
    await click(dialog().getByRole('radio', { name: '律师' }))
    await click(dialog().getByRole('button', { name: '这一次结束' }))
    expect(opsOf('finish')[0]?.input).toEqual({ id: 'b1', outcome: 'done', followUpOn: '2026-12-02', refer: 'lawyer' })
  })

  test('asked again how she is: said with one tap, and read anew', async () => {
    told({ state: 'done', ...begun, followUpOn: TODAY })
    answers.followUpDone = () => ({})
    await open()
    await press('回访过了')
    expect(opsOf('followUpDone')[0]?.input).toEqual({ id: 'b1' })
    expect(opsOf('readSession')).toHaveLength(2)
  })

  test('taken over from somebody else: how to reach her and nothing that was written, and gone once it is done', async () => {
    told({ state: 'done', ...begun, followUpOn: TODAY, gaveBy: '柳老师（示例）', words: [] })
    answers.followUpDone = () => ({})
    await open()
    expect(screen.getByText(/那次是柳老师（示例）谈的，回访交给了你/)).toBeInTheDocument()
    expect(screen.getByRole('region', { name: '怎么找她' })).toBeInTheDocument()
    expect(screen.queryByRole('region', { name: '你的记录' })).toBeNull()
    expect(screen.queryByText(/她没写什么/)).toBeNull()
    await press('回访过了')
    expect(opsOf('followUpDone')[0]?.input).toEqual({ id: 'b1' })
    expect(opsOf('readSession')).toHaveLength(1)
    // back to where she came from; here there is no page before
    expect(done.at(-1)?.[0]).toBe('reLaunch')
  })

  test('changed meanwhile: said, and read anew', async () => {
    answers.checkIn = refuse('ILLEGAL_TRANSITION')
    await open()
    await press('人到了')
    expect(screen.getByText(/已经不是刚才的样子/)).toBeInTheDocument()
    expect(opsOf('readSession')).toHaveLength(2)
  })

  test('the usual days first, and none on which nobody works', () => {
    const [none, week] = followUpOptions('2026-09-25')
    expect(none?.value).toBe('')
    // a week later is within the days off around the National Day
    expect(week?.value).toBe('2026-10-08')
  })
})

describe('her note', () => {
  const field = () => screen.getByRole('textbox', { name: '这一次的记录' })
  const write = (value: string) => fireEvent.change(field(), { target: { value } })

  test('who reads it is said; what is there is read only when she asks', async () => {
    told({ state: 'done', ...begun, hasNote: true })
    answers.readNote = () => ({ text: '（示例）上次谈了睡眠', savedAt: NOW })
    await open()
    expect(await screen.findByText('只有你和督导林老师看得到，谁看都会记下来。')).toBeInTheDocument()
    expect(opsOf('readNote')).toEqual([])
    await press('打开写过的')
    expect(field()).toHaveValue('（示例）上次谈了睡眠')
  })

  test('is there as soon as she is, and not before', async () => {
    told({})
    await open()
    expect(screen.queryByRole('textbox', { name: '这一次的记录' })).toBeNull()
    told({ state: 'arrived' })
    answers.checkIn = () => ({})
    await press('人到了')
    expect(field()).toBeInTheDocument()
  })

  test('saved by hand, upon what was seen', async () => {
    told({ state: 'arrived', ...begun })
    answers.saveNote = () => ({ savedAt: NOW })
    await open()
    write('（示例）谈了三件事')
    expect(unsavedWords()).toEqual([{ id: 'b1', text: '（示例）谈了三件事' }])
    await press('现在就存')
    expect(opsOf('saveNote')[0]?.input).toEqual({ id: 'b1', text: '（示例）谈了三件事' })
    expect(screen.getByText('10:00 存好了')).toBeInTheDocument()
    write('（示例）谈了四件事')
    await press('现在就存')
    expect(opsOf('saveNote')[1]?.input).toEqual({ id: 'b1', text: '（示例）谈了四件事', seen: NOW })
    expect(unsavedWords()).toEqual([])
  })

  test('without a line it stays here, and goes when the desk locks', async () => {
    told({ state: 'arrived', ...begun })
    answers.saveNote = offline
    await open()
    write('（示例）还没存')
    await press('现在就存')
    expect(screen.getByText(/没连上，还没存/)).toBeInTheDocument()
    answers.saveNote = () => ({ savedAt: NOW })
    await act(async () => void (await saveWords()))
    expect(opsOf('saveNote').at(-1)?.input.text).toBe('（示例）还没存')
    expect(unsavedWords()).toEqual([])
  })

  test('written elsewhere too: neither is lost', async () => {
    told({ state: 'arrived', ...begun })
    answers.saveNote = ({ seen }) => (seen ? { savedAt: addMinutes(NOW, 1) } : refuse('CONFLICT')())
    answers.readNote = () => ({ text: '（示例）电脑上写的', savedAt: NOW })
    await open()
    write('（示例）手机上写的')
    await press('现在就存')
    await press('把另一处写的接在后面')
    expect(field()).toHaveValue('（示例）手机上写的\n\n（示例）电脑上写的')
    await press('现在就存')
    expect(opsOf('saveNote').at(-1)?.input.seen).toBe(NOW)
  })

  test('not before it begins: it may still pass to another', async () => {
    await open()
    expect(screen.queryByRole('textbox', { name: '这一次的记录' })).toBeNull()
  })
})
