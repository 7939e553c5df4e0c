import { auditRows } from '../../cloudfunctions/kernel/audit'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { agendaId, agendas, sessionNotes } from '../../cloudfunctions/slices/counseling/records'
import type { Client } from '../../miniprogram/src/api/client'
import { addDays } from '../../shared/values/instant'
import { codeOf, newKey } from '../world'
import {
  bookingOf,
  card,
  fieldsOf,
  hour,
  MONDAY,
  NEXT,
  openRoom,
  post,
  roster,
  timesOf,
  type Room,
} from './counseling-cast'

const DAY = 24 * 60
const AFTERNOON = post({ id: 'afternoon', spans: [{ from: hour(14), to: hour(17) }] })

describe("a counselor's days", () => {
  let room: Room
  let rosterId: string
  beforeEach(async () => {
    room = await openRoom()
    rosterId = (await room.wen.counseling.addRoster({ content: roster([post(), AFTERNOON]) })).id
  })
  afterEach(() => room.world.close())

  const phone = {
    channel: 'phone' as const,
    phone: '13800000000',
    hours: { on: 'daily' as const, from: hour(12), to: hour(15) },
    pickUp: 'onlyMe' as const,
  }
  /** Today at two; and what her counselor calls it. */
  async function booked(change: object = {}) {
    const { returnCode } = await room.her.counseling.book(
      bookingOf({ on: MONDAY, from: hour(14), counselorId: 'lin' }, { contact: phone, words: '天天吵架', ...change }),
    )
    const { days } = await room.lin.counseling.readWeek({ week: MONDAY })
    return { returnCode, id: days.flatMap(({ sessions }) => sessions).at(-1)?.id ?? '' }
  }
  const again = (id: string): Promise<Client> => room.world.signIn(id)
  const reads = async (id: string) =>
    (await room.world.ports.store.find(auditRows, { index: 'bySubject', equals: { subjects: id }, limit: 50 })).items
      .filter(({ role }) => role !== 'nobody')
      .map(({ actorId, action }) => `${actorId} ${action.split('.')[1] ?? ''}`)

  it('hold her card: a counselor offers no legal visits, a lawyer nothing else', async () => {
    const { lin, world } = room
    expect(await fieldsOf(lin.counseling.saveCard({ card: card({ kinds: ['psychology', 'legalVisit'] }) }))).toEqual([
      'kinds',
    ])
    const zhou = await world.staff('zhou', 'lawyer')
    expect(await fieldsOf(zhou.counseling.saveCard({ card: card() }))).toEqual(['kinds'])
    expect(await zhou.counseling.readMyCard({})).toEqual({})
    const legal = card({ kinds: ['legalVisit'] })
    await zhou.counseling.saveCard({ card: legal })
    expect(await zhou.counseling.readMyCard({})).toEqual({ card: legal })
    const { counselors } = await room.her.counseling.readDirectory({})
    expect(counselors.map(({ id }) => id)).toEqual(['lin', 'meng', 'zhou'])
  })

  it('show her week and who comes next, without anything private, and nobody else sees her sessions', async () => {
    const { lin, meng } = room
    const { id } = await booked()
    const week = await lin.counseling.readWeek({ week: MONDAY })
    expect(week.next).toMatchObject({ id, kind: 'inMarriage', mode: 'phone', state: 'booked' })
    expect(JSON.stringify(week)).not.toMatch(/天天吵架|13800000000/)
    expect(week.days[0]?.work.map(({ site }) => site)).toEqual(['辅导中心（示例）', '辅导中心（示例）'])
    expect((await lin.counseling.readSession({ id })).words).toMatchObject([{ text: '天天吵架' }])
    for (const read of ['readSession', 'revealContact', 'readNote'] as const)
      expect(await codeOf(meng.counseling[read]({ id }))).toBe('NOT_FOUND')
    expect(await codeOf(meng.counseling.checkIn({ id }))).toBe('NOT_FOUND')
    expect((await meng.counseling.readWeek({ week: MONDAY })).next).toBeUndefined()
    expect(await codeOf(lin.counseling.readWeek({ week: '2026-11-24' }))).toBe('INVALID_INPUT')
    expect(await reads(id)).toContain('lin readSession')
  })

  it('show how to reach her within the hours she said and no other, and record it each time', async () => {
    const { id } = await booked()
    expect(await codeOf(room.lin.counseling.revealContact({ id }))).toBe('OUTSIDE_HOURS')
    // when she may be called is told all the same, and nothing of where
    expect(await room.lin.counseling.readSession({ id })).toMatchObject({ channel: 'phone', callHours: phone.hours })
    expect(await reads(id)).not.toContain('lin revealContact')
    room.world.pass(3 * 60)
    const lin = await again('lin')
    expect(await lin.counseling.revealContact({ id })).toEqual({ contact: phone })
    await lin.counseling.revealContact({ id })
    expect((await reads(id)).filter((row) => row === 'lin revealContact')).toHaveLength(2)
    room.world.pass(2 * 60)
    expect(await codeOf((await again('lin')).counseling.revealContact({ id }))).toBe('OUTSIDE_HOURS')
  })

  it('check her in from half an hour before, and say what became of it; whoever booked may hold another', async () => {
    const { returnCode, id } = await booked()
    expect(await codeOf(room.lin.counseling.checkIn({ id }))).toBe('ILLEGAL_TRANSITION')
    expect(await codeOf(room.lin.counseling.finish({ id, outcome: 'done' }))).toBe('ILLEGAL_TRANSITION')
    room.world.pass(3 * 60 + 30)
    const lin = await again('lin')
    await lin.counseling.checkIn({ id })
    expect(await codeOf(lin.counseling.checkIn({ id }))).toBe('ILLEGAL_TRANSITION')
    room.world.pass(60)
    const later = await again('lin')
    const past = { id, outcome: 'done' as const, followUpOn: '2026-11-22' }
    expect(await fieldsOf(later.counseling.finish(past))).toEqual(['followUpOn'])
    await later.counseling.finish({ id, outcome: 'done', followUpOn: '2026-12-07', refer: 'lawyer' })
    expect(await codeOf(later.counseling.finish({ id, outcome: 'noShow' }))).toBe('ILLEGAL_TRANSITION')
    const hers = await room.her.counseling.readBooking({ returnCode })
    expect([hers.state, hers.referral]).toEqual(['done', { to: 'lawyer', state: 'proposed' }])
    expect(await later.counseling.readSession({ id })).toMatchObject({ followUpOn: '2026-12-07' })
  })

  it('begin when she is there: from then on nothing takes her time, and it can be noted and end before its hour', async () => {
    const { returnCode, id } = await booked()
    expect(await codeOf(room.lin.counseling.saveNote({ id, text: '先记一句' }))).toBe('ILLEGAL_TRANSITION')
    room.world.pass(3 * 60 + 40)
    const [lin, wen] = [await again('lin'), await again('wen')]
    await lin.counseling.checkIn({ id })
    const span = { on: MONDAY, from: hour(14), to: hour(15) }
    expect(await lin.counseling.blockTime({ ...span, why: 'block', keep: true })).toMatchObject({ displaced: 0 })
    expect(await lin.counseling.takeLeave({ from: MONDAY, until: MONDAY, keep: false })).toEqual({ displaced: 0 })
    await wen.counseling.editRoster({ id: rosterId, seen: 1, content: roster([post()]) })
    expect(await wen.counseling.handOver({ from: 'lin' })).toEqual({ moved: 0, displaced: 0, followUps: 0 })
    expect((await room.her.counseling.readBooking({ returnCode })).state).toBe('arrived')
    const { savedAt } = await lin.counseling.saveNote({ id, text: '来早了，先记一句' })
    await lin.counseling.finish({ id, outcome: 'done' })
    expect(await codeOf(lin.counseling.saveNote({ id, text: '补一句', seen: savedAt }))).toBe('OK')
  })

  it('mark who did not come; the time is free for somebody who walks in, and the figures say so', async () => {
    const { id } = await booked()
    room.world.pass(4 * 60 + 20)
    const lin = await again('lin')
    const walkIn = { on: MONDAY, from: hour(14) + 20, to: hour(15), why: 'walkIn' as const, keep: true }
    expect(await codeOf(lin.counseling.blockTime(walkIn))).toBe('SLOT_TAKEN')
    await lin.counseling.finish({ id, outcome: 'noShow' })
    expect(await codeOf(lin.counseling.blockTime(walkIn))).toBe('OK')
    const { weeks } = await (await again('wen')).counseling.readUse({ weeks: 1 })
    expect(weeks).toMatchObject([{ sessions: 1, noShows: 1, walkIns: 1 }])
  })

  it('let her say yes or no to what has to be confirmed', async () => {
    const { wen, her, lin } = room
    const [terms] = (await her.counseling.readDirectory({})).services.filter(({ kind }) => kind === 'inMarriage')
    if (terms) await wen.counseling.saveService({ terms: { ...terms, confirms: true } })
    const [yes, no] = [await booked(), await booked({ from: hour(15) + 30 })]
    // in whatever week she looks
    const { asked } = await lin.counseling.readWeek({ week: '2026-11-23' })
    expect(asked.map(({ id }) => id)).toEqual([yes.id, no.id])
    for (const [{ id }, accept] of [
      [yes, true],
      [no, false],
    ] as const)
      await lin.counseling.answerRequest({ id, accept })
    expect(await codeOf(lin.counseling.answerRequest({ id: yes.id, accept: true }))).toBe('ILLEGAL_TRANSITION')
    const [one, other] = [await her.counseling.readBooking(yes), await her.counseling.readBooking(no)]
    expect([one.state, one.history[0]?.what]).toEqual(['booked', 'confirmed'])
    expect([other.state, other.history[0]?.what]).toEqual(['declined', 'declined'])
    expect((await timesOf(room, 'lin'))[MONDAY]).toContain(hour(15) + 30)
  })

  describe('and her notes', () => {
    it('are hers from the beginning of the session on, sealed, and saved over nobody', async () => {
      const { id } = await booked()
      expect(await codeOf(room.lin.counseling.saveNote({ id, text: '先想一想' }))).toBe('ILLEGAL_TRANSITION')
      room.world.pass(4 * 60)
      const lin = await again('lin')
      expect(await lin.counseling.readNote({ id })).toEqual({ text: '' })
      const { savedAt } = await lin.counseling.saveNote({ id, text: '她说起夜里的事' })
      expect(await codeOf(lin.counseling.saveNote({ id, text: '另一台电脑' }))).toBe('CONFLICT')
      room.world.pass(1)
      await lin.counseling.saveNote({ id, text: '她说起夜里的事，还有孩子', seen: savedAt })
      expect((await lin.counseling.readNote({ id })).text).toBe('她说起夜里的事，还有孩子')
      const stored = await room.world.engine.get(sessionNotes, id)
      expect(JSON.stringify(stored)).not.toContain('夜里')
      expect((await lin.counseling.readSession({ id })).hasNote).toBe(true)
    })

    it('are not written of a session that has lost its time, since it may yet be somebody else who gives it', async () => {
      const { id } = await booked()
      await room.lin.counseling.takeLeave({ from: MONDAY, until: MONDAY, keep: false })
      room.world.pass(5 * 60)
      const lin = await again('lin')
      expect(await codeOf(lin.counseling.saveNote({ id, text: '没有来' }))).toBe('ILLEGAL_TRANSITION')
    })

    it('are read by the supervisor who is named, each time recorded, and by nobody else, an admin neither', async () => {
      const { wen, zhao, meng } = room
      expect(await codeOf(zhao.counseling.nameSupervisor({ counselorId: 'lin', supervisorId: 'meng' }))).toBe(
        'NOT_FOUND',
      )
      const self = wen.counseling.nameSupervisor({ counselorId: 'lin', supervisorId: 'lin' })
      expect(await fieldsOf(self)).toEqual(['supervisorId'])
      await wen.counseling.nameSupervisor({ counselorId: 'lin', supervisorId: 'meng' })
      expect((await room.lin.counseling.readMyCard({})).supervisor).toEqual({ id: 'meng', name: 'meng（示例）' })
      const { id } = await booked()
      expect((await meng.counseling.listSupervised({})).items).toEqual([])
      room.world.pass(4 * 60)
      await (await again('lin')).counseling.saveNote({ id, text: '她说起夜里的事' })
      const above = await again('meng')
      expect((await above.counseling.listSupervised({})).items).toMatchObject([{ id, counselor: 'lin（示例）' }])
      expect((await above.counseling.readNote({ id })).text).toBe('她说起夜里的事')
      expect(await reads(id)).toContain('meng readNote')
      expect(await codeOf(above.counseling.readSession({ id }))).toBe('NOT_FOUND')
      expect(await codeOf(above.counseling.saveNote({ id, text: '改她的' }))).toBe('NOT_FOUND')
      const others = [await room.world.staff('he', 'admin', 'officer'), await room.world.staff('su', 'counselor')]
      expect(await Promise.all(others.map((she) => codeOf(she.counseling.readNote({ id }))))).toEqual([
        'FORBIDDEN',
        'NOT_FOUND',
      ])
    })
  })

  describe('and a supervisor who is not hers any more', () => {
    const name = async (supervisorId?: string) =>
      (await again('wen')).counseling.nameSupervisor({ counselorId: 'lin', ...(supervisorId && { supervisorId }) })
    const looks = async (who: string, id: string) => {
      const she = await again(who)
      const { items } = await she.counseling.listSupervised({})
      return [await codeOf(she.counseling.readNote({ id })), items.length]
    }

    it.each([
      ['taken off', undefined],
      ['followed by another', 'su'],
    ])('reads nothing that was written while she was, once she is %s', async (_how, next) => {
      await name('meng')
      if (next) await (await room.world.staff(next, 'counselor')).counseling.saveCard({ card: card() })
      const { id } = await booked()
      room.world.pass(4 * 60)
      await (await again('lin')).counseling.saveNote({ id, text: '她说起夜里的事' })
      expect(await looks('meng', id)).toEqual(['OK', 1])
      await name(next)
      expect(await looks('meng', id)).toEqual(['NOT_FOUND', 0])
      // Nor does whoever comes after her, of what was written before.
      if (next) expect(await looks(next, id)).toEqual(['NOT_FOUND', 0])
      expect(await codeOf((await again('lin')).counseling.readNote({ id }))).toBe('OK')
    })
  })

  describe('and her time off', () => {
    it('is hers to take; what is booked falls away and is told, or stays where she asks so', async () => {
      const { lin, her } = room
      const { returnCode } = await booked()
      const block = { on: MONDAY, from: hour(14), to: hour(15), why: 'block' as const }
      expect(await codeOf(lin.counseling.blockTime({ ...block, keep: true }))).toBe('SLOT_TAKEN')
      expect((await her.counseling.readBooking({ returnCode })).state).toBe('booked')
      const { id, displaced } = await lin.counseling.blockTime({ ...block, keep: false })
      expect(displaced).toBe(1)
      const { state, history } = await her.counseling.readBooking({ returnCode })
      expect([state, history[0]?.what]).toEqual(['displaced', 'displaced'])
      expect((await timesOf(room, 'lin'))[MONDAY]).not.toContain(hour(14))
      await lin.counseling.freeTime({ on: MONDAY, id })
      expect((await timesOf(room, 'lin'))[MONDAY]).toContain(hour(14))
      expect(await codeOf(lin.counseling.freeTime({ on: MONDAY, id }))).toBe('NOT_FOUND')
    })

    it('is taken once, however often the command comes', async () => {
      const { lin, wen } = room
      const [key, other] = [newKey(), newKey()]
      const block = { on: MONDAY, from: hour(14), to: hour(15), why: 'block' as const, keep: false }
      expect(await lin.counseling.blockTime(block, { key })).toEqual(await lin.counseling.blockTime(block, { key }))
      const { days } = await lin.counseling.readWeek({ week: MONDAY })
      expect(days[0]?.away).toHaveLength(1)
      const edit = { id: rosterId, seen: 1, content: roster([post()]) }
      const twice = [
        await wen.counseling.editRoster(edit, { key: other }),
        await wen.counseling.editRoster(edit, { key: other }),
      ]
      expect(twice).toEqual([{ revision: 2 }, { revision: 2 }])
    })

    it('takes in whoever walks in, while she works and has nobody else', async () => {
      const { lin } = room
      await booked()
      const walkIn = (from: number, to: number, on = MONDAY) =>
        codeOf(lin.counseling.blockTime({ on, from, to, why: 'walkIn', keep: false }))
      expect(await walkIn(hour(14), hour(14) + 30)).toBe('SLOT_TAKEN')
      expect(await walkIn(hour(12), hour(13))).toBe('INVALID_INPUT')
      expect(await walkIn(hour(9), hour(9) + 30)).toBe('OK')
      expect(await walkIn(hour(16), hour(16) + 30)).toBe('OK')
      expect(await walkIn(hour(9), hour(10), '2026-11-20')).toBe('TOO_LATE')
      expect((await timesOf(room, 'lin'))[MONDAY]).not.toContain(hour(16))
    })

    it('is laid over whole days, also beyond the weeks that are laid, and is there when they are', async () => {
      const { lin, her, world } = room
      const { returnCode } = await booked({ on: NEXT, from: hour(9) })
      const leave = { from: NEXT, until: addDays(NEXT, 44) }
      expect(await lin.counseling.takeLeave({ ...leave, keep: false })).toEqual({ displaced: 1 })
      expect((await her.counseling.readBooking({ returnCode })).state).toBe('displaced')
      expect((await timesOf(room, 'lin'))[NEXT]).toEqual([])
      const far = async () => (await world.ports.store.get(agendas, agendaId('lin', addDays(NEXT, 42))))?.days[0]
      expect((await far())?.away).toMatchObject([{ from: 0, to: DAY, why: 'leave' }])
      world.pass(14 * DAY)
      await room.jobs()
      expect(await far()).toMatchObject({ away: [{ why: 'leave' }], work: [{ from: 540 }, { from: 840 }] })
      const again = await world.signIn('lin')
      const refused = [
        { from: addDays(NEXT, -7), until: NEXT },
        { from: addDays(NEXT, 9), until: addDays(NEXT, 8) },
        { from: addDays(NEXT, 9), until: addDays(NEXT, 90) },
      ]
      const codes = await Promise.all(
        refused.map((leave) => codeOf(again.counseling.takeLeave({ ...leave, keep: false }))),
      )
      expect(codes).toEqual(['TOO_LATE', 'INVALID_INPUT', 'INVALID_INPUT'])
    })

    it('is whole or refused as long as nobody is to lose her session; a session that is over is none', async () => {
      const { lin, her, world } = room
      await booked()
      const { returnCode } = await booked({ on: addDays(NEXT, 2), from: hour(9) })
      const leave = { from: MONDAY, until: addDays(NEXT, 20) }
      expect(await codeOf(lin.counseling.takeLeave({ ...leave, keep: true }))).toBe('SLOT_TAKEN')
      const { items } = await world.ports.store.find(agendas, { index: 'byCounselor', limit: 20 })
      expect(items.flatMap(({ days }) => days).flatMap(({ away }) => away)).toEqual([])
      await her.counseling.cancel({ returnCode })
      world.pass(8 * 60)
      expect(await (await again('lin')).counseling.takeLeave({ ...leave, keep: true })).toEqual({ displaced: 0 })
      expect((await timesOf(room, 'lin'))[addDays(NEXT, 2)]).toEqual([])
    })

    it('goes on where it stopped: nobody is told twice, nobody is passed over', async () => {
      const engine = openStore(':memory:')
      let left = Infinity
      const breaking: typeof engine = {
        ...engine,
        transact: (work, options) => {
          left -= 1
          return left < 0 ? Promise.reject(new Error('gone')) : engine.transact(work, options)
        },
      }
      const { wen, lin, her, world } = await openRoom({ engine: breaking })
      await wen.counseling.addRoster({ content: roster([post()]) })
      const weeks = [MONDAY, NEXT]
      const codes: string[] = []
      for (const on of weeks) {
        const booking = bookingOf({ on: addDays(on, 2), from: hour(9), counselorId: 'lin' })
        codes.push((await her.counseling.book(booking)).returnCode)
      }
      const states = async () =>
        Promise.all(codes.map(async (returnCode) => (await her.counseling.readBooking({ returnCode })).state))
      const leave = { from: MONDAY, until: addDays(NEXT, 6), keep: false }
      left = 1
      expect(await codeOf(lin.counseling.takeLeave(leave))).toBe('INTERNAL')
      left = Infinity
      expect(await states()).toEqual(['displaced', 'booked'])
      expect(await lin.counseling.takeLeave(leave)).toEqual({ displaced: 1 })
      expect(await states()).toEqual(['displaced', 'displaced'])
      const range = { index: 'byCounselor' as const, equals: { counselorId: 'lin' }, limit: 20 }
      const { items } = await world.ports.store.find(agendas, range)
      const away = items.filter(({ week }) => weeks.includes(week)).flatMap(({ days }) => days.map((day) => day.away))
      expect(away).toHaveLength(14)
      expect(away.every((one) => one.length === 1)).toBe(true)
      world.close()
    })

    it('is taken for her by an officer who answers for her, by no other, and by no colleague', async () => {
      const { wen, deng, zhao, meng } = room
      const block = { of: 'lin', on: NEXT, from: hour(9), to: hour(10), why: 'block' as const, keep: false }
      for (const [she, code] of [
        [wen, 'OK'],
        [deng, 'OK'],
        [zhao, 'NOT_FOUND'],
        [meng, 'NOT_FOUND'],
      ] as const)
        expect(await codeOf(she.counseling.blockTime(block))).toBe(code)
      expect(await codeOf(wen.counseling.takeLeave({ from: NEXT, until: NEXT, keep: true }))).toBe('NOT_FOUND')
    })

    it('reaches the place she is on duty at: by plan, without those on leave', async () => {
      const { wen, lin, world, her } = room
      const { id: placeId } = await wen.places.addPlace({
        area: '500118001010',
        content: { kind: 'centre', name: '辅导中心（示例）', aliases: [], services: [], facilities: [], languages: [] },
      })
      const site = { name: '辅导中心（示例）', area: '500118001010', placeId }
      const hotline = post({ id: 'h', kind: 'hotline', days: { every: 'day' }, turn: { by: 'same', who: ['luo'] } })
      const content = roster([post(), hotline], { site, people: [{ id: 'luo', name: '罗姐（示例）' }] })
      await wen.counseling.editRoster({ id: rosterId, seen: 1, content })
      const told = async () => {
        await room.jobs()
        const { snapshot } = await her.places.readSnapshot({})
        return (snapshot?.places[0]?.duties ?? []).map(({ on, who, what }) => `${on.slice(8)} ${who} ${what}`).sort()
      }
      const first = await told()
      expect(first).toHaveLength(5 + 7)
      expect(first).toContain('24 lin（示例） marriage')
      const leave = { on: '2026-11-24', from: hour(9), to: hour(12), why: 'leave' as const, keep: false }
      const { id } = await lin.counseling.blockTime(leave)
      expect(await told()).toEqual(first.filter((one) => one !== '24 lin（示例） marriage'))
      await lin.counseling.freeTime({ on: '2026-11-24', id })
      expect(await told()).toEqual(first)
      world.pass(DAY)
      expect((await told()).at(-1)).toContain('30')
      await (await world.signIn('wen')).counseling.endRoster({ id: rosterId, seen: 2 })
      expect(await told()).toEqual([])
    })

    it('says nothing at the place of another town, whatever a roster claims', async () => {
      const { zhao, wen, her } = room
      const { id: placeId } = await wen.places.addPlace({
        area: '500118001010',
        content: { kind: 'centre', name: '别人的（示例）', aliases: [], services: [], facilities: [], languages: [] },
      })
      const site = { name: '冒名（示例）', area: '500118002', placeId }
      const window = post({ id: 'w', kind: 'window', turn: { by: 'same', who: ['x'] } })
      await zhao.counseling.addRoster({
        content: roster([window], { site, people: [{ id: 'x', name: '某人（示例）' }] }),
      })
      await room.jobs()
      const { snapshot } = await her.places.readSnapshot({})
      expect(snapshot?.places).toHaveLength(1)
      expect(JSON.stringify(snapshot)).not.toContain('某人')
    })
  })
})
