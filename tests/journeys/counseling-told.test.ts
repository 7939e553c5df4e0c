import { fc } from '../seeded'
import type { Message, Sent } from '../../cloudfunctions/kernel/wechat'
import { make } from '../../cloudfunctions/slices/counseling/bookings/make'
import { told } from '../../cloudfunctions/slices/counseling/bookings/told'
import { bookings, type BookingRecord } from '../../cloudfunctions/slices/counseling/records'
import { tell } from '../../cloudfunctions/slices/counseling/tell'
import { BOOKING_EVENTS, BOOKING_STATES } from '../../shared/contract/counseling'
import { topicsIn } from '../../shared/rules/neutral'
import { SERVICE_KINDS } from '../../shared/values/counseling/services'
import { addMinutes } from '../../shared/values/instant'
import { weChatPhone } from '../we-chat-phone'
import { createWorld, newKey, type World } from '../world'
import { counselorOf, layScene, wanted } from './counseling-scene'

const MON = '2026-11-23'
const WED = '2026-11-25'

describe('what she is told', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld()
    await layScene(world.ports.store, { counselors: [counselorOf('lin')], today: MON })
  })
  afterEach(() => world.close())

  const now = () => world.ports.now().toISOString()
  const book = async (channel: 'weChat' | 'none') => {
    const she = world.inWeChat('o-her').counseling
    const slot = { counselorId: 'lin', on: WED, from: 600, together: false }
    return (await she.book({ ...wanted(), ...slot, contact: { channel } })).returnCode
  }
  const read = (returnCode: string) => world.anyone().counseling.readBooking({ returnCode })
  const seen = async (code: string) => (await read(code)).history.filter(({ what }) => what === 'reminded').length
  /** To Tuesday, six in the evening. */
  const untilEvening = () => world.pass(32 * 60)

  it('is reminded once, the evening before, by a message that says nothing, and her allowance is used up', async () => {
    const code = await book('weChat')
    const { messages, telling } = weChatPhone()
    await tell(world.ports.store, now(), telling)
    expect(messages).toEqual([])
    untilEvening()
    await tell(world.ports.store, now(), telling)
    await tell(world.ports.store, now(), telling)
    expect(messages).toEqual([
      {
        openid: 'o-her',
        template: 'T',
        page: 'tabs/home/index',
        fields: { thing1: '有一条新消息', thing2: '有空时打开看看' },
      },
    ])
    expect(await seen(code)).toBe(1)
    const { items } = await world.ports.store.find(bookings, { index: 'byTouch', limit: 1 })
    expect(items[0]).toMatchObject({ quota: 0, notices: [] })
  })

  it('hears in the morning, once, of whatever became of it at night', async () => {
    await book('weChat')
    const { messages, telling } = weChatPhone()
    const { store } = world.ports
    world.pass(13 * 60)
    await store.transact(async (tx) => {
      const { items } = await store.find(bookings, { index: 'byTouch', limit: 1 })
      for (const one of items) {
        const moved = told(one, 'movedByUs', now())
        await tx.replace(bookings, told({ ...moved, state: 'displaced' }, 'displaced', now()))
      }
    })
    for (let hour = 23; hour < 23 + 7; hour += 1) {
      await tell(store, now(), telling)
      world.pass(60)
    }
    expect(messages).toEqual([])
    world.pass(60)
    for (const _ of [1, 2]) await tell(store, now(), telling)
    expect(messages).toHaveLength(1)
  })

  it('is not reminded in the morning of what began before she could be', async () => {
    await book('weChat')
    const { messages, telling } = weChatPhone()
    const { store } = world.ports
    const { items } = await store.find(bookings, { index: 'byTouch', limit: 1 })
    for (const one of items) {
      const early = { ...one, startsAt: '2026-11-24T22:30:00.000Z' }
      const due = '2026-11-24T20:30:00.000Z'
      await store.replace(bookings, { ...early, notices: [{ dueAt: due, what: 'reminded' }], noticeAt: due })
    }
    world.pass(45 * 60)
    await tell(store, now(), telling)
    expect(messages).toEqual([])
  })

  it('finds it in her history where nothing else was allowed', async () => {
    const code = await book('none')
    untilEvening()
    const { messages, telling } = weChatPhone()
    await tell(world.ports.store, now(), telling)
    await world.runJobs()
    expect(messages).toEqual([])
    expect(await seen(code)).toBe(1)
  })

  it('is told again when WeChat failed, until it begins, and once in her history', async () => {
    const code = await book('weChat')
    untilEvening()
    const { messages, telling } = weChatPhone(['failed', 'failed'])
    for (let i = 0; i < 4; i += 1) {
      await tell(world.ports.store, now(), telling)
      world.pass(5)
    }
    expect(messages).toHaveLength(3)
    expect(await seen(code)).toBe(1)
  })

  it('is not tried any more once it has begun', async () => {
    const code = await book('weChat')
    untilEvening()
    const { messages, telling } = weChatPhone(Array<Sent>(9).fill('failed'))
    await tell(world.ports.store, now(), telling)
    world.pass(17 * 60)
    await tell(world.ports.store, now(), telling)
    await tell(world.ports.store, now(), telling)
    expect(messages).toHaveLength(1)
    expect(await seen(code)).toBe(0)
  })

  it('hears of it once more, and sees it once, when the first answer was lost on our side', async () => {
    const code = await book('weChat')
    untilEvening()
    const { messages, telling } = weChatPhone()
    const { store } = world.ports
    const broken = { ...store, transact: () => Promise.reject(new Error('lost')) }
    await tell(broken, now(), telling).catch(() => undefined)
    expect(await seen(code)).toBe(0)
    await tell(store, now(), telling)
    expect(messages).toHaveLength(2)
    expect(await seen(code)).toBe(1)
  })

  it('is sent nothing more when she no longer wants it, nor reminded of what she has cancelled', async () => {
    const code = await book('weChat')
    const { messages, telling } = weChatPhone(['declined'])
    untilEvening()
    await tell(world.ports.store, now(), telling)
    const { items } = await world.ports.store.find(bookings, { index: 'byTouch', limit: 1 })
    expect(items[0]).toMatchObject({ quota: 0 })
    await world.anyone().counseling.cancel({ returnCode: code })
    world.pass(24 * 60)
    await tell(world.ports.store, now(), telling)
    expect(messages).toHaveLength(1)
  })

  describe('whatever it is', () => {
    type About = Pick<BookingRecord, 'kind' | 'state' | 'counselorName'> & { site: string }
    const leaks = ({ fields, page }: Message, { counselorName = '', site }: About): string[] => {
      const said = `${Object.values(fields).join(' ')} ${page}`
      return [...topicsIn(said), ...[counselorName, site].filter((name) => said.includes(name))]
    }
    const about = fc.record({
      kind: fc.constantFrom(...SERVICE_KINDS),
      state: fc.constantFrom(...BOOKING_STATES),
      what: fc.constantFrom(...BOOKING_EVENTS),
      counselorName: fc.constantFrom('林小梅（示例）', '陈律师（示例）', '周老师（示例）'),
      site: fc.constantFrom('兴龙湖工作室（示例）', '永川区妇联（示例）', '胜利路驿站（示例）'),
    })

    it('names no topic, nobody and no place', async () => {
      const { store } = world.ports
      await fc.assert(
        fc.asyncProperty(about, async ({ kind, state, what, counselorName, site }) => {
          const { messages, telling } = weChatPhone()
          const _id = newKey()
          const at = addMinutes(now(), -1)
          await store.transact(async (tx) => {
            const own = { _id, kind, mode: 'place', state: 'booked', together: false, holder: '' } as const
            const slot = { on: WED, from: 600, to: 660, roster: 'r', site: { name: site, area: '500118' } }
            const reached = { contact: { channel: 'weChat' }, openid: 'o', quota: 1 } as const
            const rest = { startsAt: addMinutes(at, 90), codeHash: newKey(), words: [], dangers: [], urgent: false }
            await make(tx, { ...own, ...rest, ...reached, slot, counselorName }, at)
            const made = await tx.get(bookings, _id)
            if (made) await tx.replace(bookings, told({ ...made, state }, what, at))
          })
          await tell(store, now(), telling)
          for (const message of messages) expect(leaks(message, { kind, state, counselorName, site })).toEqual([])
          const remind = what === 'reminded' && state !== 'booked' && state !== 'asked'
          expect(messages).toHaveLength(remind ? 0 : 1)
        }),
        { numRuns: 100 },
      )
    })

    it('would be found naming one (planted leaks)', () => {
      const planted = { openid: 'o', template: 'T', page: 'tabs/home/index' }
      const one: About = {
        kind: 'inMarriage',
        state: 'booked',
        counselorName: '林小梅（示例）',
        site: '胜利路驿站（示例）',
      }
      for (const text of ['明天婚姻辅导', '林小梅（示例）在等你', '胜利路驿站（示例）见', '去妇联', '律师有空了'])
        expect(leaks({ ...planted, fields: { thing1: text } }, one)).not.toEqual([])
      expect(leaks({ ...planted, page: 'features/counseling/离婚', fields: {} }, one)).not.toEqual([])
    })
  })
})
