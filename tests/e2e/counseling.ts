import type { Page } from 'playwright-core'
import { BOOKINGS, DIRECTORY, NOW, SLOT, timesFrom, type BookingName } from '../counseling-said'
import { DANGER } from './hers'
import { addressOf, disturb, pretend, type PageName } from './routes'
import type { World } from './world'

interface Screen {
  name: string
  show: (page: Page, world: World) => Promise<void>
}

const CODE = '1234567890123456'
const MADE = {
  returnCode: CODE,
  state: 'booked',
  startsAt: SLOT.startsAt,
  endsAt: SLOT.endsAt,
  urgent: false,
  together: false,
}
export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const pick = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).first().click()

type Said = Parameters<typeof pretend>[1]
/** The invented counselors and their times, at an hour of ours. */
async function told(page: Page, more: Said = {}): Promise<void> {
  await page.clock.setFixedTime(NOW)
  await pretend(page, { readDirectory: DIRECTORY, listTimes: timesFrom(), readBooking: BOOKINGS.booked, ...more })
}
const open = (name: PageName, query = '', more: Said = {}) =>
  async function show(page: Page, { base }: Pick<World, 'base'>) {
    await told(page, more)
    await page.goto(addressOf(base, name, query))
  }
const screen = (name: string, first: Screen['show'], ...then: ((page: Page) => Promise<unknown>)[]): Screen => ({
  name,
  async show(page, world) {
    await first(page, world)
    for (const step of then) await step(page)
  },
})
const seeing = (text: string | RegExp) => (page: Page) => sees(page, text)

/** Kept on this phone before, so that no code has to be tried. */
export const openBooking = (booking: BookingName, more: Said = {}) =>
  async function show(page: Page, { base }: Pick<World, 'base'>) {
    const kept = JSON.stringify([{ code: CODE, askedAt: '2026-11-25T06:00:00.000Z', of: 'booking' }])
    await page.addInitScript((codes) => localStorage.setItem('chazhu.codes', JSON.stringify({ data: codes })), kept)
    await told(page, { readBooking: BOOKINGS[booking], ...more })
    await page.goto(addressOf(base, 'open'))
    await press(page, /约的/)
    await page.getByRole('heading', { name: '这条归你管' }).waitFor()
  }

const KIND = '?kind=psychology'
const MARRIED = '?kind=inMarriage'
const WHICH = '&who=wen&on=2026-11-26&from=870'
const choose = open('choose')
const times = open('times', KIND)
export const openTimes = async (page: Page, world: Pick<World, 'base'>): Promise<void> => {
  await times(page, world)
  await page.getByRole('radio', { name: '14:30' }).click()
}
const confirm = open('confirm', KIND + WHICH)
const wait = open('wait', KIND)

const CHOOSE: readonly Screen[] = [
  screen('choose', choose, seeing('心里难受，睡不好、提不起劲')),
  screen('choose, by person', choose, (page) => pick(page, '按人'), seeing('文老师（示例）')),
  screen(
    'choose, what about',
    choose,
    (page) => pick(page, '按人'),
    (page) => press(page, /陶老师/),
    seeing(/说哪方面的/),
  ),
  screen(
    'choose, nobody like that',
    choose,
    (page) => pick(page, '按人'),
    (page) => page.getByRole('checkbox', { name: '会手语' }).click(),
    (page) => page.getByRole('checkbox', { name: '会重庆话' }).click(),
    seeing('没有这样的老师'),
  ),
  screen(
    'choose, nobody yet',
    open('choose', '', { readDirectory: { ...DIRECTORY, counselors: [] } }),
    seeing('网上还没开放预约'),
  ),
  screen(
    'choose, offline',
    choose,
    seeing('心里难受'),
    (page) => page.context().setOffline(true),
    seeing(/看不了哪天有空/),
  ),
]

const FULL = { ...timesFrom(), days: timesFrom().days.map((day) => ({ ...day, state: 'full' as const, times: [] })) }
const TIMES: readonly Screen[] = [
  screen('times', times, seeing('先点一个时间')),
  screen('times, one picked', times, (page) => pick(page, '14:30'), seeing(/就约 11月26日 周四 14:30/)),
  screen('times, with one counselor', open('times', `${KIND}&who=wen`), seeing('文老师（示例）'), (page) =>
    pick(page, '9:00'),
  ),
  screen(
    'times, somebody else',
    times,
    (page) => pick(page, '14:30'),
    (page) => press(page, '换一位'),
    seeing('就这位'),
  ),
  screen(
    'times, none picked',
    times,
    seeing('先点一个时间'),
    (page) => press(page, '先点一个时间'),
    seeing('还没挑时间'),
  ),
  screen(
    'times, a day that may change',
    open('times', KIND, { listTimes: timesFrom(undefined, '2026-11-26') }),
    seeing('这天的放假安排还没出'),
  ),
  screen('times, all full', open('times', KIND, { listTimes: FULL }), seeing('这两周都约满了')),
  screen(
    'times, offline after a while',
    times,
    seeing('先点一个时间'),
    (page) => page.context().setOffline(true),
    seeing(/不一定还空着/),
  ),
  screen('times, loading', async (page, world) => {
    await disturb(page, 'listTimes', 'hang')
    await page.goto(addressOf(world.base, 'times', KIND))
    await sees(page, '在取，稍等')
  }),
  screen('times, error', async (page, world) => {
    await disturb(page, 'listTimes', 'INTERNAL')
    await page.goto(addressOf(world.base, 'times', KIND))
    await sees(page, '没取到')
  }),
]

const byPhone = async (page: Page) => {
  await pick(page, /打电话/)
  await page.getByRole('textbox', { name: '电话', exact: true }).fill('13800000000')
}
const CONFIRM: readonly Screen[] = [
  screen('confirm', confirm, seeing('怎么找你才安全？')),
  screen('confirm, by phone', confirm, byPhone),
  screen('confirm, two of them', open('confirm', MARRIED + WHICH.replace('wen', 'tao')), seeing('谁来'), (page) =>
    pick(page, '两个人一起来'),
  ),
  screen(
    'confirm, danger',
    confirm,
    (page) => page.getByRole('textbox', { name: /想先说一句什么/ }).fill(DANGER),
    seeing('打 110 报警'),
  ),
  screen('confirm, a number too short', confirm, async (page) => {
    await pick(page, /打电话/)
    await page.getByRole('textbox', { name: '电话', exact: true }).fill('1380000')
    await press(page, '确认预约')
    await sees(page, /少了 4 位/)
  }),
  screen('confirm, just taken', async (page, world) => {
    await confirm(page, world)
    await disturb(page, 'book', 'SLOT_TAKEN')
    await press(page, '确认预约')
    await sees(page, /刚被别人约走。下面两个还空着/)
  }),
  screen('confirm, not sent', async (page, world) => {
    await confirm(page, world)
    await disturb(page, 'book', 'INTERNAL')
    await press(page, '确认预约')
    await sees(page, /K7Q-218/)
  }),
]

const booked = (said: object, query = KIND + WHICH) => open('confirm', query, { book: { ...MADE, ...said } })
const BOOKED: readonly Screen[] = [
  screen('booked', booked({}), (page) => press(page, '确认预约'), seeing('你的回执码，只显示这一次')),
  screen(
    'booked, urgent',
    booked({ urgent: true }),
    (page) => page.getByRole('textbox', { name: /想先说一句什么/ }).fill(DANGER),
    (page) => press(page, '确认预约'),
    seeing('你的回执码，只显示这一次'),
  ),
  screen(
    'booked, apart',
    booked({ together: false }, MARRIED + WHICH.replace('wen', 'tao')),
    (page) => pick(page, '两个人一起来'),
    (page) => press(page, '确认预约'),
    seeing(/约的是你一个人来谈/),
  ),
  screen('booked, opened anew', open('booked'), seeing('回执码只显示一次')),
  screen('wait', wait, seeing('哪些时候你来得了')),
  screen(
    'booked, waiting',
    open('wait', KIND, { joinWaitlist: { returnCode: CODE, ahead: 2, urgent: false } }),
    (page) => press(page, '排上'),
    seeing('前面还有 2 位'),
  ),
  screen(
    'booked, waiting in a danger',
    open('wait', KIND, {
      joinWaitlist: { returnCode: CODE, ahead: 2, urgent: true },
      readBooking: BOOKINGS.inDanger,
    }),
    byPhone,
    (page) => page.getByRole('textbox', { name: /想先说一句什么/ }).fill(DANGER),
    (page) => press(page, '排上'),
    seeing('请妇联打给我'),
  ),
]

const states = Object.keys(BOOKINGS) as BookingName[]
const BOOKING: readonly Screen[] = [
  ...states.map((name) => screen(`booking, ${name}`, openBooking(name))),
  screen('booking, no code', open('booking'), seeing('要用回执码打开')),
  screen('booking, before cancelling', openBooking('booked'), (page) => press(page, '取消预约'), seeing(/让给别人了/)),
  screen('booking, how to reach her', openBooking('phone'), (page) => press(page, /怎么找你/), seeing('就这样找我')),
  screen(
    'booking, a code for the other',
    openBooking('together'),
    (page) => press(page, /给另一位一个码/),
    seeing('要一个码'),
  ),
  screen(
    'booking, the code of the other',
    openBooking('together', { invitePartner: { returnCode: CODE } }),
    (page) => press(page, /给另一位一个码/),
    (page) => press(page, '要一个码'),
    seeing('给另一位的，只显示这一次'),
  ),
  screen(
    'booking, more words with danger',
    openBooking('booked'),
    (page) => press(page, /还想先说几句/),
    (page) => page.getByRole('textbox', { name: '还想先说几句' }).fill(DANGER),
    seeing('打 110 报警'),
  ),
  screen('booking, before erasing', openBooking('booked'), (page) => press(page, /删掉这条/), seeing('删掉，不留')),
  screen(
    'booking, another time',
    openBooking('booked'),
    (page) => press(page, '换个时间'),
    (page) => pick(page, '9:00'),
    (page) => press(page, /改到/),
    seeing('改到这个时间'),
  ),
]

export const COUNSELING: readonly Screen[] = [...CHOOSE, ...TIMES, ...CONFIRM, ...BOOKED, ...BOOKING]
