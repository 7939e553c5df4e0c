import { handOverAll } from '../../cloudfunctions/slices/counseling/bookings/hand-over'
import { agendaId, agendas } from '../../cloudfunctions/slices/counseling/records'
import type { Client } from '../../miniprogram/src/api/client'
import { codeOf } from '../world'
import { bookingOf, card, hour, NEXT, openRoom, post, roster, timesOf, type Room } from './counseling-cast'

const DAY = 24 * 60
const TUESDAY = '2026-12-01'
const LATER = { from: hour(10) + 30 }
/** 林 on Mondays, 孟 on Tuesdays, at one site. */
const monday = post({ id: 'mon', name: '周一上午', days: { every: 'week', on: [1] } })
const tuesday = post({
  id: 'tue',
  name: '周二上午',
  days: { every: 'week', on: [2] },
  turn: { by: 'same', who: ['meng'] },
})

describe('duties that change hands', () => {
  let room: Room
  let id: string
  beforeEach(async () => {
    room = await openRoom()
    id = (await room.wen.counseling.addRoster({ content: roster([monday, tuesday]) })).id
  })
  afterEach(() => room.world.close())
  const give = () => ({ roster: id, post: 'mon', on: NEXT })
  const take = () => ({ roster: id, post: 'tue', on: TUESDAY })
  const book = (on: string, counselorId: string, change: object = {}) =>
    room.her.counseling.book(bookingOf({ on, from: hour(9), counselorId }, change))
  const states = async (returnCode: string) => {
    const { state, slot, history } = await room.her.counseling.readBooking({ returnCode })
    return [state, slot?.counselor.id, history[0]?.what]
  }

  describe('in a swap', () => {
    it('go to the other once she agrees, and what is booked goes along; whoever booked is told', async () => {
      const { lin, meng, wen } = room
      const [one, other] = [await book(NEXT, 'lin', { mode: 'place' }), await book(TUESDAY, 'meng')]
      const { items } = await lin.counseling.listSwapPartners(give())
      expect(items.map(({ name }) => name)).toEqual(['meng（示例）'])
      expect(items[0]?.turns[0]).toMatchObject({ ...take(), on: '2026-11-24', who: 'meng', site: '辅导中心（示例）' })
      const { id: swap } = await lin.counseling.askSwap({ give: give(), to: 'meng', take: take() })
      expect((await meng.counseling.listSwaps({})).items).toMatchObject([
        {
          id: swap,
          state: 'asked',
          mine: false,
          from: 'lin（示例）',
          give: { postName: '周一上午' },
          take: { on: TUESDAY },
        },
      ])
      expect(await states(one.returnCode)).toEqual(['booked', 'lin', 'booked'])
      expect(await codeOf(lin.counseling.answerSwap({ id: swap, agree: true }))).toBe('NOT_FOUND')
      await meng.counseling.answerSwap({ id: swap, agree: true })
      expect(await codeOf(meng.counseling.answerSwap({ id: swap, agree: true }))).toBe('SWAP_ENDED')
      expect(await states(one.returnCode)).toEqual(['booked', 'meng', 'counselorChanged'])
      expect(await states(other.returnCode)).toEqual(['booked', 'lin', 'counselorChanged'])
      expect((await timesOf(room, 'lin'))[TUESDAY]).not.toHaveLength(0)
      expect((await timesOf(room, 'lin'))[NEXT]).toHaveLength(0)
      expect((await timesOf(room, 'meng'))[NEXT]).not.toContain(hour(9))
      const week = await meng.counseling.readWeek({ week: NEXT })
      expect(week.days[0]?.sessions).toMatchObject([{ mode: 'place', site: '辅导中心（示例）' }])
      const planned = (await wen.counseling.listRosters({})).items[0]
      expect(planned?.changes).toEqual([
        { on: NEXT, post: 'mon', out: 'lin', in: 'meng' },
        { on: TUESDAY, post: 'tue', out: 'meng', in: 'lin' },
      ])
      await room.jobs()
      expect((await timesOf(room, 'lin'))[TUESDAY]).toHaveLength(2)
    })

    it('stay where they are when she declines, when it is withdrawn, or when nobody has answered', async () => {
      const { lin, meng } = room
      const ask = async () => (await lin.counseling.askSwap({ give: give(), to: 'meng' })).id
      const [one, other] = [await ask(), await ask()]
      await meng.counseling.answerSwap({ id: one, agree: false })
      expect(await codeOf(meng.counseling.withdrawSwap({ id: other }))).toBe('NOT_FOUND')
      await lin.counseling.withdrawSwap({ id: other })
      expect(await codeOf(meng.counseling.answerSwap({ id: other, agree: true }))).toBe('SWAP_ENDED')
      expect((await lin.counseling.listSwaps({})).items.map(({ state }) => state).sort()).toEqual([
        'declined',
        'withdrawn',
      ])
      expect((await timesOf(room, 'lin'))[NEXT]).toHaveLength(5)
    })

    it('are refused to whoever has something else then, is on leave, or does not offer what is booked', async () => {
      const { lin, meng, wen } = room
      const { id: swap } = await lin.counseling.askSwap({ give: give(), to: 'meng' })
      const { returnCode } = await book(NEXT, 'lin', { mode: 'video' }).catch(() => ({ returnCode: '' }))
      expect(returnCode).toBe('')
      const away = await meng.counseling.blockTime({ on: NEXT, from: hour(9), to: hour(10), why: 'block', keep: false })
      expect(await codeOf(meng.counseling.answerSwap({ id: swap, agree: true }))).toBe('NOT_FREE')
      expect((await lin.counseling.listSwapPartners(give())).items).toEqual([])
      await meng.counseling.freeTime({ on: NEXT, id: away.id })
      await lin.counseling.saveCard({ card: card({ modes: ['place', 'phone', 'video'] }) })
      const terms = await room.her.counseling.readDirectory({})
      expect(terms.services.find(({ kind }) => kind === 'inMarriage')?.modes).toContain('video')
      const video = await book(NEXT, 'lin', { mode: 'video' })
      expect(await codeOf(meng.counseling.answerSwap({ id: swap, agree: true }))).toBe('NOT_FREE')
      expect(await states(video.returnCode)).toEqual(['booked', 'lin', 'booked'])
      const elsewhere = post({ id: 'there', days: { every: 'week', on: [1] }, turn: { by: 'same', who: ['meng'] } })
      await wen.counseling.addRoster({ content: roster([elsewhere]) })
      expect(await codeOf(lin.counseling.askSwap({ give: give(), to: 'meng' }))).toBe('NOT_FREE')
    })

    it('are refused once they have begun, and where the turn is not hers any more', async () => {
      const { lin, meng, world, wen } = room
      const { id: swap } = await lin.counseling.askSwap({ give: give(), to: 'meng' })
      const { id: moot } = await lin.counseling.askSwap({ give: { ...give(), on: '2026-12-07' }, to: 'meng' })
      const out = { on: '2026-12-07', post: 'mon', out: 'lin' }
      await wen.counseling.substitute({ id, seen: 1, change: out })
      expect(await codeOf(meng.counseling.answerSwap({ id: moot, agree: true }))).toBe('SWAP_ENDED')
      expect(await codeOf(meng.counseling.askSwap({ give: give(), to: 'lin' }))).toBe('NOT_FOUND')
      expect(await codeOf(lin.counseling.askSwap({ give: { ...give(), on: '2026-11-23' }, to: 'meng' }))).toBe(
        'TOO_LATE',
      )
      world.pass(7 * DAY - 59)
      const again = await world.signIn('meng')
      expect(await codeOf(again.counseling.answerSwap({ id: swap, agree: true }))).toBe('TOO_LATE')
    })

    it('let go what is only kept for somebody who waits: she goes on waiting, and the swap takes place', async () => {
      const { lin, meng, her } = room
      const first = await book(NEXT, 'lin')
      const { kind, mode, contact, holder } = bookingOf({ on: NEXT, from: 0, counselorId: 'lin' })
      const wish = { kind, mode, contact, holder, counselorId: 'lin', parts: ['morning' as const], until: NEXT }
      // All of the morning is taken, so that what becomes free is kept for her.
      await book(NEXT, 'lin', LATER)
      const { returnCode } = await her.counseling.joinWaitlist(wish)
      await her.counseling.cancel({ returnCode: first.returnCode })
      expect((await states(returnCode))[0]).toBe('offered')
      const { id: swap } = await lin.counseling.askSwap({ give: give(), to: 'meng' })
      await meng.counseling.answerSwap({ id: swap, agree: true })
      expect((await states(returnCode))[0]).toBe('waiting')
    })

    it('keep one time for one person, though she books while they swap', async () => {
      const { lin, meng } = room
      const { id: swap } = await lin.counseling.askSwap({ give: give(), to: 'meng' })
      const answers = await Promise.all([
        codeOf(meng.counseling.answerSwap({ id: swap, agree: true })),
        ...['lin', 'meng', 'lin', 'meng'].map((who) => codeOf(book(NEXT, who))),
      ])
      expect(answers[0]).toBe('OK')
      const { store } = room.world.ports
      const [hers, theirs] = await store.getMany(agendas, [agendaId('lin', NEXT), agendaId('meng', NEXT)])
      expect(hers?.days[0]?.claims).toEqual([])
      expect(theirs?.days[0]?.claims).toHaveLength(answers.slice(1).filter((code) => code === 'OK').length)
    })
  })

  describe('when one of them leaves', () => {
    let admin: Client
    beforeEach(async () => {
      admin = await room.world.staff('he', 'admin')
    })
    /** 孟 works on Mondays at the same time and site, too. */
    const both = () => roster([{ ...monday, turn: { by: 'same' as const, who: ['lin', 'meng'] } }, tuesday])

    it('hand over what is before her to whoever is free then; the rest is listed, and nobody is dropped', async () => {
      const { wen, zhao } = room
      await wen.counseling.editRoster({ id, seen: 1, content: both() })
      const goes = await book(NEXT, 'lin')
      await book(NEXT, 'meng', LATER)
      const clashes = await book(NEXT, 'lin', LATER)
      expect(await codeOf(zhao.counseling.handOver({ from: 'lin', to: 'meng' }))).toBe('NOT_FOUND')
      expect(await codeOf(wen.counseling.handOver({ from: 'lin', to: 'lin' }))).toBe('INVALID_INPUT')
      expect(await wen.counseling.handOver({ from: 'lin', to: 'meng' })).toMatchObject({ moved: 1, displaced: 1 })
      expect(await wen.counseling.handOver({ from: 'lin', to: 'meng' })).toMatchObject({ moved: 0, displaced: 0 })
      expect(await states(goes.returnCode)).toEqual(['booked', 'meng', 'counselorChanged'])
      expect(await states(clashes.returnCode)).toEqual(['displaced', 'lin', 'displaced'])
      expect((await wen.counseling.listDisplaced({})).items).toHaveLength(1)
    })

    it('cannot be booked any more; what is before her waits a day to be handed over, then it is listed', async () => {
      const { wen, world } = room
      const { returnCode } = await book(NEXT, 'lin')
      await admin.account.suspend({ personId: 'lin' })
      await room.jobs()
      expect((await timesOf(room, 'lin'))[NEXT]).toEqual([])
      expect(await codeOf(book(NEXT, 'lin', LATER))).toBe('SLOT_TAKEN')
      expect(await states(returnCode)).toEqual(['booked', 'lin', 'booked'])
      expect((await wen.counseling.readBoard({ week: NEXT })).leaving).toEqual([
        { id: 'lin', name: 'lin（示例）', sessions: 1, followUps: 0 },
      ])
      const { items } = await wen.counseling.listStaff({})
      expect(items.map(({ id, active }) => [id, active])).toEqual([
        ['lin', false],
        ['meng', true],
      ])
      world.pass(DAY)
      await room.jobs()
      expect(await states(returnCode)).toEqual(['displaced', 'lin', 'displaced'])
      const again = await world.signIn('wen')
      const board = await again.counseling.readBoard({ week: NEXT })
      expect([board.leaving, board.displaced]).toEqual([[], 1])
      // the roster still names her, and nothing of it can be booked
      const [she] = board.people
      expect([she?.active, she?.days[0]?.work.map(({ free }) => free)]).toEqual([false, [0]])
    })

    it('can be booked again once she is restored, and nothing of hers has fallen away', async () => {
      const { returnCode } = await book(NEXT, 'lin')
      await admin.account.suspend({ personId: 'lin' })
      await room.jobs()
      await admin.account.restore({ personId: 'lin' })
      await room.jobs()
      expect((await timesOf(room, 'lin'))[NEXT]).toHaveLength(2)
      room.world.pass(2 * DAY)
      await room.jobs()
      expect(await states(returnCode)).toEqual(['booked', 'lin', 'booked'])
    })

    it('is booked for what goes with the role she keeps', async () => {
      const both = [
        { role: 'lawyer' as const, area: '500118' },
        { role: 'counselor' as const, area: '500118' },
      ]
      await admin.account.setGrants({ personId: 'lin', grants: both })
      const lin = await room.world.signIn('lin')
      await lin.counseling.saveCard({ card: card({ kinds: ['inMarriage', 'legalVisit'] }) })
      await admin.account.setGrants({ personId: 'lin', grants: both.slice(1) })
      await room.jobs()
      const { counselors } = await room.her.counseling.readDirectory({})
      expect(counselors.find(({ id }) => id === 'lin')?.kinds).toEqual(['inMarriage'])
    })

    it('would drop somebody if a claim left without its booking (planted fault)', async () => {
      const { store } = room.world.ports
      const { returnCode } = await book(NEXT, 'lin')
      const blind: typeof store = {
        ...store,
        transact: (work, options) =>
          store.transact(
            (tx) =>
              work({
                ...tx,
                get: (from, key) => (from.name === 'bookings' ? Promise.resolve(undefined) : tx.get(from, key)),
              }),
            options,
          ),
      }
      expect(await handOverAll(blind, 'lin', 'meng', room.world.ports.now().toISOString())).toEqual({
        moved: 0,
        displaced: 0,
      })
      expect(await states(returnCode)).toEqual(['booked', 'lin', 'booked'])
      expect((await timesOf(room, 'lin'))[NEXT]).toHaveLength(5)
    })
  })
})
