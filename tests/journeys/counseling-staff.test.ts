import { layOne } from '../../cloudfunctions/slices/counseling/agenda/lay-week'
import { layWeek } from '../../cloudfunctions/slices/counseling/agenda/lay'
import { sourcesOf } from '../../cloudfunctions/slices/counseling/agenda/sources'
import { directoryIn, replaceDirectory } from '../../cloudfunctions/slices/counseling/directory'
import { putRoster } from '../../cloudfunctions/slices/counseling/planning/put-roster'
import { agendaId, agendas, rosters } from '../../cloudfunctions/slices/counseling/records'
import type { Store } from '../../cloudfunctions/kernel/store'
import { addDays } from '../../shared/values/instant'
import { codeOf, MONDAY_10 } from '../world'
import {
  bookingOf,
  DISTRICT,
  fieldsOf,
  hour,
  NEXT,
  openRoom,
  OTHER,
  post,
  roster,
  timesOf,
  TOWN,
  type Room,
} from './counseling-cast'

const DAY = 24 * 60
const MORNING = [540, 570, 600, 630, 660]
const shorter = () => roster([post({ spans: [{ from: hour(9), to: hour(11) }] })])

describe('rosters and the times they make', () => {
  let room: Room
  beforeEach(async () => {
    room = await openRoom()
  })
  afterEach(() => room.world.close())
  const add = async (content = roster([post()])) => (await room.wen.counseling.addRoster({ content })).id
  const laid = async (id: string) =>
    (await room.wen.counseling.listRosters({})).items.find((one) => one.id === id)?.laid
  const workOn = async (who: string, week = NEXT) =>
    (await room.world.ports.store.get(agendas, agendaId(who, week)))?.days[0]?.work.map(({ from, to }) => [from, to])

  it('let an officer write a roster, and times appear at once', async () => {
    expect((await timesOf(room, 'lin'))[NEXT]).toEqual([])
    const id = await add()
    expect((await timesOf(room, 'lin'))[NEXT]).toEqual(MORNING)
    expect((await timesOf(room, 'meng'))[NEXT]).toEqual([])
    expect(await laid(id)).toBe(true)
  })

  it('displace what an edit leaves without time, and tell whoever booked it', async () => {
    const { wen, her, lin } = room
    const id = await add()
    const late = await her.counseling.book(bookingOf({ on: NEXT, from: hour(11), counselorId: 'lin' }))
    const early = await her.counseling.book(bookingOf({ on: NEXT, from: hour(9), counselorId: 'lin' }))
    expect(await wen.counseling.editRoster({ id, seen: 1, content: shorter() })).toEqual({ revision: 2 })
    const gone = await her.counseling.readBooking({ returnCode: late.returnCode })
    expect(gone.state).toBe('displaced')
    expect(gone.history.map(({ what }) => what)).toEqual(['displaced', 'booked'])
    expect((await her.counseling.readBooking({ returnCode: early.returnCode })).state).toBe('booked')
    const week = await lin.counseling.readWeek({ week: NEXT })
    expect(week.days[0]?.sessions).toMatchObject([{ state: 'booked' }])
    expect(week.displaced).toMatchObject([{ state: 'displaced' }])
    expect((await wen.counseling.listDisplaced({})).items).toMatchObject([{ counselor: 'lin（示例）' }])
    expect(await codeOf(wen.counseling.editRoster({ id, seen: 1, content: shorter() }))).toBe('CONFLICT')
  })

  it('let what nobody gave a new time come to its end two weeks after the old one', async () => {
    const { wen, her } = room
    const id = await add()
    const { returnCode } = await her.counseling.book(bookingOf({ on: NEXT, from: hour(11), counselorId: 'lin' }))
    await wen.counseling.editRoster({ id, seen: 1, content: shorter() })
    const state = async () => (await her.counseling.readBooking({ returnCode })).state
    room.world.pass(20 * 24 * 60)
    await room.jobs()
    expect(await state()).toBe('displaced')
    room.world.pass(2 * 24 * 60)
    await room.jobs()
    expect(await state()).toBe('ended')
    expect((await (await room.world.signIn('wen')).counseling.listDisplaced({})).items).toEqual([])
  })

  it('give what was displaced a new time on our side, and she is told; officers of other towns see nothing', async () => {
    const { wen, zhao, her } = room
    const id = await add()
    const { returnCode } = await her.counseling.book(bookingOf({ on: NEXT, from: hour(11), counselorId: 'lin' }))
    await wen.counseling.editRoster({ id, seen: 1, content: shorter() })
    const [row] = (await wen.counseling.listDisplaced({})).items
    const to = { id: row?.id ?? '', counselorId: 'lin', on: NEXT, from: hour(9), mode: 'phone' as const }
    expect((await zhao.counseling.listDisplaced({})).items).toEqual([])
    expect(await codeOf(zhao.counseling.moveFor(to))).toBe('NOT_FOUND')
    expect(await codeOf(wen.counseling.moveFor({ ...to, from: hour(11) }))).toBe('SLOT_TAKEN')
    await wen.counseling.moveFor(to)
    expect(await codeOf(wen.counseling.moveFor(to))).toBe('NOT_FOUND')
    const moved = await her.counseling.readBooking({ returnCode })
    expect([moved.state, moved.history[0]?.what]).toEqual(['booked', 'movedByUs'])
    expect((await wen.counseling.listDisplaced({})).items).toEqual([])
  })

  it('take back what was kept for somebody who waits when its time goes; she goes on waiting', async () => {
    const { wen, her } = room
    const id = await add(
      roster([post({ spans: [{ from: hour(11), to: hour(12) }], days: { every: 'week', on: [1] } })]),
    )
    const first = await her.counseling.book(bookingOf({ on: NEXT, from: hour(11), counselorId: 'lin' }))
    const {
      on: _on,
      from: _from,
      counselorId: _id,
      together: _t,
      ...wish
    } = bookingOf({
      on: NEXT,
      from: 0,
      counselorId: 'lin',
    })
    const { returnCode } = await her.counseling.joinWaitlist({ ...wish, parts: ['morning'], until: '2026-12-06' })
    await her.counseling.cancel({ returnCode: first.returnCode })
    expect((await her.counseling.readBooking({ returnCode })).state).toBe('offered')
    await wen.counseling.endRoster({ id, seen: 1 })
    expect((await her.counseling.readBooking({ returnCode })).state).toBe('waiting')
    expect((await wen.counseling.listDisplaced({})).items).toEqual([])
  })

  it('say on one day that somebody else comes, one more, or nobody', async () => {
    const { wen } = room
    const id = await add()
    const swap = { on: NEXT, post: 'marriage', out: 'lin', in: 'meng' }
    expect(await wen.counseling.substitute({ id, seen: 1, change: swap })).toEqual({ revision: 2 })
    expect((await timesOf(room, 'lin'))[NEXT]).toEqual([])
    expect((await timesOf(room, 'meng'))[NEXT]).toEqual(MORNING)
    expect((await timesOf(room, 'lin'))['2026-12-01']).toEqual(MORNING)
    const late = { on: '2026-11-22', post: 'marriage', out: 'lin' }
    expect(await codeOf(wen.counseling.substitute({ id, seen: 2, change: late }))).toBe('TOO_LATE')
    expect(await codeOf(wen.counseling.substitute({ id, seen: 1, change: swap }))).toBe('CONFLICT')
    const nowhere = { on: NEXT, post: 'nowhere', out: 'lin' }
    expect(await fieldsOf(wen.counseling.substitute({ id, seen: 2, change: nowhere }))).toEqual(['change'])
  })

  it('are refused when somebody would be in two places at once, in one roster or at two sites', async () => {
    const { wen } = room
    const twice = roster([post(), post({ id: 'again', spans: [{ from: hour(11), to: hour(13) }] })])
    expect(await codeOf(wen.counseling.addRoster({ content: twice }))).toBe('ROSTER_OVERLAPS')
    await add()
    const monthly = post({ days: { every: 'month', nth: -1, on: 1 }, spans: [{ from: hour(11), to: hour(13) }] })
    const elsewhere = roster([monthly], { site: { name: '另一处（示例）', area: TOWN } })
    expect(await codeOf(wen.counseling.addRoster({ content: elsewhere }))).toBe('ROSTER_OVERLAPS')
    const after = { ...elsewhere, posts: [{ ...monthly, spans: [{ from: hour(12), to: hour(13) }] }] }
    expect(await codeOf(wen.counseling.addRoster({ content: after }))).toBe('OK')
  })

  it('are refused however far ahead that would be: on a single date, or once a later turn has begun', async () => {
    const { wen } = room
    const far = { every: 'date' as const, days: [addDays(NEXT, 150)] }
    await wen.counseling.addRoster({ content: roster([post({ days: far })]) })
    const there = { site: { name: '另一处（示例）', area: TOWN } }
    const dated = roster([post({ days: far, spans: [{ from: hour(11), to: hour(13) }] })], there)
    const teams = ['lin', 'meng'].map((who) => ({ name: who, who: [who] }))
    const later = { by: 'turn' as const, teams, since: addDays(NEXT, 110) }
    const turning = roster([post({ days: { every: 'day' }, turn: later })], there)
    for (const content of [dated, turning])
      expect(await codeOf(wen.counseling.addRoster({ content }))).toBe('ROSTER_OVERLAPS')
  })

  it('cannot be made to overlap by two officers at once', async () => {
    const { wen, deng } = room
    for (let i = 0; i < 10; i++) {
      const days = { every: 'date' as const, days: [addDays(NEXT, i)] }
      const codes = await Promise.all(
        [wen, deng].map((she) => codeOf(she.counseling.addRoster({ content: roster([post({ days })]) }))),
      )
      expect([...codes].sort()).toEqual(['OK', 'ROSTER_OVERLAPS'])
    }
  })

  it('name nobody who is not there, or offers nothing of it, and no site that is not hers', async () => {
    const { wen, deng } = room
    const bad: [ReturnType<typeof roster>, string][] = [
      [roster([post({ turn: { by: 'same', who: ['nobody'] } })]), 'posts'],
      [roster([post({ kind: 'legal' })]), 'posts'],
      [roster([post({ kind: 'psychology', turn: { by: 'same', who: ['meng'] } })]), 'posts'],
      [
        roster([post({ turn: { by: 'same', who: ['luo'] } })], { people: [{ id: 'luo', name: '罗姐（示例）' }] }),
        'posts',
      ],
      [roster([post()], { people: [{ id: 'lin', name: '另一个林（示例）' }] }), 'people'],
      [roster([post()], { site: { name: '没有这里（示例）', area: '500118999' } }), 'area'],
    ]
    for (const [content, field] of bad) expect(await fieldsOf(wen.counseling.addRoster({ content }))).toEqual([field])
    const other = roster([post()], { site: { name: '别的镇（示例）', area: OTHER } })
    expect(await fieldsOf(deng.counseling.addRoster({ content: other }))).toEqual(['area'])
    const hotline = post({ kind: 'hotline', turn: { by: 'same', who: ['luo', 'lin'] } })
    const people = [{ id: 'luo', name: '罗姐（示例）' }]
    expect(await codeOf(wen.counseling.addRoster({ content: roster([hotline], { people }) }))).toBe('OK')
    expect((await timesOf(room, 'lin'))[NEXT]).toEqual([])
  })

  it('are seen and changed by whoever answers for their site, and by nobody else', async () => {
    const { wen, deng, zhao } = room
    const id = await add()
    for (const she of [wen, deng]) expect((await she.counseling.listRosters({})).items).toHaveLength(1)
    expect((await zhao.counseling.listRosters({})).items).toEqual([])
    const there = roster([post()], { site: { name: '搬走（示例）', area: OTHER } })
    expect(await codeOf(zhao.counseling.editRoster({ id, seen: 1, content: there }))).toBe('NOT_FOUND')
    expect(await codeOf(zhao.counseling.endRoster({ id, seen: 1 }))).toBe('NOT_FOUND')
    await deng.counseling.endRoster({ id, seen: 1 })
    expect((await timesOf(room, 'lin'))[NEXT]).toEqual([])
    expect(await codeOf(deng.counseling.endRoster({ id, seen: 2 }))).toBe('NOT_FOUND')
  })

  it('are laid by the job where a command broke off between planning and laying', async () => {
    const { store } = room.world.ports
    const content = roster([post()])
    await store.transact((tx) => putRoster(store, tx, { id: 'r', content, changes: [], ended: false }, MONDAY_10))
    expect([await laid('r'), (await timesOf(room, 'lin'))[NEXT]]).toEqual([false, []])
    await room.jobs()
    expect([await laid('r'), (await timesOf(room, 'lin'))[NEXT]]).toEqual([true, MORNING])
  })

  it('come into sight week by week, and all anew when the holiday table has grown', async () => {
    const { store } = room.world.ports
    await add()
    await room.jobs()
    const sixth = addDays(NEXT, 28)
    expect(await workOn('lin', sixth)).toBeUndefined()
    room.world.pass(7 * DAY)
    await room.jobs()
    expect(await workOn('lin', sixth)).toEqual([[540, 720]])
    await store.transact(async (tx) => {
      const agenda = await tx.get(agendas, agendaId('lin', sixth))
      if (agenda) await tx.replace(agendas, { ...agenda, days: agenda.days.map((day) => ({ ...day, work: [] })) })
      await replaceDirectory(tx, { ...(await directoryIn(tx)), laidTable: '2025-12-31' })
    })
    await room.jobs()
    expect(await workOn('lin', sixth)).toEqual([[540, 720]])
  })

  it('keep what is as it is: laying again writes nothing', async () => {
    const { store } = room.world.ports
    await add()
    await room.jobs()
    const version = async () => (await store.get(agendas, agendaId('lin', NEXT)))?.version
    const before = await version()
    await room.jobs()
    await layOne(store, 'lin', NEXT, MONDAY_10)
    expect(await version()).toBe(before)
  })

  /** Runs `meanwhile` once, between what a transaction reads first and what it does next. */
  function interrupted(store: Store, meanwhile: () => Promise<unknown>): Store {
    let waits = true
    return {
      ...store,
      transact: (work, options) =>
        store.transact(
          (tx) =>
            work({
              ...tx,
              get: async (from, id) => {
                const record = await tx.get(from, id)
                if (waits && from.name === rosters.name) {
                  waits = false
                  await meanwhile()
                }
                return record
              },
            }),
          options,
        ),
    }
  }

  it('leave no older plan behind when they are laid while they change', async () => {
    const { wen, world } = room
    const id = await add()
    await wen.counseling.editRoster({ id, seen: 1, content: shorter() })
    const edit = () => wen.counseling.editRoster({ id, seen: 2, content: roster([post()]) })
    // As if nobody had laid the second one yet.
    await world.ports.store.transact(async (tx) => {
      const agenda = await tx.get(agendas, agendaId('lin', NEXT))
      if (agenda) await tx.replace(agendas, { ...agenda, laidFrom: { directory: 0, rosters: {} } })
    })
    await layOne(interrupted(world.ports.store, edit), 'lin', NEXT, MONDAY_10)
    expect(await workOn('lin')).toEqual([[540, 720]])
  })

  it('would leave one if they were read before the transaction that lays them (planted fault)', async () => {
    const { wen, world } = room
    const { store } = world.ports
    const id = await add(shorter())
    const sources = await sourcesOf(store, 'lin')
    await wen.counseling.editRoster({ id, seen: 1, content: roster([post()]) })
    await store.transact(async (tx) => {
      const before = await tx.get(agendas, agendaId('lin', NEXT))
      if (!sources || !before) throw new Error('nothing to lay')
      const { agenda } = layWeek(sources, before, NEXT, MONDAY_10)
      await tx.replace(agendas, { ...agenda, version: before.version })
    })
    expect(await workOn('lin')).toEqual([[540, 660]])
  })

  it('show an officer how booked her people are, what waits for a new time, and how long one waits', async () => {
    const { wen, zhao, her, lin } = room
    const id = await add()
    await her.counseling.book(bookingOf({ on: NEXT, from: hour(9), counselorId: 'lin' }))
    await her.counseling.book(bookingOf({ on: NEXT, from: hour(11), counselorId: 'lin' }))
    await lin.counseling.takeLeave({ from: '2026-12-01', until: '2026-12-01', keep: true })
    await lin.counseling.blockTime({ on: NEXT, from: hour(10) + 10, to: hour(11), why: 'walkIn', keep: true })
    const board = await wen.counseling.readBoard({ week: NEXT })
    expect(board.people.map(({ name }) => name)).toEqual(['lin（示例）'])
    expect(board.people[0]?.days.slice(0, 2)).toMatchObject([
      { booked: 120, sessions: 2, leave: false, work: [{ from: 540, to: 720, site: '辅导中心（示例）' }] },
      { booked: 0, sessions: 0, leave: true },
    ])
    // two sessions with their pauses and somebody who walked in leave nothing; nor does leave; a whole morning does
    expect(board.people[0]?.days.slice(0, 3).map(({ work }) => work.map(({ free }) => free))).toEqual([[0], [0], [180]])
    expect((await zhao.counseling.readBoard({ week: NEXT })).people).toEqual([])
    expect(await codeOf(wen.counseling.readBoard({ week: '2026-12-01' }))).toBe('INVALID_INPUT')
    await wen.counseling.editRoster({ id, seen: 1, content: shorter() })
    expect((await wen.counseling.readBoard({ week: NEXT })).displaced).toBe(1)
    room.world.pass(7 * DAY)
    const later = await room.world.signIn('wen')
    const { weeks } = await later.counseling.readUse({ weeks: 2 })
    expect(weeks.map(({ week }) => week)).toEqual(['2026-11-23', NEXT])
    // Four mornings of two hours, without the one on leave; she booked 167 hours ahead.
    expect(weeks[1]).toMatchObject({ offered: 480, booked: 60, sessions: 1, noShows: 0, walkIns: 1, waitHours: 167 })
  })

  it('follow the terms of the district, which its officers alone set', async () => {
    const { wen, deng } = room
    await add()
    const [terms] = (await room.her.counseling.readDirectory({})).services.filter(({ kind }) => kind === 'inMarriage')
    if (!terms) throw new Error('no terms')
    const long = { ...terms, minutes: 90, step: 60 as const }
    expect(await codeOf(deng.counseling.saveService({ terms: long }))).toBe('FORBIDDEN')
    await wen.counseling.saveService({ terms: long })
    expect((await timesOf(room, 'lin'))[NEXT]).toEqual([540, 600])
    expect(DISTRICT).toHaveLength(6)
  })
})
