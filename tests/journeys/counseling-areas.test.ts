import { codeOf } from '../world'
import { bookingOf, fieldsOf, hour, NEXT, openRoom, OTHER, post, roster, timesOf, type Room } from './counseling-cast'

const MORNING = { from: hour(9), to: hour(12) }
const AFTERNOON = { from: hour(14), to: hour(17) }

/** 林 works for the district; 邓's town has her in the morning, 赵's in the afternoon. */
describe('an officer whose roster names somebody of elsewhere', () => {
  let room: Room
  beforeEach(async () => {
    room = await openRoom()
    await room.deng.counseling.addRoster({ content: roster([post({ spans: [MORNING] })]) })
    const site = { name: '青峰镇家事站（示例）', area: OTHER }
    await room.zhao.counseling.addRoster({ content: roster([post({ spans: [AFTERNOON] })], { site }) })
  })
  afterEach(() => room.world.close())

  const free = async () => (await timesOf(room, 'lin'))[NEXT] ?? []
  const book = async (from: number) =>
    (await room.her.counseling.book(bookingOf({ on: NEXT, from, counselorId: 'lin' }))).returnCode
  const state = async (returnCode: string) => (await room.her.counseling.readBooking({ returnCode })).state

  it('takes leave for her there alone, and twice is once', async () => {
    const [morning, afternoon] = [await book(hour(9)), await book(hour(14))]
    const leave = { of: 'lin', from: NEXT, until: NEXT, keep: false }
    expect(await room.deng.counseling.takeLeave(leave)).toEqual({ displaced: 1 })
    expect(await room.deng.counseling.takeLeave(leave)).toEqual({ displaced: 0 })
    expect([await state(morning), await state(afternoon)]).toEqual(['displaced', 'booked'])
    expect((await free()).every((from) => from >= hour(14))).toBe(true)
    expect((await free()).length).toBeGreaterThan(0)
    const { days } = await room.lin.counseling.readWeek({ week: NEXT })
    expect(days[0]?.away).toMatchObject([{ ...MORNING, why: 'leave' }])
  })

  it('takes and gives back no time of hers elsewhere', async () => {
    const block = { of: 'lin', on: NEXT, why: 'block' as const, keep: false }
    expect(await fieldsOf(room.deng.counseling.blockTime({ ...block, from: hour(14), to: hour(15) }))).toEqual(['from'])
    const { id } = await room.zhao.counseling.blockTime({ ...block, from: hour(14), to: hour(15) })
    expect(await codeOf(room.deng.counseling.freeTime({ of: 'lin', on: NEXT, id }))).toBe('NOT_FOUND')
    await room.lin.counseling.takeLeave({ from: NEXT, until: NEXT, keep: false })
    const own = (await room.lin.counseling.readWeek({ week: NEXT })).days[0]?.away.find(({ why }) => why === 'leave')
    expect(await codeOf(room.deng.counseling.freeTime({ of: 'lin', on: NEXT, id: own?.id ?? '' }))).toBe('NOT_FOUND')
    await room.zhao.counseling.freeTime({ of: 'lin', on: NEXT, id })
  })

  it('hands over what she has there, and leaves the rest with her', async () => {
    const [morning, afternoon] = [await book(hour(9)), await book(hour(14))]
    expect(await room.zhao.counseling.handOver({ from: 'lin' })).toEqual({ moved: 0, displaced: 1, followUps: 0 })
    expect([await state(morning), await state(afternoon)]).toEqual(['booked', 'displaced'])
  })

  it('counts of whoever leaves what is hers to hand over, and nobody who leaves her nothing', async () => {
    await book(hour(9))
    await book(hour(14))
    await book(hour(16))
    const admin = await room.world.staff('admin', 'admin')
    await admin.account.suspend({ personId: 'lin' })
    await room.jobs()
    const other = room.world.clientOf({
      token: await room.world.tokenOf('qian', ['officer'], '500118003'),
      address: 'a',
    })
    const left = async (officer: typeof other) =>
      (await officer.counseling.readBoard({ week: NEXT })).leaving.map(({ sessions }) => sessions)
    expect(await Promise.all([room.deng, room.zhao, room.wen, other].map(left))).toEqual([[1], [2], [3], []])
    expect(await room.zhao.counseling.handOver({ from: 'lin' })).toEqual({ moved: 0, displaced: 2, followUps: 0 })
    expect(await Promise.all([room.deng, room.zhao, room.wen].map(left))).toEqual([[1], [], [1]])
  })

  it('is not bound where she works in her own area: the district plans all of it', async () => {
    const codes = [await book(hour(9)), await book(hour(14))]
    await room.wen.counseling.takeLeave({ of: 'lin', from: NEXT, until: NEXT, keep: false })
    expect(await Promise.all(codes.map(state))).toEqual(['displaced', 'displaced'])
    expect(await free()).toEqual([])
  })
})
