import { renderHook } from '@testing-library/react'
import type { BookingDto } from '../../shared/contract/counseling'
import type { SafeContact } from '../../shared/values/safe-contact'
import { bookedWords } from '@/features/counseling/booked/booked-words'
import { calendarFile } from '@/features/counseling/booked/calendar-file'
import { EVENT } from '@/workbench/days/session-words'
import { eraseWords } from '@/features/counseling/booking/erase-words'
import { stateWords } from '@/features/counseling/booking/state-words'
import { contactOf, contactProblem, NOBODY } from '@/features/counseling/parts/contact-draft'
import { reachedAs, useTelling } from '@/features/counseling/parts/telling'
import { fairWho, firstFree, nearestFree, weeksOf } from '@/features/counseling/times/free-times'
import { BOOKING_EVENT_LABEL, BOOKING_STATE_LABEL } from '@shared/glossary'
import { topicsIn } from '@shared/rules/neutral'
import { addMinutes } from '@shared/values/instant'
import { BOOKINGS, NOW, SLOT, timesFrom, type BookingName } from '../counseling-said'

const OFFICIALESE = /请您|温馨|系统|操作|进行|予以|亲，|！/
const TIMES = timesFrom()

test('two weeks from a Wednesday are three rows from Monday on, with nothing before today', () => {
  const weeks = weeksOf(TIMES.days)
  expect(weeks.map((week) => week.map((day) => day?.on.slice(8) ?? '').join(' '))).toEqual([
    '  25 26 27 28 29',
    '30 01 02 03 04 05 06',
    '07 08     ',
  ])
  expect(firstFree(TIMES.days)?.on).toBe('2026-11-26')
})

test('the two nearest free times stand on either side of the one that was lost', () => {
  expect(nearestFree(TIMES.days, { on: '2026-11-26', from: 870 }, 2)).toEqual([
    { on: '2026-11-26', from: 540 },
    { on: '2026-11-26', from: 930 },
  ])
})

test('what is offered instead can be had in the way she chose', () => {
  const may = (id: string) => id === 'wen'
  const near = nearestFree(
    TIMES.days,
    { on: '2026-11-26', from: 870 },
    2,
    (slot) => fairWho(TIMES, slot, may) === 'wen',
  )
  expect(near).toEqual([
    { on: '2026-11-26', from: 540 },
    { on: '2026-11-30', from: 540 },
  ])
})

test('of several who are free, whoever has most time left; nobody who is busy then', () => {
  // 文老师 has seven times in these two weeks, 陶老师 six
  expect(fairWho(TIMES, { on: '2026-11-26', from: 870 })).toBe('wen')
  expect(fairWho(TIMES, { on: '2026-11-26', from: 930 })).toBe('tao')
  expect(fairWho(TIMES, { on: '2026-11-27', from: 540 })).toBeUndefined()
  const tao = { ...TIMES, counselors: ['tao', 'wen'] }
  expect(fairWho(tao, { on: '2026-11-26', from: 870 })).toBe('tao')
})

test('each state says what it is and what to do, in plain sentences', () => {
  for (const name of Object.keys(BOOKINGS) as BookingName[]) {
    const { title, text } = stateWords(BOOKINGS[name], NOW)
    expect([name, text]).toEqual([name, expect.stringMatching(/。$/)])
    expect(`${title}${text}`).not.toMatch(OFFICIALESE)
  }
})

test('a time that has come or gone by is no time to come early for', () => {
  const during = addMinutes(SLOT.startsAt, 20)
  const after = addMinutes(SLOT.endsAt, 60)
  expect(stateWords(BOOKINGS.booked, during)).toMatchObject({ title: '到约的时间了' })
  expect(stateWords(BOOKINGS.phone, during).text).toContain('没接到，打 12338')
  expect(stateWords(BOOKINGS.phone, after)).toMatchObject({ title: '约的时间过了' })
  expect(stateWords(BOOKINGS.asked, after)).toMatchObject({ title: '约的时间过了', tone: 'ours' })
  for (const at of [during, after])
    for (const name of ['booked', 'phone', 'asked'] as const)
      expect(stateWords(BOOKINGS[name], at).text).not.toMatch(/早到|到点|点了头/)
})

test('on the telephone nobody sits down and waits', () => {
  const { title, text } = stateWords({ ...BOOKINGS.arrived, mode: 'phone' }, NOW)
  expect(`${title}${text}`).not.toMatch(/来了|坐/)
})

test('whoever let an offer go by is told so, and that she still waits', () => {
  const { text } = stateWords({ ...BOOKINGS.waiting, history: [{ at: NOW, what: 'offerLapsed' }] }, NOW)
  expect(text).toMatch(/^留给你的那个时间过了，没留住。前面还有 2 位。/)
})

test('nobody is promised the next time while others stand before her', () => {
  const made = { is: 'wait', ahead: 2, until: '2026-12-08' } as const
  for (const text of [stateWords(BOOKINGS.waiting, NOW).text, bookedWords(made).text]) {
    expect(text).toContain('前面还有 2 位')
    expect(text).toContain('轮到你，就先给你留着')
    expect(text).not.toMatch(/先留给你/)
  }
})

test('whoever waits reads how she will hear of a time, as she said herself', () => {
  const words = (contact: SafeContact) => stateWords({ ...BOOKINGS.waiting, contact }, NOW).text
  expect(words({ channel: 'none' })).toMatch(/常回来看看。$/)
  expect(words({ channel: 'weChat' })).toMatch(/微信里提醒你，也常回来看看。$/)
  const hours = { on: 'daily', from: 540, to: 1080 } as const
  expect(words({ channel: 'phone', phone: '13800000000', hours, pickUp: 'onlyMe' })).toMatch(/按你说的时间打给你。$/)
})

test('whoever meets her has one name in the title and in what became of it: of two, 对方 would be the other', () => {
  const labels = [...Object.values(BOOKING_STATE_LABEL), ...Object.values(BOOKING_EVENT_LABEL)]
  expect(labels.filter((label) => label.includes('对方'))).toEqual([])
  expect(stateWords(BOOKINGS.declined, NOW).title).toContain('老师')
  expect(BOOKING_EVENT_LABEL.declined).toContain('老师')
})

test('what she erases gives a time to others only while it is still to come', () => {
  const said = (name: BookingName, at = NOW) => Object.values(eraseWords(BOOKINGS[name], at)).join()
  for (const name of ['booked', 'asked', 'offered'] as const)
    expect([name, said(name)]).toEqual([name, expect.stringMatching(/让出去.*让给别人.*让出去了/)])
  const never = [
    'waiting',
    'displaced',
    'arrived',
    'done',
    'noShow',
    'cancelled',
    'declined',
    'ended',
    'partner',
  ] as const
  for (const name of never) expect([name, said(name)]).toEqual([name, expect.not.stringMatching(/让/)])
  expect(said('booked', SLOT.startsAt)).not.toMatch(/让/)
  expect(said('partner')).toContain('到时候是一个人谈')
  expect(said('partnerApart')).not.toContain('到时候')
})

test('what ended is not called a wait: what fell away and got no new time ends alike', () => {
  expect([BOOKING_EVENT_LABEL.ended, EVENT.ended].join()).not.toMatch(/候补|排/)
})

test('what we changed stands first, until she was told of it by telephone', () => {
  const { booked, asked } = BOOKINGS
  const since = (...what: BookingDto['history'][number]['what'][]) => [
    ...what.map((one) => ({ at: NOW, what: one })),
    ...booked.history,
  ]
  const moved = stateWords({ ...booked, history: since('reminded', 'movedByUs', 'displaced') }, NOW)
  expect(moved).toMatchObject({ title: '给你改了时间', tone: 'ours' })
  expect(moved.text).toMatch(/时间和地方。来不了，就在下面换一个，或者取消。$/)
  const { cancelUntil: _late, ...late } = booked
  expect(stateWords({ ...late, history: since('movedByUs') }, NOW).text).toMatch(/时间和地方。$/)
  expect(stateWords({ ...booked, history: since('movedByUs'), asPartner: true }, NOW).text).not.toMatch(/取消/)
  expect(stateWords({ ...booked, history: since('counselorChanged') }, NOW).title).toBe('换了一位老师')
  expect(stateWords({ ...booked, history: since('siteChanged', 'movedByUs') }, NOW).title).toBe('给你改了时间')
  const resited = stateWords({ ...booked, history: since('siteChanged') }, NOW)
  expect(resited).toMatchObject({
    title: '换了地方',
    text: expect.stringMatching(/^时间没变.*看清下面的地方。/) as string,
  })
  expect(stateWords({ ...booked, history: since('called', 'movedByUs') }, NOW).title).toBe('约好了')
  // that she asked to be called, and was, says nothing of the change
  expect(stateWords({ ...booked, history: since('helpCalled', 'callAsked', 'movedByUs') }, NOW).title).toBe(
    '给你改了时间',
  )
  const ended = { ...BOOKINGS.ended, history: since('ended', 'helpCalled', 'displaced') }
  expect(stateWords(ended, NOW).text).toMatch(/是我们这边的原因，对不住/)
  expect(stateWords({ ...asked, history: since('movedByUs') }, NOW).text).toMatch(/^原来的时间用不了了/)
})

test('whoever lost her time on our side reads whether she is called, and the other of two nothing that he cannot do', () => {
  const { displaced, phone } = BOOKINGS
  expect(stateWords(displaced, NOW).text).toMatch(/另挑一个吧。.*常回来看看。$/)
  const called = { ...displaced, contact: phone.contact }
  expect(stateWords(called, NOW).text).toMatch(/按你说的时间打给你。$/)
  const told = [{ at: NOW, what: 'called' as const }, ...displaced.history]
  expect(stateWords({ ...called, history: told }, NOW).text).toMatch(/另挑一个吧。$/)
  expect(stateWords({ ...displaced, asPartner: true }, NOW).text).not.toMatch(/另挑/)
})

test('what fell away and got no new time ends as what it was, never as a place in the waitlist', () => {
  const fallen = { ...BOOKINGS.displaced, state: 'ended' as const }
  const alone = [{ at: NOW, what: 'ended' as const }, { at: NOW, what: 'separated' as const }, ...fallen.history]
  expect(stateWords({ ...fallen, history: alone }, NOW).text).toMatch(/是我们这边的原因/)
  const history = [{ at: NOW, what: 'ended' as const }, { at: NOW, what: 'called' as const }, ...fallen.history]
  for (const asPartner of [false, true])
    expect(stateWords({ ...fallen, asPartner, history }, NOW).text).toMatch(/^原来的时间用不了了/)
  expect(BOOKING_EVENT_LABEL.ended).not.toMatch(/候补/)
})

test('outside of WeChat its reminder is no default of the next booking', () => {
  reachedAs({ channel: 'weChat' })
  expect(renderHook(useTelling).result.current.contact.channel).toBe('none')
})

test('whoever waited for somebody who does not give it any more reads why it ended', () => {
  const ended = { ...BOOKINGS.waiting, state: 'ended' as const }
  const gone = [
    { at: NOW, what: 'ended' as const },
    { at: NOW, what: 'counselorGone' as const },
  ]
  expect(stateWords({ ...ended, history: gone }, NOW).text).toMatch(/不接这个了/)
  expect(stateWords({ ...ended, history: gone.slice(0, 1) }, NOW).text).not.toMatch(/不接这个了/)
})

test('the other of two who is seen apart is told no reason, and not that anybody asked', () => {
  const { title, text } = stateWords(BOOKINGS.partnerApart, NOW)
  expect(`${title}${text}`).not.toMatch(/因为|要求|申请|危险|动手|安全|她|对方/)
  const made = { is: 'slot', state: 'booked', startsAt: '', endsAt: '', together: false, apart: true } as const
  expect(bookedWords(made).apart).not.toMatch(/因为|要求|申请|危险|动手|安全/)
  expect(bookedWords({ ...made, apart: false }).apart).toBeUndefined()
})

test('a number is looked at before it goes: too short, too long, none', () => {
  const phone = { ...NOBODY, channel: 'phone' as const }
  const at = (number: string) => contactProblem({ ...phone, phone: number }, { mode: 'place' })?.text
  expect(at('')).toBe('打哪个号，还没写。')
  expect(at('138 0000 000')).toBe('这个号少了 1 位，再看看。')
  expect(at('138000000001')).toBe('这个号多了 1 位，再看看。')
  expect(at('138')).toBe('这个号少了 8 位，再看看。')
  expect(at('13800')).toBe('这个号少了 6 位，再看看。')
  for (const number of [
    '138 0000 0000',
    '138-0000-0000',
    '+86 138-0000-0000',
    '１３８００００００００',
    '023-49812345',
  ])
    expect([number, at(number)]).toEqual([number, undefined])
  expect(contactOf({ ...phone, phone: '+86 138-0000-0000' })).toMatchObject({ phone: '13800000000' })
  expect(contactOf({ ...phone, phone: '023-49812345' })).toMatchObject({ phone: '023-49812345' })
  expect(contactOf({ ...phone, phone: '138 0000 0000', cover: ' ' })).toEqual({
    channel: 'phone',
    phone: '13800000000',
    hours: { on: 'daily', from: 540, to: 1080 },
    pickUp: 'onlyMe',
  })
})

test('whoever is to be called at the hour of the session says so; at a place nobody has to be called', () => {
  const call = { ...NOBODY, channel: 'phone' as const, phone: '13800000000' }
  expect(contactProblem(NOBODY, { mode: 'phone' })?.text).toContain('就选见面')
  expect(contactProblem(NOBODY, { mode: 'place' })).toBeUndefined()
  const evening = { mode: 'phone', on: '2026-11-26', from: 1140 } as const
  expect(contactProblem(call, evening)?.text).toContain('19:00')
  expect(contactProblem({ ...call, to: 1200 }, evening)).toBeUndefined()
})

test('on workdays alone she can be called as the holidays of the year say, not by what weekday it is', () => {
  const call = { ...NOBODY, channel: 'phone' as const, phone: '13800000000', on: 'workdays' as const }
  const at = (on: string) => contactProblem(call, { mode: 'phone', on, from: 600 })?.text
  const none = '约的那天不是工作日，能打电话的日子要选“每天”。'
  expect(at('2026-11-28')).toBe(none)
  // the national day is a Thursday, and a Saturday is worked for it
  expect(at('2026-10-01')).toBe(none)
  expect(at('2026-10-10')).toBeUndefined()
  expect(contactProblem({ ...call, on: 'daily' }, { mode: 'phone', on: '2026-10-01', from: 600 })).toBeUndefined()
})

test("what goes into the phone's calendar tells a time and nothing else", () => {
  const times = { startsAt: '2026-11-26T06:30:00.000Z', endsAt: '2026-11-26T07:20:00.000Z' }
  const file = calendarFile(times, { at: '2026-11-25T06:30:00.000Z', uid: 'AAAA' })
  expect(file).toContain('DTSTART:20261126T063000Z')
  expect(file).toContain('DTEND:20261126T072000Z')
  expect(topicsIn(file)).toEqual([])
  // a planted fault: an entry that names what it is about would be seen
  expect(topicsIn(file.replace('有事', '心理咨询'))).not.toEqual([])
})
