import { codeOf, newKey } from '../world'
import {
  bookingOf,
  BY_PHONE,
  DISTRICT,
  hour,
  inEachRoom,
  NEXT,
  onlyNine,
  OTHER,
  post,
  type Room,
  roster,
  VILLAGE,
} from './counseling-cast'

const TUESDAY = '2026-12-01'
const between = (from: number, to: number) => ({
  contact: { ...BY_PHONE, hours: { on: 'daily' as const, from: hour(from), to: hour(to) }, cover: '您的快递到了' },
})

describe('whoever left a number is called when something changes on our side', () => {
  let room: Room
  const { book, waits, read, state, edit } = inEachRoom((made) => (room = made))
  const owed = async (who = room.wen) => (await who.counseling.listCalls({})).items
  const counted = async () => (await room.wen.counseling.readBoard({ week: NEXT })).calls
  async function soonest(who = room.wen) {
    const [row] = await owed(who)
    return { id: row?.id ?? '', what: row?.what ?? 'called', since: row?.since ?? '' }
  }
  const changesContact = (returnCode: string) =>
    room.her.counseling.changeContact({ returnCode, contact: { channel: 'none' } })
  async function again(returnCode: string) {
    await room.her.counseling.invitePartner({ returnCode })
    await room.wen.counseling.moveFor({
      id: (await room.wen.counseling.listDisplaced({})).items[0]?.id ?? '',
      ...{ counselorId: 'lin', on: TUESDAY, from: hour(9), mode: 'phone' as const },
    })
    expect(await owed()).toHaveLength(1)
    await room.her.counseling.invitePartner({ returnCode })
  }
  /** The day with lin is gone. */
  async function fallen(change: object = { contact: BY_PHONE }) {
    const { returnCode } = await book(NEXT, change)
    await room.wen.counseling.takeLeave({ of: 'lin', from: NEXT, until: NEXT, keep: false })
    const call = await soonest()
    return { returnCode, call }
  }
  /** She waits for the one time there is, and somebody lets it go. */
  async function offered(change: object = { contact: BY_PHONE }) {
    await edit(roster([onlyNine]))
    const first = await book(NEXT)
    const returnCode = await waits(NEXT, change)
    await room.her.counseling.cancel({ returnCode: first.returnCode })
    const call = await soonest()
    return { returnCode, call }
  }

  it('stands on the list of her area until she has been told, and her page says so', async () => {
    const { returnCode, call } = await fallen()
    expect(await owed()).toMatchObject([{ what: 'displaced', state: 'displaced', tried: 0, callHours: BY_PHONE.hours }])
    expect(JSON.stringify(await owed())).not.toContain(BY_PHONE.phone)
    expect([(await owed(room.deng)).length, (await owed(room.zhao)).length, await counted()]).toEqual([1, 0, 1])
    await room.deng.counseling.noteCall({ ...call, outcome: 'notReached' })
    expect(await owed()).toMatchObject([{ tried: 1 }])
    expect((await read(returnCode)).history[0]?.what).toBe('displaced')
    await room.wen.counseling.noteCall({ ...call, outcome: 'told' })
    expect([await owed(), await counted()]).toEqual([[], 0])
    expect((await read(returnCode)).history[0]?.what).toBe('called')
    // It still waits for a new time, which is another thing.
    expect((await room.wen.counseling.listDisplaced({})).items).toMatchObject([{ channel: 'phone' }])
  })

  it('is not called who did not ask for it, nor about what changes nothing', async () => {
    await book(NEXT, { contact: BY_PHONE, from: hour(10) })
    // Past the reminder of the evening before.
    room.world.pass(6 * 24 * 60 + 9 * 60)
    await room.jobs()
    const wen = await room.world.signIn('wen')
    expect((await wen.counseling.listCalls({})).items).toEqual([])
    await book(TUESDAY)
    await wen.counseling.takeLeave({ of: 'lin', from: TUESDAY, until: TUESDAY, keep: false })
    expect((await wen.counseling.listCalls({})).items).toEqual([])
    expect((await wen.counseling.listDisplaced({})).items).toMatchObject([{ channel: 'none' }])
  })

  it('shows her number within her hours alone, to her area alone, and she sees who looked', async () => {
    const { returnCode, call } = await fallen(between(18, 20))
    expect(await codeOf(room.wen.counseling.takeCall(call))).toBe('OUTSIDE_HOURS')
    expect(await codeOf(room.wen.counseling.openCall(call))).toBe('OUTSIDE_HOURS')
    room.world.pass(8 * 60 + 5)
    const [wen, zhao] = [await room.world.signIn('wen'), await room.world.signIn('zhao')]
    expect(await codeOf(zhao.counseling.openCall(call))).toBe('NOT_FOUND')
    const before = (await read(returnCode)).readers.length
    expect((await wen.counseling.openCall(call)).contact).toMatchObject(between(18, 20).contact)
    expect((await read(returnCode)).readers.length).toBe(before + 1)
  })

  it('has its usual time for an answer from when she can be called, and is hers once she says yes on the telephone', async () => {
    const { returnCode, call } = await offered(between(18, 20))
    expect((await read(returnCode)).offerUntil).toBe('2026-11-23T12:00:00.000Z')
    room.world.pass(8 * 60)
    const wen = await room.world.signIn('wen')
    await wen.counseling.openCall(call)
    await wen.counseling.noteCall({ ...call, outcome: 'takes' })
    expect(await state(returnCode)).toBe('booked')
    expect((await read(returnCode)).history.map(({ what }) => what).slice(0, 2)).toEqual(['booked', 'called'])
    room.world.pass(3 * 60)
    await room.jobs()
    expect(await state(returnCode)).toBe('booked')
    expect((await (await room.world.signIn('wen')).counseling.listCalls({})).items).toEqual([])
  })

  it('goes to the next in turn when she says no, and she keeps her place', async () => {
    const { returnCode, call } = await offered()
    const next = await waits(NEXT)
    await room.wen.counseling.noteCall({ ...call, outcome: 'declines' })
    expect([await state(returnCode), await state(next)]).toEqual(['waiting', 'offered'])
    expect((await read(returnCode)).ahead).toBe(0)
  })

  it('is made by one at a time: for ten minutes nobody else calls her', async () => {
    const { call } = await fallen()
    const both = await Promise.all([room.wen, room.deng].map((who) => codeOf(who.counseling.takeCall(call))))
    expect(both.sort()).toEqual(['BEING_CALLED', 'OK'])
    const [taker, other] = (await owed(room.wen))[0]?.calling ? [room.deng, room.wen] : [room.wen, room.deng]
    expect((await owed(taker))[0]).not.toHaveProperty('calling')
    expect((await owed(other))[0]?.calling?.name).toMatch(/（示例）$/)
    // Once more, since she was interrupted.
    await taker.counseling.takeCall(call)
    room.world.pass(10)
    expect((await owed(other))[0]).not.toHaveProperty('calling')
    await other.counseling.takeCall(call)
    expect(await codeOf(taker.counseling.takeCall(call))).toBe('BEING_CALLED')
    await other.counseling.noteCall({ ...call, outcome: 'notReached' })
    await taker.counseling.takeCall(call)
  })

  it('tells her too that she waited in vain, by the district, and nothing is asked of her then', async () => {
    const returnCode = await waits(TUESDAY, { contact: BY_PHONE })
    const silent = await waits(TUESDAY)
    room.world.pass(9 * 24 * 60)
    await room.jobs()
    expect([await state(returnCode), await state(silent)]).toEqual(['ended', 'ended'])
    const [wen, deng] = [await room.world.signIn('wen'), await room.world.signIn('deng')]
    const [row, ...more] = await owed(wen)
    expect(row).toMatchObject({ what: 'ended', state: 'ended', kind: 'inMarriage' })
    expect([row?.startsAt, more, await owed(deng)]).toEqual([undefined, [], []])
    const call = { id: row?.id ?? '', what: row?.what ?? 'called', since: row?.since ?? '' }
    expect((await wen.counseling.openCall(call)).contact).toMatchObject(BY_PHONE)
    for (const outcome of ['takes', 'declines'] as const)
      expect(await codeOf(wen.counseling.noteCall({ ...call, outcome }))).toBe('ILLEGAL_TRANSITION')
    await wen.counseling.noteCall({ ...call, outcome: 'told' })
    expect((await read(returnCode)).history.map(({ what }) => what).slice(0, 2)).toEqual(['called', 'ended'])
    expect(await owed(wen)).toEqual([])
  })

  it('tries for a week to tell her that she waited in vain, and no longer', async () => {
    await waits(TUESDAY, { contact: BY_PHONE })
    room.world.pass(9 * 24 * 60)
    await room.jobs()
    room.world.pass(7 * 24 * 60 - 5)
    expect(await owed(await room.world.signIn('wen'))).toHaveLength(1)
    room.world.pass(10)
    expect(await owed(await room.world.signIn('wen'))).toEqual([])
  })

  it('stands first when it presses most, however many others are owed for longer', async () => {
    for (let i = 0; i < 21; i += 1) await waits('2026-11-29', { contact: BY_PHONE })
    room.world.pass(7 * 24 * 60)
    await room.jobs()
    await book(TUESDAY, { contact: BY_PHONE })
    const wen = await room.world.signIn('wen')
    await wen.counseling.takeLeave({ of: 'lin', from: TUESDAY, until: TUESDAY, keep: false })
    const rows = await owed(wen)
    expect([rows.length, rows[0]?.what, rows[1]?.what]).toEqual([22, 'displaced', 'ended'])
  })

  it('is of no use any more once the offer has ended', async () => {
    const { call } = await offered()
    room.world.pass(3 * 60)
    const wen = await room.world.signIn('wen')
    expect(await owed(wen)).toEqual([])
    expect((await wen.counseling.readBoard({ week: NEXT })).calls).toBe(0)
    for (const outcome of ['takes', 'declines', 'told', 'notReached'] as const)
      expect(await codeOf(wen.counseling.noteCall({ ...call, outcome }))).toBe('ILLEGAL_TRANSITION')
    expect(await codeOf(wen.counseling.openCall(call))).toBe('NOT_FOUND')
  })

  it('is not begun in what is left of her hours when that is too short for a call', async () => {
    const { returnCode } = await offered(between(9, 10 + 1 / 12))
    expect((await read(returnCode)).offerUntil).toBe('2026-11-24T03:00:00.000Z')
  })

  it('is not kept until nobody could book it any more for somebody who cannot be called before', async () => {
    const on = '2026-11-24'
    await edit(roster([{ ...onlyNine, days: { every: 'week', on: [2] } }]))
    const first = await book(on)
    const returnCode = await waits(on, between(8, 9))
    await room.her.counseling.cancel({ returnCode: first.returnCode })
    expect((await read(returnCode)).offerUntil).toBe('2026-11-23T04:00:00.000Z')
  })

  it('is none that she let lapse if nobody called her about it; she keeps her place', async () => {
    const { returnCode } = await offered(between(11, 12))
    const next = await waits(NEXT)
    room.world.pass(3 * 60 + 5)
    const words = async () => (await read(returnCode)).history.map(({ what }) => what)
    expect([await state(returnCode), (await words()).includes('offerLapsed')]).toEqual(['waiting', false])
    await room.jobs()
    expect([await state(returnCode), (await words()).includes('offerLapsed')]).toEqual(['waiting', false])
    expect([(await read(returnCode)).ahead, await state(next)]).toEqual([0, 'offered'])
  })

  it.each([
    ['says more', (returnCode: string) => room.her.counseling.sayMore({ returnCode, words: '想早点谈' })],
    ['says how to find her', (returnCode: string) => changesContact(returnCode)],
  ])('is none that she let lapse, though she %s before anybody has looked', async (_what, acts) => {
    const { returnCode } = await offered(between(11, 12))
    await waits(NEXT)
    room.world.pass(3 * 60 + 5)
    await acts(returnCode)
    await room.jobs()
    expect(await read(returnCode)).toMatchObject({ state: 'waiting', ahead: 0 })
  })

  it('is one that she let lapse once she was called', async () => {
    const { returnCode, call } = await offered()
    await room.wen.counseling.noteCall({ ...call, outcome: 'told' })
    await waits(NEXT)
    room.world.pass(3 * 60)
    await room.jobs()
    expect(await read(returnCode)).toMatchObject({
      state: 'waiting',
      ahead: 1,
      history: [{ what: 'offerLapsed' }, {}, {}, {}],
    })
  })

  it('falls off the list as soon as she has done something herself', async () => {
    const { returnCode, call } = await fallen()
    const time = { on: TUESDAY, from: hour(9), counselorId: 'lin', mode: 'phone' as const }
    await room.her.counseling.move({ returnCode, ...time })
    expect(await owed()).toEqual([])
    expect(await codeOf(room.wen.counseling.openCall(call))).toBe('NOT_FOUND')
    expect(await codeOf(room.wen.counseling.noteCall({ ...call, outcome: 'declines' }))).toBe('NOT_FOUND')
    expect(await state(returnCode)).toBe('booked')
  })

  it.each([
    ['says more', (returnCode: string) => room.her.counseling.sayMore({ returnCode, words: '想早点谈' })],
    ['has a new code', (returnCode: string) => room.her.counseling.replaceCode({ returnCode })],
    ['invites the other', (returnCode: string) => room.her.counseling.invitePartner({ returnCode })],
    ['invites him again', (returnCode: string) => again(returnCode)],
  ])('falls off the list when she %s: she has read it there', async (_what, acts) => {
    const { returnCode } = await fallen({ contact: BY_PHONE, together: true })
    expect(await owed()).toHaveLength(1)
    await acts(returnCode)
    expect([await owed(), await counted()]).toEqual([[], 0])
  })

  it('stays owed to her whatever the other of two does, and his page says nothing of it', async () => {
    const { returnCode } = await book(NEXT, { contact: BY_PHONE, together: true })
    const his = (await room.her.counseling.invitePartner({ returnCode })).returnCode
    await room.wen.counseling.takeLeave({ of: 'lin', from: NEXT, until: NEXT, keep: false })
    const call = await soonest()
    await room.her.counseling.sayMore({ returnCode: his, words: '她昨天又打我' })
    await room.wen.counseling.noteCall({ ...call, outcome: 'notReached' })
    expect(JSON.stringify(await read(his))).not.toMatch(/displaced|called|phone":|138/)
    await room.her.counseling
      .replaceCode({ returnCode: his })
      .then((code) => room.her.counseling.erase({ returnCode: code.returnCode }))
    expect(await owed()).toMatchObject([{ id: call.id, what: 'displaced', together: false, urgent: true }])
    await room.wen.counseling.openCall(await soonest())
  })

  it('is not called any more where she says so meanwhile', async () => {
    const { returnCode, call } = await fallen()
    await room.her.counseling.changeContact({ returnCode, contact: { channel: 'none' } })
    expect(await owed()).toEqual([])
    expect(await codeOf(room.wen.counseling.openCall(call))).toBe('NOT_FOUND')
  })

  it('is not called about what was declined, where she takes her number back', async () => {
    const { services } = await room.her.counseling.readDirectory({})
    const terms = services.find(({ kind }) => kind === 'inMarriage')
    if (terms) await room.wen.counseling.saveService({ terms: { ...terms, confirms: true } })
    const { returnCode } = await book(NEXT, { contact: BY_PHONE })
    const [asked] = (await room.lin.counseling.readWeek({ week: NEXT })).asked
    await room.lin.counseling.answerRequest({ id: asked?.id ?? '', accept: false })
    const call = await soonest()
    expect(await owed()).toMatchObject([{ what: 'declined' }])
    await room.her.counseling.changeContact({ returnCode, contact: { channel: 'none' } })
    expect(await owed()).toEqual([])
    expect(await codeOf(room.wen.counseling.openCall(call))).toBe('NOT_FOUND')
  })

  it('hears of the new time that was given to her, and may give it up on the telephone', async () => {
    const { returnCode, call } = await fallen()
    const time = { counselorId: 'lin', on: TUESDAY, from: hour(9), mode: 'phone' as const }
    await room.wen.counseling.moveFor({ id: call.id, ...time })
    expect(await owed()).toMatchObject([{ what: 'movedByUs', state: 'booked' }])
    const again = await soonest()
    expect(await codeOf(room.wen.counseling.noteCall({ ...again, outcome: 'takes' }))).toBe('ILLEGAL_TRANSITION')
    await room.wen.counseling.noteCall({ ...again, outcome: 'declines' })
    expect(await state(returnCode)).toBe('cancelled')
    const other = await book(TUESDAY)
    expect(other.state).toBe('booked')
  })

  it('is noted of what was said alone: news that came meanwhile is still to be told, and nothing is done to it', async () => {
    const { returnCode, call } = await fallen()
    // 邓 is on the telephone with her; 文 gives her a new time.
    room.world.pass(5)
    const time = { counselorId: 'lin', on: TUESDAY, from: hour(9), mode: 'phone' as const }
    await room.wen.counseling.moveFor({ id: call.id, ...time })
    for (const outcome of ['told', 'declines', 'notReached'] as const)
      expect(await codeOf(room.deng.counseling.noteCall({ ...call, outcome }))).toBe('ILLEGAL_TRANSITION')
    expect(await codeOf(room.deng.counseling.openCall(call))).toBe('NOT_FOUND')
    expect(await owed(room.deng)).toMatchObject([{ what: 'movedByUs', tried: 0 }])
    expect(await state(returnCode)).toBe('booked')
  })

  it('takes no other time than the one she was told of', async () => {
    const { returnCode, call } = await offered({ contact: BY_PHONE, until: TUESDAY })
    await room.her.counseling.passOffer({ returnCode })
    room.world.pass(5)
    await edit(roster([{ ...onlyNine, days: { every: 'week', on: [2] } }]), 2)
    await room.jobs()
    expect(await owed()).toMatchObject([{ what: 'offered', startsAt: '2026-11-24T01:00:00.000Z' }])
    expect(await codeOf(room.wen.counseling.noteCall({ ...call, outcome: 'takes' }))).toBe('ILLEGAL_TRANSITION')
    expect(await state(returnCode)).toBe('offered')
  })

  it('hears that the house is another one, if she was to come there', async () => {
    const site = (address: string, name = '辅导中心（示例）') => ({ site: { name, area: VILLAGE, address } })
    await edit(roster([post()], site('中山路 1 号')))
    const here = await book(NEXT, { mode: 'place', contact: BY_PHONE })
    await room.her.counseling.book(bookingOf({ on: TUESDAY, from: hour(9), counselorId: 'lin' }, { contact: BY_PHONE }))
    await edit(roster([post()], site('中山路 1 号', '家事中心（示例）')), 2)
    expect(await owed()).toEqual([])
    await edit(roster([post()], site('人民路 9 号', '新中心（示例）')), 3)
    expect(await owed()).toMatchObject([{ what: 'siteChanged', state: 'booked', site: '新中心（示例）' }])
    expect((await read(here.returnCode)).slot?.site?.address).toBe('人民路 9 号')
    expect((await read(here.returnCode)).history[0]?.what).toBe('siteChanged')
    await room.jobs()
    expect(await owed()).toHaveLength(1)
  })

  it('is once what it was when the reply got lost, and she is not said to have been tried twice', async () => {
    const { call } = await fallen()
    const key = newKey()
    const note = () => room.wen.counseling.noteCall({ ...call, outcome: 'notReached' }, { key })
    expect(await note()).toEqual(await note())
    expect(await owed()).toMatchObject([{ tried: 1 }])
  })

  it('is for whoever is an officer there, and not for her who is one elsewhere and a counselor here', async () => {
    const { call } = await fallen()
    const admin = await room.world.staff('admin', 'admin')
    await admin.account.setGrants({
      personId: 'lin',
      grants: [
        { role: 'counselor', area: DISTRICT },
        { role: 'officer', area: OTHER },
      ],
    })
    const both = await room.world.signIn('lin')
    expect(await owed(both)).toEqual([])
    expect(await codeOf(both.counseling.openCall(call))).toBe('NOT_FOUND')
    expect(await codeOf(both.counseling.noteCall({ ...call, outcome: 'declines' }))).toBe('NOT_FOUND')
  })

  it('ends one way when she and an officer act at once', async () => {
    const { returnCode, call } = await offered()
    const next = await waits(NEXT)
    await Promise.allSettled([
      room.wen.counseling.noteCall({ ...call, outcome: 'declines' }),
      room.her.counseling.takeOffer({ returnCode }),
      room.deng.counseling.noteCall({ ...call, outcome: 'takes' }),
    ])
    const both = [await state(returnCode), await state(next)]
    expect([
      ['booked', 'waiting'],
      ['waiting', 'offered'],
    ]).toContainEqual(both)
    expect((await owed()).map(({ what }) => what)).toEqual([])
  })

  it('happens once, though it is noted twice', async () => {
    const { returnCode, call } = await offered()
    const takes = () => room.wen.counseling.noteCall({ ...call, outcome: 'takes' })
    const done = await Promise.allSettled([takes(), takes()])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await read(returnCode)).history.filter(({ what }) => what === 'booked')).toHaveLength(1)
  })
})
