import type { Client } from '../../miniprogram/src/api/client'
import { codeOf, newKey } from '../world'
import { BY_PHONE, card, hour, inEachRoom, NEXT, OTHER, post, type Room, roster, TOWN } from './counseling-cast'

const DAY = 24 * 60
const TUESDAY = '2026-12-01'

describe('sessions that pass to somebody else', () => {
  let room: Room
  const { book, state, edit, sessionIn } = inEachRoom((made) => (room = made))

  describe('a command that comes again', () => {
    it('takes no leave anew where a day of it was given back since, and answers as before', async () => {
      const { lin } = room
      const key = newKey()
      const leave = { from: NEXT, until: TUESDAY, keep: false }
      const first = await lin.counseling.takeLeave(leave, { key })
      const { days } = await lin.counseling.readWeek({ week: NEXT })
      await lin.counseling.freeTime({ on: NEXT, id: days[0]?.away[0]?.id ?? '' })
      const { returnCode } = await book(NEXT)
      expect(await lin.counseling.takeLeave(leave, { key })).toEqual(first)
      expect(await state(returnCode)).toBe('booked')
    })

    it('takes nothing from anybody when it says something else than the first time', async () => {
      const key = newKey()
      const leave = (on: string) => room.lin.counseling.takeLeave({ from: on, until: on, keep: false }, { key })
      await leave(NEXT)
      const { returnCode } = await book(TUESDAY)
      expect(await codeOf(leave(TUESDAY))).toBe('CONFLICT')
      expect(await state(returnCode)).toBe('booked')
    })

    it('hands over nothing that was booked after it was done', async () => {
      const key = newKey()
      const handOver = () => room.wen.counseling.handOver({ from: 'lin' }, { key })
      await handOver()
      const { returnCode } = await book(TUESDAY)
      expect(await handOver()).toMatchObject({ moved: 0, displaced: 0 })
      expect(await state(returnCode)).toBe('booked')
    })
  })

  describe('somebody who loses one of two roles', () => {
    const both = ['lawyer' as const, 'counselor' as const].map((role) => ({ role, area: '500118' }))
    let admin: Client
    beforeEach(async () => {
      admin = await room.world.staff('he', 'admin')
      await admin.account.setGrants({ personId: 'lin', grants: both })
      const lin = await room.world.signIn('lin')
      await lin.counseling.saveCard({ card: card({ kinds: ['inMarriage', 'legalVisit'] }) })
      const legal = post({ id: 'legal', kind: 'legal', spans: [{ from: hour(14), to: hour(16) }] })
      await edit(roster([post(), legal]))
      // What was announced before is heard before what comes.
      await room.jobs()
    })
    const lawyerOnly = () => admin.account.setGrants({ personId: 'lin', grants: both.slice(0, 1) })
    const bookBoth = async () => [
      (await book(NEXT, { words: '天天吵架', contact: BY_PHONE })).returnCode,
      (await book(NEXT, { kind: 'legalVisit', from: hour(14) })).returnCode,
    ]
    const states = (codes: readonly string[]) => Promise.all(codes.map(state))
    const leaving = async () =>
      (await (await room.world.signIn('wen')).counseling.readBoard({ week: NEXT })).leaving.map(
        ({ sessions }) => sessions,
      )

    it('opens nothing any more of what was booked in it', async () => {
      await bookBoth()
      await lawyerOnly()
      const lin = await room.world.signIn('lin')
      const session = await sessionIn(lin)
      for (const look of ['readSession', 'revealContact', 'readNote'] as const)
        expect(await codeOf(lin.counseling[look]({ id: session }))).toBe('NOT_FOUND')
    })

    it('has a day to hand it over; then it is listed, and what she still gives stays', async () => {
      const codes = await bookBoth()
      await lawyerOnly()
      await room.jobs()
      expect(await leaving()).toEqual([1])
      // Her card as a lawyer, saved meanwhile, does not keep them.
      const lin = await room.world.signIn('lin')
      await lin.counseling.saveCard({ card: card({ kinds: ['legalVisit'] }) })
      expect(await states(codes)).toEqual(['booked', 'booked'])
      room.world.pass(DAY)
      await room.jobs()
      expect(await states(codes)).toEqual(['displaced', 'booked'])
      expect(await leaving()).toEqual([])
    })

    it('hands over just that, when an officer does it for her', async () => {
      await bookBoth()
      await edit(roster([post({ turn: { by: 'same', who: ['lin', 'meng'] } })]), 2)
      const [row] = (await room.wen.counseling.listDisplaced({})).items
      expect(row?.kind).toBe('legalVisit')
      const legal = post({ id: 'legal', kind: 'legal', spans: [{ from: hour(14), to: hour(16) }] })
      await edit(roster([post({ turn: { by: 'same', who: ['lin', 'meng'] } }), legal]), 3)
      const visit = { counselorId: 'lin', on: NEXT, from: hour(14), mode: 'phone' as const }
      await room.wen.counseling.moveFor({ id: row?.id ?? '', ...visit })
      await lawyerOnly()
      await room.jobs()
      expect(await room.wen.counseling.handOver({ from: 'lin', to: 'meng' })).toMatchObject({ moved: 1, displaced: 0 })
    })

    it('keeps all of it when the role comes back within the day', async () => {
      const codes = await bookBoth()
      await lawyerOnly()
      await room.jobs()
      await admin.account.setGrants({ personId: 'lin', grants: both })
      await room.jobs()
      expect(await leaving()).toEqual([])
      room.world.pass(2 * DAY)
      await room.jobs()
      expect(await states(codes)).toEqual(['booked', 'booked'])
    })

    it('reads nobody’s notes as a supervisor any more', async () => {
      await room.meng.counseling.saveCard({ card: card() })
      await edit(roster([post({ turn: { by: 'same', who: ['meng'] } })]), 2)
      await room.wen.counseling.nameSupervisor({ counselorId: 'meng', supervisorId: 'lin' })
      await book(NEXT, { counselorId: 'meng' })
      room.world.pass(7 * DAY)
      const meng = await room.world.signIn('meng')
      const session = await sessionIn(meng)
      await meng.counseling.saveNote({ id: session, text: '她说起夜里的事' })
      const look = async () => codeOf((await room.world.signIn('lin')).counseling.readNote({ id: session }))
      expect(await look()).toBe('OK')
      await (await room.world.signIn('he')).account.setGrants({ personId: 'lin', grants: both.slice(0, 1) })
      expect(await look()).toBe('NOT_FOUND')
    })
  })

  it('whoever is moved to another town is planned there from then on, and nowhere else', async () => {
    const { world, deng, zhao } = room
    const admin = await world.staff('he', 'admin')
    const qin = world.clientOf({ token: await world.tokenOf('qin', ['counselor'], TOWN), address: 'a' })
    await qin.counseling.saveCard({ card: card() })
    const leave = { of: 'qin', from: NEXT, until: NEXT, keep: true }
    const both = () => Promise.all([deng, zhao].map((she) => codeOf(she.counseling.takeLeave(leave))))
    expect(await both()).toEqual(['OK', 'NOT_FOUND'])
    await admin.account.setGrants({ personId: 'qin', grants: [{ role: 'counselor', area: OTHER }] })
    await room.jobs()
    expect(await both()).toEqual(['NOT_FOUND', 'OK'])
    expect((await zhao.counseling.listStaff({})).items.map(({ id }) => id)).toContain('qin')
  })
})
