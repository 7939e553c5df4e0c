import Taro from '@tarojs/taro'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { instantAt } from '@shared/values/instant'
import { queryClient } from '@/api'
import Booked from '@/features/counseling/booked'
import Booking from '@/features/counseling/booking'
import Choose from '@/features/counseling/choose'
import Confirm from '@/features/counseling/confirm'
import Times from '@/features/counseling/times'
import Wait from '@/features/counseling/wait'
import QaOpen from '@/features/qa/open'
import { blank, forgetAll } from '@/lib/exit'
import { leaveFor, take } from '@/lib/handover'
import { errorText } from '@/lib/error-text'
import { online } from '@/lib/online'
import { BOOKINGS, DIRECTORY, NOW, SLOT, timesFrom, type BookingName } from '../counseling-said'
import { draw, press, settle } from './counseling-drawn'
import { answerOnly, answers, asked, offline, opsOf, refuse } from './mocks/answering'
import { done } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual<object>('./mocks/answering'))

const CODE = '1234567890123456'
const STARTS = '2026-11-26T06:30:00.000Z'
const ENDS = '2026-11-26T07:20:00.000Z'
const MADE = { returnCode: CODE, state: 'booked', startsAt: STARTS, endsAt: ENDS, urgent: false, together: false }

const write = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const went = () =>
  done.filter(([name]) => /navigateTo|redirectTo/.test(name)).map(([, to]) => (to as { url: string }).url)
const ambers = () => document.querySelectorAll('.cz-btn--next').length

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW) })
  answerOnly({ readDirectory: () => DIRECTORY, listTimes: () => timesFrom(), book: () => MADE })
  Element.prototype.scrollIntoView = () => undefined
  queryClient.clear()
  forgetAll()
  blank.set(false)
  take('booked')
})
afterEach(() => jest.useRealTimers())

const KIND = { kind: 'psychology' }
const AT = { ...KIND, who: 'wen', on: '2026-11-26', from: '870' }

test('she finds what is the matter in her own words, or a person, by what she is and speaks', async () => {
  await draw(<Choose />)
  expect(screen.getByRole('link', { name: /心里难受/ })).toHaveAttribute(
    'href',
    '#/features/counseling/times/index?kind=psychology',
  )
  await press('radio', '按人')
  await press('checkbox', '只看女老师')
  const people = within(screen.getByRole('group', { name: '可以约的人' }))
  expect(people.queryByText('陶老师（示例）')).toBeNull()
  expect(people.getByText('文老师（示例）')).toBeInTheDocument()
})

test('three taps: a time, 就约, 确认预约; the code is handed on and stands in no address', async () => {
  const times = await draw(<Times />, KIND)
  expect(screen.getByRole('button', { name: /^11月 ?26 ?日 周四， ?空 3 ? 个$/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await press('radio', '14:30')
  await press('button', '就约 11月26日 周四 14:30')
  expect(went().at(-1)).toBe('/features/counseling/confirm/index?kind=psychology&who=wen&on=2026-11-26&from=870')
  times.unmount()
  await draw(<Confirm />, AT)
  expect(ambers()).toBe(1)
  // She knows where she would go before she says yes.
  expect(screen.getByText(/中山路幸福家工作室（示例），二楼/)).toBeInTheDocument()
  await press('button', '确认预约')
  expect(opsOf('book')[0]?.input).toMatchObject({
    kind: 'psychology',
    on: '2026-11-26',
    from: 870,
    counselorId: 'wen',
    mode: 'place',
    together: false,
    contact: { channel: 'none' },
    holder: expect.stringMatching(/^[\w-]{22,64}$/),
  })
  expect(take('booked')?.returnCode).toBe(CODE)
  expect(went().join()).not.toContain(CODE.slice(0, 8))
})

test('without a time the button says what is missing and goes nowhere', async () => {
  await draw(<Times />, KIND)
  await press('button', '先点一个时间')
  expect(screen.getByText('还没挑时间，点一个。')).toBeInTheDocument()
  expect(went()).toEqual([])
})

test('a day whose holidays are not announced yet is spoken and written as one that may change', async () => {
  answers.listTimes = () => timesFrom(undefined, '2026-12-02')
  await draw(<Times />, KIND)
  const note = () => screen.queryByText(/这天的放假安排还没出，可能会变。变了会告诉你/)
  expect(note()).toBeNull()
  await press('button', /^12月 ?2 ?日 周三， ?空 2 ? 个，可能会变$/)
  expect(note()).toBeInTheDocument()
})

test('a time that somebody takes while she looks is no longer picked, and she is told', async () => {
  await draw(<Times />, KIND)
  await press('radio', '15:30')
  const { counselors, days } = timesFrom()
  answers.listTimes = () => ({
    counselors,
    days: days.map((day) => ({ ...day, times: day.times.filter(({ from }) => from !== 930) })),
  })
  await act(async () => jest.advanceTimersByTimeAsync(61_000))
  expect(screen.getByText('15:30 刚被别人约走了，换一个。')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '先点一个时间' })).toBeInTheDocument()
})

test('she may have somebody else of those who are free then', async () => {
  await draw(<Times />, KIND)
  await press('radio', '14:30')
  await press('button', '换一位')
  await press('radio', /陶老师/)
  await press('button', '就这位')
  await press('button', /就约/)
  expect(went().at(-1)).toContain('who=tao')
})

test('somebody was faster: her words stay, two times that are free are offered, one tap takes one', async () => {
  answers.book = refuse('SLOT_TAKEN')
  await draw(<Confirm />, AT)
  write(/想先说一句什么/, '最近总睡不着')
  await press('button', '确认预约')
  expect(screen.getByRole('alert')).toHaveTextContent('这个时间刚被别人约走。下面两个还空着。你写的都还在。')
  expect(screen.getByRole('textbox', { name: /想先说一句什么/ })).toHaveValue('最近总睡不着')
  answers.book = () => MADE
  await press('button', '11月26日 周四 15:30')
  await press('button', '改约 11月26日 周四 15:30')
  expect(opsOf('book').at(-1)?.input).toMatchObject({ from: 930, counselorId: 'tao', words: '最近总睡不着' })
})

test('a lost answer keeps everything, and the second try carries the same key', async () => {
  answers.book = refuse('INTERNAL')
  await draw(<Confirm />, AT)
  await press('button', '确认预约')
  expect(screen.getByRole('alert')).toHaveTextContent('没约上，写的都还在')
  await press('button', '再约一次')
  const [first, second] = opsOf('book')
  expect(second?.key).toBe(first?.key)
})

test('an answer got lost and she changes a word: a time that is taken then is her own, and what she changed follows', async () => {
  answers.book = refuse('INTERNAL')
  await draw(<Confirm />, AT)
  write(/想先说一句什么/, '睡不着')
  await press('button', '确认预约')
  write(/想先说一句什么/, '睡不着，心慌')
  const [first] = opsOf('book')
  answers.book = (input) => (input['words'] === '睡不着' ? MADE : refuse('SLOT_TAKEN')())
  answers.sayMore = () => ({ urgent: false })
  await press('button', '再约一次')
  expect(opsOf('book').map(({ key }) => key === first?.key)).toEqual([true, false, true])
  expect(opsOf('sayMore')[0]?.input).toEqual({ returnCode: CODE, words: '睡不着，心慌' })
  expect(opsOf('changeContact')).toEqual([])
  expect(take('booked')?.returnCode).toBe(CODE)
})

test('the page that shows the code cannot be fetched: the code stands where she is, and nothing can be sent again', async () => {
  const path = 'features/counseling/booked/index'
  window.__taroAppConfig = { routes: [{ path, load: () => [Promise.reject(new Error('ChunkLoadError'))] }] }
  online.set(false)
  await draw(<Confirm />, AT)
  await press('button', '确认预约')
  online.set(true)
  expect(document.querySelector('.cz-code__digits')).toHaveTextContent(/^\d{4} \d{4} \d{4} \d{4}$/)
  expect(screen.getByText(/已经收到了，不用再发/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '确认预约' })).toBeNull()
  expect(went()).toEqual([])
  window.__taroAppConfig = { routes: [{ path, load: () => [Promise.resolve()] }] }
  await press('button', '抄好了，看后面那一页')
  expect(went()).toEqual(['/features/counseling/booked/index'])
  expect(take('booked')?.returnCode).toBe(CODE)
  delete window.__taroAppConfig
})

test('two quick taps book once', async () => {
  await draw(<Confirm />, AT)
  const button = screen.getByRole('button', { name: '确认预约' })
  fireEvent.click(button)
  fireEvent.click(button)
  await settle()
  expect(opsOf('book')).toHaveLength(1)
  expect(went()).toEqual(['/features/counseling/booked/index'])
})

test('she took so long that it begins too soon: other times are offered, not the same one again', async () => {
  answers.book = refuse('TOO_LATE')
  await draw(<Confirm />, AT)
  await press('button', '确认预约')
  expect(screen.getByRole('alert')).toHaveTextContent('离开始太近，网上约不了了。下面两个还空着。')
  expect(screen.queryByRole('button', { name: '再约一次' })).toBeNull()
})

test('a place that is not found is not looked for for ever', async () => {
  const { counselors } = timesFrom()
  answers.listTimes = () => ({ counselors, sites: [], days: [] })
  await draw(<Confirm />, AT)
  expect(document.body.textContent).toContain('地址在取')
  await settle()
  expect(document.body.textContent).not.toContain('地址在取')
})

test('a link that was cut off leads to choosing a time', async () => {
  await draw(<Confirm />, { ...AT, on: '2026-1' })
  expect(screen.getByText('先挑个时间')).toBeInTheDocument()
})

test('words of danger raise the panel in the same turn; on the next page help comes before the code', async () => {
  answers.book = () => ({ ...MADE, urgent: true })
  const confirm = await draw(<Confirm />, AT)
  write(/想先说一句什么/, '他昨天又打我，孩子在旁边哭')
  expect(screen.getByText('你和孩子现在安全吗？')).toBeInTheDocument()
  await press('button', '确认预约')
  confirm.unmount()
  answers.readBooking = () => BOOKINGS.booked
  await draw(<Booked />)
  const order = document.body.textContent ?? ''
  expect(order.indexOf('打 110 报警')).toBeLessThan(order.indexOf('你的回执码'))
})

test('whoever waits is led to how far her turn is, and to her number by the same words', async () => {
  answers.readBooking = () => BOOKINGS.inDangerUncalled
  leaveFor('booked', {
    returnCode: CODE,
    kind: 'psychology',
    mode: 'place',
    at: NOW,
    urgent: true,
    dangers: ['violence'],
    child: false,
    unheard: false,
    made: { is: 'wait', ahead: 2, until: '2026-12-08' },
  })
  await draw(<Booked />)
  expect(screen.getByRole('button', { name: '去看排到哪了' })).toBeInTheDocument()
  expect(screen.getByText(/按下面「去看排到哪了」，在“怎么找你”里留。/)).toBeInTheDocument()
  expect(document.body.textContent).not.toContain('去看这个预约')
})

test('whoever else answers hears her phrase and nothing more, whichever she chose', async () => {
  await draw(<Confirm />, AT)
  await press('radio', /^打电话/)
  for (const name of [/^只能我接/, /^家里人接也行/])
    expect(screen.getByRole('radio', { name })).toHaveAccessibleName(/只说下面那句；没写，就说打错了/)
})

test('the code is shown once: opened anew the page knows nothing', async () => {
  answers.readBooking = () => BOOKINGS.booked
  leaveFor('booked', {
    returnCode: CODE,
    kind: 'psychology',
    mode: 'place',
    at: NOW,
    urgent: false,
    dangers: [],
    child: false,
    unheard: false,
    made: { is: 'slot', state: 'booked', startsAt: STARTS, endsAt: ENDS, together: false, apart: false },
  })
  const first = await draw(<Booked />)
  expect(document.querySelector('.cz-code__digits')?.textContent?.replace(/\D/g, '')).toBe(CODE)
  expect(screen.getByRole('link', { name: /中山路幸福家工作室/ })).toHaveAttribute(
    'href',
    '#/features/places/place/index?id=studio',
  )
  first.unmount()
  await draw(<Booked />)
  expect(screen.getByText('回执码只显示一次')).toBeInTheDocument()
  expect(document.body.textContent).not.toContain('1234')
})

test('both were to come and she is seen alone: said quietly, without a reason', async () => {
  const confirm = await draw(<Confirm />, { ...AT, kind: 'inMarriage', who: 'tao' })
  await press('radio', '两个人一起来')
  await press('button', '确认预约')
  expect(opsOf('book')[0]?.input).toMatchObject({ together: true })
  confirm.unmount()
  answers.readBooking = () => BOOKINGS.booked
  await draw(<Booked />)
  expect(screen.getByText(/这次约的是你一个人来谈/)).toBeInTheDocument()
})

async function open(name: BookingName) {
  answers.readBooking = () => BOOKINGS[name]
  leaveFor('returnCode', CODE)
  return draw(<Booking />)
}

test.each(Object.keys(BOOKINGS) as BookingName[])(
  'a booking that is %s has its title and at most one amber',
  async (name) => {
    await open(name)
    expect(screen.getByRole('heading', { level: 1 })).not.toBeEmptyDOMElement()
    expect(ambers()).toBeLessThanOrEqual(1)
    expect(screen.getByText('删掉这条')).toBeInTheDocument()
  },
)

test('she gives it up with one question in between', async () => {
  answers.cancel = () => ({})
  await open('booked')
  await press('button', '取消预约')
  expect(opsOf('cancel')).toEqual([])
  answers.readBooking = () => BOOKINGS.cancelled
  await press('button', '对，取消预约')
  expect(opsOf('cancel')[0]?.input).toEqual({ returnCode: CODE })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('取消了')
})

test('once it is being given up, she is not promised that she keeps it', async () => {
  answers.cancel = () => new Promise(() => undefined)
  await open('booked')
  await press('button', '取消预约')
  await press('button', '对，取消预约')
  await press('button', '先留着')
  expect(screen.getByRole('dialog')).toBeInTheDocument()
})

test('what is kept for her shows until when; she takes it or lets it go', async () => {
  answers.takeOffer = refuse('OFFER_ENDED')
  answers.passOffer = () => ({})
  await open('offered')
  expect(screen.getByText(/留给你到 11月25日 周三 16:12/)).toBeInTheDocument()
  await press('button', '就要这个')
  expect(screen.getByRole('alert')).toHaveTextContent('留给你的时间过了')
  await press('button', '不要这个，接着等')
  expect(opsOf('passOffer')).toHaveLength(1)
})

test('an offer that went by as she took it: the page says so when the buttons are gone', async () => {
  answers.takeOffer = refuse('OFFER_ENDED')
  await open('offered')
  answers.readBooking = () => ({
    ...BOOKINGS.waiting,
    history: [{ at: NOW, what: 'offerLapsed' }, ...BOOKINGS.offered.history],
  })
  await press('button', '就要这个')
  expect(screen.getByText(/留给你的那个时间过了，没留住/)).toBeInTheDocument()
})

test('a code that was replaced elsewhere shows nothing any more', async () => {
  await open('booked')
  answers.readBooking = refuse('NOT_FOUND')
  await act(async () => jest.advanceTimersByTimeAsync(61_000))
  expect(screen.getByText('这个码打不开了')).toBeInTheDocument()
  expect(screen.queryByText('14:30–15:20')).toBeNull()
})

test('once the hour is there, it is not too near any more: the number stays', async () => {
  jest.setSystemTime(new Date(STARTS))
  await open('soon')
  expect(document.body.textContent).not.toContain('离开始太近')
  expect(screen.getByRole('link', { name: '打 12338' })).toBeInTheDocument()
})

test('nobody calls for a session that is over', async () => {
  answers.readBooking = () => ({ ...BOOKINGS.done, mode: 'phone' })
  leaveFor('returnCode', CODE)
  await draw(<Booking />)
  expect(document.body.textContent).toContain('电话谈')
  expect(document.body.textContent).not.toContain('到点打')
})

test('whoever did not come reads nowhere that it took place', async () => {
  await open('noShow')
  expect(document.body.textContent).not.toContain('见完了')
})

test('a session by phone that nobody could call her for is told of, and where to change it', async () => {
  const outside = { ...BOOKINGS.phone.contact, hours: { on: 'daily', from: 540, to: 720 } }
  for (const [contact, text] of [
    [{ channel: 'none' }, /得留一个能打通的号.*到下面“怎么找你”里改/],
    [outside, /约的是 14:30，能打电话的时间要包含它.*到下面“怎么找你”里改/],
  ] as const) {
    answers.readBooking = () => ({ ...BOOKINGS.phone, contact })
    leaveFor('returnCode', CODE)
    const page = await draw(<Booking />)
    expect(screen.getByText(text)).toBeInTheDocument()
    page.unmount()
  }
  await open('phone')
  expect(screen.queryByText(/到下面“怎么找你”里改/)).toBeNull()
})

test('a session by phone that came to lie on a holiday is none for whoever can be called on workdays alone', async () => {
  jest.setSystemTime(new Date('2026-09-28T02:00:00.000Z'))
  const workdays = { ...BOOKINGS.phone.contact, hours: { on: 'workdays', from: 540, to: 1080 } }
  const told = async (on: string) => {
    const slot = { ...SLOT, startsAt: instantAt(on, 600), endsAt: instantAt(on, 650) }
    answers.readBooking = () => ({ ...BOOKINGS.phone, contact: workdays, slot })
    leaveFor('returnCode', CODE)
    const page = await draw(<Booking />)
    const found = screen.queryByText(/约的那天不是工作日.*到下面“怎么找你”里改/) !== null
    page.unmount()
    return found
  }
  // a Thursday, and a Saturday that is worked for it
  expect(await told('2026-10-01')).toBe(true)
  expect(await told('2026-10-10')).toBe(false)
})

test.each([
  ['has lost its time', BOOKINGS.displaced],
  ['was declined', BOOKINGS.declined],
  ['never got a time', BOOKINGS.ended],
  ['lost its time and got no other', { ...BOOKINGS.displaced, state: 'ended' }],
] as const)('of a session by phone that %s she takes her number back', async (_, booking) => {
  answers.readBooking = () => ({ ...booking, mode: 'phone', contact: BOOKINGS.phone.contact })
  answers.changeContact = () => ({})
  leaveFor('returnCode', CODE)
  await draw(<Booking />)
  await press('button', /^怎么找你/)
  await press('radio', /^别找我/)
  await press('button', '就这样找我')
  expect(opsOf('changeContact')[0]?.input).toEqual({ returnCode: CODE, contact: { channel: 'none' } })
})

test('she learns on her page that she comes alone now, without a reason', async () => {
  answers.readBooking = () => ({ ...BOOKINGS.booked, history: [{ at: NOW, what: 'separated' }] })
  leaveFor('returnCode', CODE)
  await draw(<Booking />)
  expect(screen.getByText(/这次约的是你一个人来谈/)).toBeInTheDocument()
})

test('words of danger that she added: sent, they are out of sight, and the numbers stay', async () => {
  answers.sayMore = () => ({ urgent: true })
  await open('booked')
  await press('button', /还想先说几句/)
  write('还想先说几句', '他昨天又打我')
  await press('button', '发给老师')
  expect(screen.queryByRole('textbox', { name: '还想先说几句' })).toBeNull()
  expect(screen.getByRole('link', { name: '打 110 报警' })).toBeInTheDocument()
})

test('what she began to write can be put aside: her words stay, are said not to be sent, and so do the numbers', async () => {
  await open('booked')
  await press('button', /还想先说几句/)
  await press('button', '先不写')
  expect(screen.queryByRole('textbox', { name: '还想先说几句' })).toBeNull()
  await press('button', /还想先说几句/)
  write('还想先说几句', '他昨天又打我')
  await press('button', '先收起来，字留着')
  expect(screen.getByRole('link', { name: '打 110 报警' })).toBeInTheDocument()
  expect(opsOf('sayMore')).toEqual([])
  await press('button', /还想先说几句.*写的还在，没发出去/)
  expect(screen.getByRole('textbox', { name: '还想先说几句' })).toHaveValue('他昨天又打我')
})

test.each(['booked', 'waiting', 'offered', 'displaced', 'partner'] as const)(
  '%s, the button that sends her words is solid, and one amber stands on the page',
  async (name) => {
    await open(name)
    await press('button', /还想先说几句/)
    expect(ambers()).toBe(1)
    expect(screen.getByRole('button', { name: /^(发给老师|先写上)$/ })).toHaveClass(
      name === 'offered' || name === 'displaced' ? 'cz-btn--brand' : 'cz-btn--next',
    )
  },
)

test.each(['waiting', 'displaced', 'cancelled', 'declined', 'ended'] as const)(
  '%s, with no time of hers on the page, it says what it was about',
  async (name) => {
    await open(name)
    expect(screen.getByText('心理咨询 · 见面')).toBeInTheDocument()
  },
)

test('over, what she erases leaves no time to anybody', async () => {
  answers.erase = () => ({})
  await open('done')
  await press('button', /^删掉这条/)
  await press('button', '删掉，不留')
  expect(screen.getByText(/^你写的、约的，都删了。/)).toBeInTheDocument()
})

const NOBODY_YET = /没有人看.*定下时间.*现在打电话/

test.each(['waiting', 'offered', 'displaced'] as const)(
  '%s, she is told that nobody reads yet what she adds, and whom to call now',
  async (name) => {
    answers.sayMore = () => ({ urgent: true })
    await open(name)
    await press('button', /还想先说几句/)
    write('还想先说几句', '他昨天又打我')
    expect(screen.getByText(/现在没有人看.*现在打电话/)).toBeInTheDocument()
    await press('button', '先写上')
    expect(screen.getByText(/你写的还没有人看.*现在打电话/)).toBeInTheDocument()
    expect(document.body.textContent).not.toMatch(/发给老师|老师会先看到/)
  },
)

test('in the waitlist she is told beside her words, and again with her code, that nobody reads them yet', async () => {
  answers.joinWaitlist = () => ({ returnCode: CODE, ahead: 2, urgent: true })
  const wait = await draw(<Wait />, KIND)
  write(/想先说一句什么/, '他昨天又打我')
  expect(screen.getByText(NOBODY_YET)).toBeInTheDocument()
  await press('button', '排上')
  wait.unmount()
  answers.readBooking = () => BOOKINGS.waiting
  await draw(<Booked />)
  expect(screen.getByText(/还没有人看.*现在打电话/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '打 110 报警' })).toBeInTheDocument()
  expect(within(screen.getByLabelText('要紧的电话')).getByRole('link', { name: '12338 妇联' })).toBeInTheDocument()
})

test('waiting in a danger she asks to be called with one tap, and takes it back with another', async () => {
  answers.askCall = () => ({})
  answers.readBooking = () => BOOKINGS.inDanger
  leaveFor('returnCode', CODE)
  await draw(<Booking />)
  expect(screen.getByText(/可以请妇联先打给你.*她们看得到你写的/)).toBeInTheDocument()
  answers.readBooking = () => BOOKINGS.toBeCalled
  await press('button', '请妇联打给我')
  expect(opsOf('askCall')[0]?.input).toEqual({ returnCode: CODE, wanted: true })
  expect(await screen.findByText(/请了妇联打给你.*别等这个电话，打 110/)).toBeInTheDocument()
  await press('button', '不用打了')
  expect(opsOf('askCall')[1]?.input).toEqual({ returnCode: CODE, wanted: false })
})

test('asked without a network: said beside the button, and nothing is said to be under way', async () => {
  answers.readBooking = () => BOOKINGS.inDanger
  answers.askCall = offline
  leaveFor('returnCode', CODE)
  await draw(<Booking />)
  await press('button', '请妇联打给我')
  expect(screen.getByText('没说成。')).toBeInTheDocument()
  expect(screen.queryByText(/请了妇联打给你/)).toBeNull()
})

test('whoever left no number is told that one would do; whoever told of no danger is offered nothing', async () => {
  answers.readBooking = () => BOOKINGS.inDangerUncalled
  leaveFor('returnCode', CODE)
  const page = await draw(<Booking />)
  expect(screen.getByText(/留一个能打的电话，就能请妇联先打给你/)).toBeInTheDocument()
  page.unmount()
  await open('waiting')
  expect(screen.queryByText(/请妇联/)).toBeNull()
})

test('too near to be changed here: 12338 can pass it on, and nobody is said to change it', async () => {
  await open('soon')
  expect(screen.getByText(/打 12338，不用说名字，报时间，请她们转告老师/)).toBeInTheDocument()
  for (const code of ['TOO_LATE', 'HOLDS_TOO_MANY'] as const) expect(errorText({ code })).not.toMatch(/帮你改|说一声。/)
})

test('a code that was lost: nobody is said to change it for her', async () => {
  await draw(<Booked />)
  expect(document.body.textContent).toContain('没抄下来，网上就改不了')
  expect(document.body.textContent).not.toContain('帮你改')
})

test('whoever says yes to a lawyer reads that none was told, and has a way to one herself', async () => {
  answers.answerReferral = () => ({})
  await open('done')
  answers.readBooking = () => BOOKINGS.rated
  await press('button', '愿意')
  expect(document.body.textContent).not.toMatch(/律师那边知道要帮你了|转告/)
  expect(screen.getByText(/老师下次打开这一条看得到。律师那边不会自己知道/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '写下来问律师' })).toHaveAttribute('href', '#/features/qa/ask/index')
})

test('whoever says yes to a class is led to none that is not there', async () => {
  answers.readBooking = () => ({ ...BOOKINGS.rated, referral: { to: 'class', state: 'agreed' } })
  leaveFor('returnCode', CODE)
  await draw(<Booking />)
  expect(screen.getByText(/这里还没有课可以报/)).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: /律师|课/ })).toBeNull()
})

test('the other of two sees when and where, and can change nothing', async () => {
  await open('partner')
  expect(screen.getByText('14:30–15:20')).toBeInTheDocument()
  for (const name of ['取消预约', '换个时间', /怎么找你/, /给另一位/])
    expect(screen.queryByRole('button', { name })).toBeNull()
  expect(screen.getByRole('button', { name: /还想先说几句/ })).toBeInTheDocument()
})

test('another time: the old one is hers until the new one is', async () => {
  answers.move = () => ({ startsAt: STARTS, endsAt: ENDS, state: 'booked' })
  const booking = await open('booked')
  await press('button', '换个时间')
  expect(went().at(-1)).toBe('/features/counseling/times/index?kind=psychology&move=yes')
  booking.unmount()
  await draw(<Times />, { ...KIND, move: 'yes' })
  await press('radio', '9:00')
  await press('button', '改到 11月26日 周四 9:00')
  expect(screen.getByRole('dialog')).toHaveTextContent('没改成，原来的还是你的')
  await press('button', '改到这个时间')
  expect(opsOf('move')[0]?.input).toEqual({
    returnCode: CODE,
    counselorId: 'wen',
    on: '2026-11-26',
    from: 540,
    mode: 'place',
  })
})

test('two quick taps open a page once; later it opens again', async () => {
  await open('booked')
  const button = screen.getByRole('button', { name: '换个时间' })
  const before = went().length
  fireEvent.click(button)
  fireEvent.click(button)
  expect(went().length).toBe(before + 1)
  await act(async () => jest.advanceTimersByTimeAsync(1000))
  fireEvent.click(button)
  expect(went().length).toBe(before + 2)
})

test('two quick taps move once and go back one page', async () => {
  answers.move = () => ({ startsAt: STARTS, endsAt: ENDS, state: 'booked' })
  leaveFor('moving', { returnCode: CODE, mode: 'place', counselorId: 'wen', held: true })
  await draw(<Times />, { ...KIND, move: 'yes' })
  await press('radio', '9:00')
  await press('button', '改到 11月26日 周四 9:00')
  const before = done.length
  const button = screen.getByRole('button', { name: '改到这个时间' })
  fireEvent.click(button)
  fireEvent.click(button)
  await settle()
  expect(opsOf('move')).toHaveLength(1)
  expect(done.slice(before).filter(([name]) => /navigateBack|reLaunch/.test(name))).toHaveLength(1)
})

test('a lawyer is called one', async () => {
  await draw(<Choose />)
  await press('radio', '按人')
  expect(screen.getByRole('button', { name: /周律师（示例）.*女律师/ })).toBeInTheDocument()
})

test('a place in the waitlist: when she can come, until when, and a code of its own', async () => {
  answers.joinWaitlist = () => ({ returnCode: CODE, ahead: 2, urgent: false })
  await draw(<Wait />, KIND)
  await press('checkbox', '上午')
  await press('button', '排上')
  expect(opsOf('joinWaitlist')[0]?.input).toMatchObject({ parts: ['afternoon', 'evening'], until: '2026-12-08' })
  expect(take('booked')?.made).toEqual({ is: 'wait', ahead: 2, until: '2026-12-08' })
})

test.each([
  ['question', '/features/qa/thread/index'],
  ['booking', '/features/counseling/booking/index'],
])('one field opens both; what a code opens is asked once: a %s', async (opens, page) => {
  answers.whatOpens = () => ({ opens })
  await draw(<QaOpen />)
  write('回执码', CODE)
  await press('button', '打开')
  expect(went().at(-1)).toBe(page)
  expect(asked.map(({ op }) => op)).toEqual(['whatOpens'])
})

test('a code that opens nothing is told beside the field', async () => {
  answers.whatOpens = refuse('NOT_FOUND')
  await draw(<QaOpen />)
  write('回执码', CODE)
  await press('button', '打开')
  expect(screen.getByText(/这个码打不开。一位一位再对一遍/)).toBeInTheDocument()
})

test('quick exit forgets her words, how to reach her, and the name that the phone gave itself', async () => {
  const confirm = await draw(<Confirm />, AT)
  write(/想先说一句什么/, '最近总睡不着')
  await press('radio', /打电话/)
  write('电话', '13800000000')
  await press('button', '确认预约')
  expect(String(Taro.getStorageSync('chazhu.holder'))).toContain('until')
  act(() => forgetAll())
  expect(Taro.getStorageSync('chazhu.holder')).toBe('')
  confirm.unmount()
  await draw(<Confirm />, AT)
  expect(screen.queryByRole('textbox', { name: '电话' })).toBeNull()
})
