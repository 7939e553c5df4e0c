import { bookings, type BookingRecord } from '../../cloudfunctions/slices/counseling/records'
import { codeOf } from '../world'
import {
  BY_PHONE,
  card,
  fieldsOf,
  hour,
  inEachRoom,
  MONDAY,
  NEXT,
  onlyNine,
  OTHER,
  post,
  type Room,
  roster,
  timesOf,
  VILLAGE,
} from './counseling-cast'

const DAY = 24 * 60
const SITE = { name: '辅导中心（示例）', area: VILLAGE }

describe('corners of a counseling centre', () => {
  let room: Room
  let id: string
  const { book, waits, read, state, edit, sessionIn } = inEachRoom((made, rosterId) => ([room, id] = [made, rosterId]))
  /** She waits for the one time there is; somebody who had it has just let it go. */
  async function offered(change: object = {}) {
    await edit(roster([onlyNine]))
    const first = await book(NEXT)
    const returnCode = await waits(NEXT, change)
    await room.her.counseling.cancel({ returnCode: first.returnCode })
    expect(await state(returnCode)).toBe('offered')
    return returnCode
  }

  describe('a time that is kept for somebody who waits', () => {
    it('is let go when it cannot be taken any more, and her place stays hers', async () => {
      const returnCode = await offered()
      await room.lin.counseling.saveCard({ card: card({ kinds: ['psychology'] }) })
      expect(await state(returnCode)).toBe('waiting')
      room.world.pass(3 * 60)
      await room.jobs()
      expect((await read(returnCode)).history.map(({ what }) => what)).not.toContain('offerLapsed')
    })

    it('is let go when whoever gives it may not act any more', async () => {
      const returnCode = await offered()
      const admin = await room.world.staff('he', 'admin')
      await admin.account.suspend({ personId: 'lin' })
      await room.jobs()
      expect(await state(returnCode)).toBe('waiting')
    })

    it('is not waited for any more once whoever would give it has left for good, or gives it no more', async () => {
      const [lost, other] = [await waits('2026-12-02'), await waits('2026-12-02', { counselorId: 'meng' })]
      const admin = await room.world.staff('he', 'admin')
      await admin.account.suspend({ personId: 'lin' })
      await room.jobs()
      // She may come back within the day.
      expect(await state(lost)).toBe('waiting')
      room.world.pass(DAY)
      await room.jobs()
      expect([await state(lost), await state(other)]).toEqual(['ended', 'waiting'])
      expect((await read(lost)).history.map(({ what }) => what).slice(0, 2)).toEqual(['ended', 'counselorGone'])
      const meng = await room.world.signIn('meng')
      await meng.counseling.saveCard({ card: card({ kinds: ['psychology'] }) })
      await room.jobs()
      expect(await state(other)).toBe('ended')
    })

    it('is kept for her again where we took it back and it is free once more', async () => {
      const returnCode = await offered()
      const block = { on: NEXT, from: hour(9), to: hour(10), why: 'block' as const, keep: false }
      const away = await room.lin.counseling.blockTime(block)
      expect(await state(returnCode)).toBe('waiting')
      await room.lin.counseling.freeTime({ on: NEXT, id: away.id })
      await room.jobs()
      expect(await state(returnCode)).toBe('offered')
    })

    it('shows nobody how to reach her before she has taken it', async () => {
      const returnCode = await offered({ contact: BY_PHONE, counselorId: undefined })
      const session = await sessionIn(room.lin)
      expect(await codeOf(room.lin.counseling.revealContact({ id: session }))).toBe('NOT_FOUND')
      await room.her.counseling.takeOffer({ returnCode })
      expect(await room.lin.counseling.revealContact({ id: session })).toEqual({ contact: BY_PHONE })
    })

    it('shows nobody what she wrote before she has taken it', async () => {
      const returnCode = await offered({ words: '只想跟愿意听的人说' })
      const session = await sessionIn(room.lin)
      expect((await room.lin.counseling.readSession({ id: session })).words).toEqual([])
      await room.her.counseling.takeOffer({ returnCode })
      expect((await room.lin.counseling.readSession({ id: session })).words).toHaveLength(1)
    })

    it('is not half an hour later on the same morning, once she has let it go', async () => {
      await edit(roster([{ ...onlyNine, spans: [{ from: hour(9), to: hour(10) + 30 }] }]))
      const first = await book(NEXT)
      const returnCode = await waits(NEXT)
      await room.her.counseling.cancel({ returnCode: first.returnCode })
      expect((await read(returnCode)).slot?.startsAt).toBe('2026-11-30T01:00:00.000Z')
      await room.her.counseling.passOffer({ returnCode })
      await room.jobs()
      expect(await state(returnCode)).toBe('waiting')
      expect((await timesOf(room, 'lin'))[NEXT]).toEqual([hour(9), hour(9) + 30])
    })

    it('need not be answered at night; one that had to end there is not counted against her', async () => {
      const mornings = post({ days: { every: 'week', on: [1, 2, 3] }, spans: [{ from: hour(9), to: hour(10) }] })
      await edit(roster([mornings]))
      const days = ['2026-11-24', '2026-11-25', NEXT]
      const codes: string[] = []
      for (const on of days) codes.push((await book(on)).returnCode)
      const [soon, later, far] = codes
      const returnCode = await waits(NEXT)
      const freed = async (code: string | undefined) => {
        await room.her.counseling.cancel({ returnCode: code ?? '' })
        return (await read(returnCode)).offerUntil
      }
      room.world.pass(12 * 60)
      // At ten in the evening: for nine the next morning she would have to answer by seven.
      expect(await freed(soon)).toBe('2026-11-23T23:00:00.000Z')
      room.world.pass(12 * 60)
      const slept = await read(returnCode)
      expect([slept.state, slept.ahead]).toEqual(['waiting', 0])
      expect(slept.history.map(({ what }) => what)).not.toContain('offerLapsed')
      await room.jobs()
      room.world.pass(12 * 60)
      expect(await freed(later)).toBe('2026-11-24T23:00:00.000Z')
      room.world.pass(12 * 60)
      await room.jobs()
      expect(await read(returnCode)).toMatchObject({ state: 'waiting', ahead: 0 })
      room.world.pass(12 * 60)
      expect(await freed(far)).toBe('2026-11-26T02:00:00.000Z')
    })
  })

  it('what the other of two writes is read by whoever gives the session, and by neither of the other', async () => {
    const { returnCode } = await book(NEXT, { together: true, words: '想学着好好说话' })
    const { returnCode: other } = await room.her.counseling.invitePartner({ returnCode })
    await room.her.counseling.sayMore({ returnCode: other, words: '我不想活了' })
    const session = await sessionIn(room.lin)
    expect((await room.lin.counseling.readWeek({ week: NEXT })).days[0]?.sessions).toMatchObject([
      { urgent: true, together: true },
    ])
    const seen = await room.lin.counseling.readSession({ id: session })
    expect([seen.words, seen.partnerWords].map((all) => all.map(({ text }) => text))).toEqual([
      ['想学着好好说话'],
      ['我不想活了'],
    ])
    const [hers, theirs] = [await read(returnCode), await read(other)]
    expect(JSON.stringify(hers)).not.toContain('不想活')
    expect(JSON.stringify(theirs)).not.toContain('好好说话')
    expect(theirs.readers).toHaveLength(1)

    await room.her.counseling.sayMore({ returnCode: other, words: '他昨晚又打我' })
    expect(await room.lin.counseling.readSession({ id: session })).toMatchObject({
      together: false,
      urgent: true,
      partnerWords: [{ text: '我不想活了' }, { text: '他昨晚又打我' }],
    })
  })

  it('the beginning of a number is none to call her by', async () => {
    expect(await fieldsOf(book(NEXT, { contact: { ...BY_PHONE, phone: '138' } }))).not.toEqual([])
    expect(await codeOf(book(NEXT, { contact: BY_PHONE }))).toBe('OK')
  })

  it('a week beyond every calendar is refused in words', async () => {
    expect(await codeOf(room.lin.counseling.readWeek({ week: '9999-12-27' }))).toBe('INVALID_INPUT')
  })

  it('nobody is told to be on duty who may not act any more', async () => {
    const { wen, her, world } = room
    const content = {
      kind: 'centre' as const,
      name: SITE.name,
      aliases: [],
      services: [],
      facilities: [],
      languages: [],
    }
    const { id: placeId } = await wen.places.addPlace({ area: VILLAGE, content })
    await edit(roster([post()], { site: { ...SITE, placeId } }))
    const told = async () => {
      await room.jobs()
      return (await her.places.readSnapshot({})).snapshot?.places[0]?.duties?.length ?? 0
    }
    expect(await told()).toBe(5)
    const admin = await world.staff('he', 'admin')
    await admin.account.suspend({ personId: 'lin' })
    expect(await told()).toBe(0)
    await admin.account.restore({ personId: 'lin' })
    expect(await told()).toBe(5)
  })

  it('a roster can be put right where somebody who was put in no longer offers it', async () => {
    const { wen, meng } = room
    const change = { on: NEXT, post: 'marriage', out: 'lin', in: 'meng' }
    await wen.counseling.substitute({ id, seen: 1, change })
    await meng.counseling.saveCard({ card: card({ kinds: ['psychology'] }) })
    const back = { on: NEXT, post: 'marriage', out: 'meng', in: 'lin' }
    expect(await fieldsOf(wen.counseling.substitute({ id, seen: 2, change: back }))).toEqual(['OK'])
    expect(await fieldsOf(edit(roster([post({ needs: 2 })]), 3))).toEqual(['OK'])
    expect(await fieldsOf(wen.counseling.substitute({ id, seen: 4, change }))).toEqual(['posts'])
  })

  it('two who keep a post together have nothing to swap there: neither would be off it', async () => {
    await edit(roster([post({ turn: { by: 'same', who: ['lin', 'meng'] } })]))
    const turn = { roster: id, post: 'marriage', on: NEXT }
    expect(await codeOf(room.lin.counseling.askSwap({ give: turn, to: 'meng', take: turn }))).toBe('NOT_FREE')
  })

  it('nobody takes over a duty where she does not work: the roster could not be edited any more', async () => {
    const { world, lin, wen } = room
    const qin = world.clientOf({ token: await world.tokenOf('qin', ['counselor'], OTHER), address: 'a' })
    await qin.counseling.saveCard({ card: card() })
    const give = { roster: id, post: 'marriage', on: NEXT }
    expect(await codeOf(lin.counseling.askSwap({ give, to: 'qin' }))).toBe('NOT_FREE')
    await lin.counseling.askSwap({ give, to: 'meng' })
    await room.meng.counseling.answerSwap({
      id: (await room.meng.counseling.listSwaps({})).items[0]?.id ?? '',
      agree: true,
    })
    expect(await codeOf(wen.counseling.editRoster({ id, seen: 2, content: roster([post({ needs: 2 })]) }))).toBe('OK')
  })

  it('a site that moves is shown to both of two where it is now', async () => {
    const { returnCode } = await book(NEXT, { mode: 'place', together: true })
    const { returnCode: his } = await room.her.counseling.invitePartner({ returnCode })
    await edit(roster([post()], { site: { ...SITE, address: '新址 8 号' } }))
    const seen = [await read(returnCode), await read(his)]
    expect(seen.map(({ slot }) => slot?.site?.address)).toEqual(['新址 8 号', '新址 8 号'])
  })

  it('what nobody confirmed cannot be cancelled once it has begun: it may have taken place', async () => {
    const { wen, her, world } = room
    const terms = (await her.counseling.readDirectory({})).services.find(({ kind }) => kind === 'inMarriage')
    if (terms) await wen.counseling.saveService({ terms: { ...terms, confirms: true } })
    const { returnCode } = await book(NEXT)
    world.pass(7 * DAY)
    expect(await codeOf(her.counseling.cancel({ returnCode }))).toBe('TOO_LATE')
    const lin = await world.signIn('lin')
    expect(await codeOf(lin.counseling.finish({ id: await sessionIn(lin), outcome: 'done' }))).toBe('OK')
  })

  it('what is booked keeps the deadlines it was booked by; what is booked or moved later has those of then', async () => {
    const { wen, her, world } = room
    const terms = (await her.counseling.readDirectory({})).services.find(({ kind }) => kind === 'inMarriage')
    const [first, second] = [await book(NEXT), await book(NEXT, { from: hour(11) })]
    const before = await read(first.returnCode)
    const twoDays = 2880
    if (terms) await wen.counseling.saveService({ terms: { ...terms, cancelBefore: twoDays, moveBefore: twoDays } })
    await room.jobs()
    const after = await read(first.returnCode)
    expect([after.cancelUntil, after.moveUntil]).toEqual([before.cancelUntil, before.moveUntil])
    const late = await book('2026-12-01')
    world.pass(6 * DAY)
    const codes = [first, second, late].map(({ returnCode }) => codeOf(her.counseling.cancel({ returnCode })))
    expect(await Promise.all(codes)).toEqual(['OK', 'OK', 'TOO_LATE'])
    expect((await read(late.returnCode)).cancelUntil).toBeUndefined()
  })

  it('what was booked before deadlines were kept with it goes by those of now', async () => {
    const { wen, her, world } = room
    const { returnCode } = await book(NEXT)
    const { store } = world.ports
    const [one] = (await store.find(bookings, { index: 'byTouch', limit: 1 })).items
    if (!one) throw new Error('nothing booked')
    const { deadlines: _kept, ...old } = one
    await store.replace<BookingRecord>(bookings, old)
    const terms = (await her.counseling.readDirectory({})).services.find(({ kind }) => kind === 'inMarriage')
    if (terms) await wen.counseling.saveService({ terms: { ...terms, cancelBefore: 10_080 } })
    await room.jobs()
    expect((await read(returnCode)).cancelUntil).toBeUndefined()
    expect(await codeOf(her.counseling.cancel({ returnCode }))).toBe('TOO_LATE')
  })

  it('who reads her notes is named by officers of where she works, not by whoever has her on a roster', async () => {
    const named = { counselorId: 'lin', supervisorId: 'meng' }
    expect(await codeOf(room.deng.counseling.nameSupervisor(named))).toBe('NOT_FOUND')
    expect(await codeOf(room.wen.counseling.nameSupervisor(named))).toBe('OK')
  })

  it('who comes next is not hidden by any number of times that were booked and let go', async () => {
    const { returnCode } = await book(NEXT)
    const { store } = room.world.ports
    const [one] = (await store.find(bookings, { index: 'byTouch', limit: 1 })).items
    if (!one) throw new Error('nothing booked')
    const { version: _version, ...like } = one
    const gone = { ...like, state: 'cancelled' as const, startsAt: '2026-11-24T01:00:00.000Z' }
    for (let i = 0; i < 120; i++) await store.insert(bookings, { ...gone, _id: `gone${i}`, codeHash: `gone${i}` })
    expect((await room.lin.counseling.readWeek({ week: MONDAY })).next?.startsAt).toBe(
      (await read(returnCode)).slot?.startsAt,
    )
  })

  it('a session by phone that goes to somebody at another site stands at that one', async () => {
    const there = post({ id: 'there', turn: { by: 'same', who: ['meng'] } })
    await room.wen.counseling.addRoster({ content: roster([there], { site: { ...SITE, name: '另一处（示例）' } }) })
    await book(NEXT)
    expect(await room.wen.counseling.handOver({ from: 'lin', to: 'meng' })).toEqual({
      moved: 1,
      displaced: 0,
      followUps: 0,
    })
    const { days } = await room.meng.counseling.readWeek({ week: NEXT })
    expect(days[0]?.sessions).toMatchObject([{ mode: 'phone', site: '另一处（示例）' }])
    expect((await timesOf(room, 'lin'))[NEXT]).toContain(hour(9))
  })
})
