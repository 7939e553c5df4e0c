import { bookings } from '../../cloudfunctions/slices/counseling/records'
import { codeOf } from '../world'
import { BY_PHONE, hour, inEachRoom, NEXT, type Room } from './counseling-cast'

const TUESDAY = '2026-12-01'
const DAY = 24 * 60
const NOBODY = { channel: 'none' as const }

describe('a call about what is over, and one that two could make', () => {
  let room: Room
  const { book, waits, read, state } = inEachRoom((made) => (room = made))
  const officer = (who = 'wen') => room.world.signIn(who)
  const owed = async (who?: string) => (await (await officer(who)).counseling.listCalls({})).items
  async function first() {
    const [row] = await owed()
    return { id: row?.id ?? '', what: row?.what ?? 'called', since: row?.since ?? '' }
  }
  /** Her day with lin is gone, and nobody gives her another. */
  async function fallen({ on = NEXT, ...change }: { on?: string; together?: boolean } = {}) {
    const { returnCode } = await book(on, { contact: BY_PHONE, ...change })
    await (await officer()).counseling.takeLeave({ of: 'lin', from: on, until: on, keep: false })
    return returnCode
  }
  const changes = (returnCode: string) => room.her.counseling.changeContact({ returnCode, contact: NOBODY })
  /** To after the end of what she waited for, with the jobs or before them. */
  const pass = async (days: number, settled = true) => {
    room.world.pass(days * DAY)
    if (settled) await room.jobs()
  }

  it('is not made to her who takes her number back once she has waited in vain', async () => {
    const returnCode = await waits(TUESDAY, { contact: BY_PHONE })
    await pass(9)
    expect(await owed()).toHaveLength(1)
    await changes(returnCode)
    expect([await owed(), await state(returnCode)]).toEqual([[], 'ended'])
  })

  it('is about nothing that WeChat could tell her still: where it finds her is not kept', async () => {
    const returnCode = await waits(TUESDAY, { contact: BY_PHONE })
    await pass(9)
    await room.world.inWeChat('o-her').counseling.changeContact({ returnCode, contact: { channel: 'weChat' } })
    expect((await read(returnCode)).contact.channel).toBe('none')
    const { items } = await room.world.ports.store.find(bookings, { index: 'byTouch', limit: 1 })
    expect(items[0]).not.toHaveProperty('openid')
  })

  it('is never owed to her who takes it back before anybody has noted that her wait is over', async () => {
    const returnCode = await waits(TUESDAY, { contact: BY_PHONE })
    await pass(9, false)
    await changes(returnCode)
    await room.jobs()
    expect([await owed(), await state(returnCode)]).toEqual([[], 'ended'])
  })

  it('about what came to nothing weeks ago stands behind what is still to come', async () => {
    await fallen()
    await pass(22)
    await fallen({ on: '2026-12-21' })
    expect((await owed()).map(({ what }) => what)).toEqual(['displaced', 'ended'])
  })

  it('does not move anything on the page of the other of two', async () => {
    const returnCode = await fallen({ together: true })
    const his = (await room.her.counseling.invitePartner({ returnCode })).returnCode
    await pass(22)
    const before = (await read(his)).history
    room.world.pass(30)
    const call = await first()
    await (await officer()).counseling.noteCall({ ...call, outcome: 'told' })
    expect((await read(returnCode)).history[0]?.what).toBe('called')
    expect((await read(his)).history).toEqual(before)
    await changes(returnCode)
    expect((await read(his)).history).toEqual(before)
  })

  it('shows her number to nobody else while it is made, however it is asked for', async () => {
    await fallen()
    const call = await first()
    await room.deng.counseling.takeCall(call)
    expect(await codeOf(room.wen.counseling.openCall(call))).toBe('BEING_CALLED')
    expect(await codeOf(room.deng.counseling.openCall(call))).toBe('OK')
    room.world.pass(10)
    expect(await codeOf(room.wen.counseling.openCall(call))).toBe('OK')
  })

  it('stays with whoever is making it, whatever another, who tried before, notes of hers', async () => {
    await fallen()
    const call = await first()
    await room.wen.counseling.takeCall(call)
    room.world.pass(10)
    await room.deng.counseling.takeCall(call)
    await room.wen.counseling.noteCall({ ...call, outcome: 'notReached' })
    expect(await codeOf(room.wen.counseling.takeCall(call))).toBe('BEING_CALLED')
    await room.deng.counseling.noteCall({ ...call, outcome: 'notReached' })
    expect(await codeOf(room.wen.counseling.takeCall(call))).toBe('OK')
  })

  it('stays with her also when news comes while she is on the telephone', async () => {
    await fallen()
    const call = await first()
    await room.deng.counseling.takeCall(call)
    room.world.pass(2)
    const time = { counselorId: 'lin', on: TUESDAY, from: hour(9), mode: 'phone' as const }
    await room.wen.counseling.moveFor({ id: call.id, ...time })
    const news = await first()
    expect(news.since).not.toBe(call.since)
    expect(await codeOf(room.wen.counseling.takeCall(news))).toBe('BEING_CALLED')
    expect(await codeOf(room.deng.counseling.takeCall(news))).toBe('OK')
    room.world.pass(10)
    expect(await codeOf(room.wen.counseling.takeCall(news))).toBe('OK')
  })
})
