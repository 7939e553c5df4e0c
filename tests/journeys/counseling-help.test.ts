import { bookings, type BookingRecord } from '../../cloudfunctions/slices/counseling/records'
import type { Client } from '../../miniprogram/src/api/client'
import { codeOf, newKey } from '../world'
import { BY_PHONE, hour, inEachRoom, NEXT, onlyNine, OTHER, type Room, roster } from './counseling-cast'

const DAY = 24 * 60
const TOLD = '他昨晚又动手打我，我不敢回家'

describe('whoever tells of a danger can ask to be called before anything else comes of it', () => {
  let room: Room
  const { book, waits, read, state, edit } = inEachRoom((made) => (room = made))
  const ask = (returnCode: string, wanted = true) => room.her.counseling.askCall({ returnCode, wanted })
  const owed = async (who: Client = room.wen) => (await who.counseling.listCalls({})).items
  const callOf = (row: Awaited<ReturnType<typeof owed>>[number] | undefined) => ({
    id: row?.id ?? '',
    what: row?.what ?? ('called' as const),
    since: row?.since ?? '',
  })
  const seen = async () => callOf((await owed())[0])
  const help = async (returnCode: string) => (await read(returnCode)).help
  const inDanger = (change: object = {}) => waits('2026-12-04', { words: TOLD, contact: BY_PHONE, ...change })

  it('while she waits: an officer reads what she wrote, calls, and her page says that it was done', async () => {
    const returnCode = await inDanger()
    expect([await help(returnCode), await owed()]).toEqual(['now', []])
    await ask(returnCode)
    expect(await help(returnCode)).toBe('asked')
    expect(await owed()).toMatchObject([{ what: 'callAsked', state: 'waiting', urgent: true, tried: 0 }])
    expect((await room.wen.counseling.readBoard({ week: NEXT })).calls).toBe(1)
    // Those of a town are not asked: she waits for no place of theirs.
    expect(await owed(room.deng)).toEqual([])
    const call = await seen()
    await room.wen.counseling.takeCall(call)
    const opened = await room.wen.counseling.openCall(call)
    expect(opened).toMatchObject({ contact: BY_PHONE, words: [{ text: TOLD }] })
    await room.wen.counseling.noteCall({ ...call, outcome: 'told' })
    expect(await owed()).toEqual([])
    const page = await read(returnCode)
    expect(page).toMatchObject({ state: 'waiting', help: 'now' })
    expect(page.history.map(({ what }) => what)).toEqual(['helpCalled', 'callAsked', 'waiting'])
    expect(page.readers.map(({ name }) => name)).toContain('妇联干部')
  })

  it('also with a time that is days ahead, in the area of its site', async () => {
    const { returnCode } = await book(NEXT, { words: TOLD, contact: BY_PHONE })
    await ask(returnCode)
    expect(await owed(room.deng)).toMatchObject([{ what: 'callAsked', counselor: 'lin（示例）' }])
    expect(await owed(room.zhao)).toEqual([])
  })

  it('is not offered where nothing was told of, and asks for a number where she left none', async () => {
    const calm = await waits('2026-12-04', { words: '想早点谈', contact: BY_PHONE })
    const nowhere = await waits('2026-12-04', { words: TOLD, holder: newKey() })
    expect([await help(calm), await help(nowhere)]).toEqual([undefined, 'needsPhone'])
    for (const code of [calm, nowhere]) expect(await codeOf(ask(code))).toBe('ILLEGAL_TRANSITION')
    await room.her.counseling.changeContact({ returnCode: nowhere, contact: BY_PHONE })
    await ask(nowhere)
    expect(await owed()).toHaveLength(1)
    // Words that come later count as well.
    await room.her.counseling.sayMore({ returnCode: calm, words: TOLD })
    expect(await help(calm)).toBe('now')
  })

  it('stays owed whatever becomes of her wait, beside what she is to be told, and comes first', async () => {
    const other = await book('2026-12-01', { contact: BY_PHONE })
    await edit(roster([onlyNine]))
    const first = await book(NEXT)
    const returnCode = await waits(NEXT, { words: TOLD, contact: BY_PHONE })
    await ask(returnCode)
    await room.her.counseling.cancel({ returnCode: first.returnCode })
    expect((await owed()).map(({ what }) => what)).toEqual(['callAsked', 'offered', 'displaced'])
    expect(await state(other.returnCode)).toBe('displaced')
    // Telling her of the offer is another call, and leaves this one.
    const offer = (await owed()).find(({ what }) => what === 'offered')
    await room.wen.counseling.noteCall({ ...callOf(offer), outcome: 'takes' })
    expect((await owed()).map(({ what }) => what)).toEqual(['callAsked', 'displaced'])
    expect(await help(returnCode)).toBe('asked')
  })

  it('has nothing in it to take or to decline, is tried again until she is reached, and asked for once', async () => {
    const returnCode = await inDanger()
    await ask(returnCode)
    const call = await seen()
    for (const outcome of ['takes', 'declines'] as const)
      expect(await codeOf(room.wen.counseling.noteCall({ ...call, outcome }))).toBe('ILLEGAL_TRANSITION')
    await room.wen.counseling.noteCall({ ...call, outcome: 'notReached' })
    room.world.pass(5)
    await ask(returnCode)
    // Asked twice it is one call, since the first time, with what was tried.
    expect(await owed()).toMatchObject([{ since: call.since, tried: 1 }])
    expect((await read(returnCode)).history.filter(({ what }) => what === 'callAsked')).toHaveLength(1)
  })

  it('is taken back by her, by a contact without a number, by cancelling and by erasing', async () => {
    const codes = await Promise.all([1, 2, 3, 4].map(() => inDanger({ holder: newKey() })))
    for (const code of codes) await ask(code)
    expect(await owed()).toHaveLength(4)
    const [back = '', without = '', cancelled = '', erased = ''] = codes
    await ask(back, false)
    await room.her.counseling.changeContact({ returnCode: without, contact: { channel: 'none' } })
    await room.her.counseling.cancel({ returnCode: cancelled })
    await room.her.counseling.erase({ returnCode: erased })
    expect(await owed()).toEqual([])
    expect((await room.wen.counseling.readBoard({ week: NEXT })).calls).toBe(0)
    expect([await help(back), await help(without)]).toEqual(['now', 'needsPhone'])
    // What is not owed can be taken back again.
    await ask(back, false)
  })

  it('is called within the hours she said and no other', async () => {
    const hours = { on: 'daily' as const, from: hour(14), to: hour(16) }
    const returnCode = await inDanger({ contact: { ...BY_PHONE, hours } })
    await ask(returnCode)
    const call = await seen()
    for (const look of ['takeCall', 'openCall'] as const)
      expect(await codeOf(room.wen.counseling[look](call))).toBe('OUTSIDE_HOURS')
  })

  it('outlives a wait in vain, for a week, and no session that she came to', async () => {
    const returnCode = await waits('2026-11-24', { words: TOLD, contact: BY_PHONE })
    await ask(returnCode)
    room.world.pass(2 * DAY)
    await room.jobs()
    expect(await state(returnCode)).toBe('ended')
    const wen = await room.world.signIn('wen')
    expect((await owed(wen)).map(({ what }) => what)).toEqual(['callAsked', 'ended'])
    room.world.pass(7 * DAY)
    expect(await owed(await room.world.signIn('wen'))).toEqual([])
  })

  it('ends when she sits there: she is met', async () => {
    const { returnCode } = await book(NEXT, { words: TOLD, contact: BY_PHONE })
    await ask(returnCode)
    room.world.pass(7 * DAY)
    const lin = await room.world.signIn('lin')
    const id = (await lin.counseling.readWeek({ week: NEXT })).days[0]?.sessions[0]?.id ?? ''
    await lin.counseling.checkIn({ id })
    expect(await owed(await room.world.signIn('wen'))).toEqual([])
    expect(await help(returnCode)).toBeUndefined()
  })

  it('outlasts whatever time was kept for her and not taken, and a session that she did not come to', async () => {
    const { returnCode } = await book('2026-12-04', { words: TOLD, contact: BY_PHONE })
    await ask(returnCode)
    // A week after she asked she has not been reached, and has not been met either.
    room.world.pass(9 * DAY)
    expect((await owed(await room.world.signIn('wen'))).map(({ what }) => what)).toEqual(['callAsked'])
    room.world.pass(3 * DAY)
    const lin = await room.world.signIn('lin')
    const { days } = await lin.counseling.readWeek({ week: NEXT })
    await lin.counseling.finish({ id: days[4]?.sessions[0]?.id ?? '', outcome: 'noShow' })
    expect(await help(returnCode)).toBe('asked')
    expect(await owed(await room.world.signIn('wen'))).toHaveLength(1)
  })

  it('is made by one officer, whatever else another would tell her meanwhile', async () => {
    const { returnCode } = await book(NEXT, { words: TOLD, contact: BY_PHONE })
    await room.wen.counseling.takeLeave({ of: 'lin', from: NEXT, until: NEXT, keep: false })
    await ask(returnCode)
    await room.wen.counseling.takeLeave({ of: 'lin', from: '2026-12-01', until: '2026-12-01', keep: false })
    const [first, second] = await owed()
    expect([first?.what, second?.what]).toEqual(['callAsked', undefined])
    await edit(roster([onlyNine]))
    await room.wen.counseling.takeCall(callOf(first))
    const news = (await owed(room.deng)).filter(({ what }) => what !== 'callAsked')
    for (const row of news) expect(await codeOf(room.deng.counseling.takeCall(callOf(row)))).toBe('BEING_CALLED')
  })

  it('rings once also where what it was about has changed under the officer who is calling', async () => {
    await edit(roster([onlyNine]))
    const first = await book(NEXT)
    const returnCode = await waits(NEXT, { words: TOLD, contact: BY_PHONE })
    await room.her.counseling.cancel({ returnCode: first.returnCode })
    await room.deng.counseling.takeCall(callOf((await owed(room.deng))[0]))
    // She writes on her page, where she reads of the offer: that call is gone, and her telephone rings all the same.
    await room.her.counseling.sayMore({ returnCode, words: '我怕' })
    await ask(returnCode)
    expect(await codeOf(room.wen.counseling.takeCall(await seen()))).toBe('BEING_CALLED')
    await room.deng.counseling.takeCall(await seen())
    await ask(returnCode, false)
    await ask(returnCode)
    expect(await codeOf(room.wen.counseling.openCall(await seen()))).toBe('BEING_CALLED')
    await room.deng.counseling.noteCall({ ...(await seen()), outcome: 'notReached' })
    await room.wen.counseling.takeCall(await seen())
  })

  it('goes with what is offered to her when its site comes to lie in another town', async () => {
    await edit(roster([onlyNine]))
    const first = await book(NEXT)
    const returnCode = await waits(NEXT, { words: TOLD, contact: BY_PHONE, mode: 'place' })
    await room.her.counseling.cancel({ returnCode: first.returnCode })
    await ask(returnCode)
    expect(await owed(room.deng)).toHaveLength(1)
    await edit(roster([onlyNine], { site: { name: '搬走了（示例）', area: OTHER } }), 2)
    await room.jobs()
    expect([await owed(room.deng), (await owed(room.zhao)).map(({ what }) => what)]).toEqual([[], ['callAsked']])
  })

  it('stays owed where an officer notes that she declines what became of her session', async () => {
    const { returnCode } = await book(NEXT, { words: TOLD, contact: BY_PHONE })
    await ask(returnCode)
    await room.wen.counseling.takeLeave({ of: 'lin', from: NEXT, until: NEXT, keep: false })
    const news = (await owed()).find(({ what }) => what === 'displaced')
    expect((await room.wen.counseling.readBoard({ week: NEXT })).calls).toBe(2)
    await room.wen.counseling.noteCall({ ...callOf(news), outcome: 'declines' })
    expect(await state(returnCode)).toBe('cancelled')
    expect((await owed()).map(({ what }) => what)).toEqual(['callAsked'])
    await ask(returnCode, false)
    expect(await owed()).toEqual([])
  })

  it('comes first also where many others are owed sooner', async () => {
    const { returnCode } = await book(NEXT, { words: TOLD, contact: BY_PHONE })
    await room.wen.counseling.takeLeave({ of: 'lin', from: NEXT, until: NEXT, keep: false })
    const { store } = room.world.ports
    const [displaced] = await owed()
    const { version: _version, ...one } = (await store.get(bookings, displaced?.id ?? '')) ?? ({} as BookingRecord)
    await store.transact(async (tx) => {
      for (let i = 0; i < 100; i += 1)
        await tx.insert(bookings, {
          ...one,
          _id: `other-${i}`,
          codeHash: `hash-${i}`,
          callBy: '2026-11-25T00:00:00.000Z',
        })
    })
    const last = await waits('2026-12-04', { words: TOLD, contact: BY_PHONE })
    for (const code of [returnCode, last]) await ask(code)
    const first = await room.wen.counseling.listCalls({})
    expect(first.items.slice(0, 3).map(({ what }) => what)).toEqual(['callAsked', 'callAsked', 'displaced'])
    const { items } = await room.wen.counseling.listCalls({ ...(first.next !== undefined && { after: first.next }) })
    expect(items.filter(({ what }) => what === 'callAsked')).toEqual([])
  })

  it('is not for the other of two', async () => {
    const { returnCode } = await book(NEXT, { contact: BY_PHONE, together: true })
    const his = await room.her.counseling.invitePartner({ returnCode })
    await room.her.counseling.sayMore({ returnCode: his.returnCode, words: TOLD })
    expect(await codeOf(ask(his.returnCode))).toBe('ILLEGAL_TRANSITION')
    // What he told makes nothing of hers urgent that she could see.
    expect([await help(his.returnCode), await help(returnCode)]).toEqual([undefined, undefined])
  })
})
