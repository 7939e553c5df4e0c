import { bookings, type BookingRecord } from '../../cloudfunctions/slices/counseling/records'
import type { Client } from '../../miniprogram/src/api/client'
import { codeOf } from '../world'
import type { ServiceKind } from '../../shared/values/counseling/services'
import { LIMITS } from '../../shared/values/limits'
import { BY_PHONE, card, DISTRICT, inEachRoom, NEXT, OTHER, type Room, TOWN } from './counseling-cast'

const DAY = 24 * 60
const TUESDAY = '2026-12-01'

describe('whom a counselor is to ask again how they are', () => {
  let room: Room
  const { book, read, sessionIn } = inEachRoom((made) => (room = made))

  beforeEach(() => room.world.staff('he', 'admin'))

  const again = (who: string): Promise<Client> => room.world.signIn(who)
  const due = async (who: string) => (await (await again(who)).counseling.readWeek({ week: NEXT })).followUps
  const leaving = async () => (await (await again('wen')).counseling.readBoard({ week: NEXT })).leaving

  /** A session with lin that is over, and after which she is to ask again on Tuesday. */
  async function held(change: object = {}) {
    const { returnCode } = await book(NEXT, { words: '他不知道我来', contact: BY_PHONE, ...change })
    room.world.pass(7 * DAY)
    const lin = await again('lin')
    const id = await sessionIn(lin)
    await lin.counseling.saveNote({ id, text: '先不联系她丈夫' })
    await lin.counseling.finish({ id, outcome: 'done', followUpOn: TUESDAY })
    return { id, returnCode }
  }
  /** lin works here no more, and it has come around. */
  async function leaves() {
    await (await again('he')).account.suspend({ personId: 'lin' })
    await room.jobs()
  }
  const handOver = async (to?: string) => (await again('wen')).counseling.handOver({ from: 'lin', ...(to && { to }) })

  it('stand in her days from that day on, until she says that it is done', async () => {
    const { id, returnCode } = await held()
    expect(await due('lin')).toEqual([])
    room.world.pass(3 * DAY)
    expect(await due('lin')).toMatchObject([{ id, state: 'done', followUpOn: TUESDAY }])
    expect(await due('meng')).toEqual([])
    expect(await codeOf((await again('meng')).counseling.followUpDone({ id }))).toBe('NOT_FOUND')
    await (await again('lin')).counseling.followUpDone({ id })
    expect(await due('lin')).toEqual([])
    expect(await (await again('lin')).counseling.readSession({ id })).not.toHaveProperty('followUpOn')
    expect((await read(returnCode)).state).toBe('done')
  })

  it('can be set no further ahead than her booking is certainly kept', async () => {
    await book(NEXT)
    room.world.pass(7 * DAY)
    const lin = await again('lin')
    const finish = { id: await sessionIn(lin), outcome: 'done' as const, followUpOn: '2027-12-01' }
    expect(await codeOf(lin.counseling.finish(finish))).toBe('INVALID_INPUT')
  })

  it('pass to whoever takes over when she leaves, who reaches her and reads nothing that was written to another', async () => {
    const { id, returnCode } = await held()
    await leaves()
    expect(await leaving()).toEqual([{ id: 'lin', name: 'lin（示例）', sessions: 0, followUps: 1 }])
    expect(await handOver('meng')).toEqual({ moved: 0, displaced: 0, followUps: 1 })
    expect(await handOver('meng')).toEqual({ moved: 0, displaced: 0, followUps: 0 })
    expect(await leaving()).toEqual([])
    room.world.pass(2 * DAY)
    expect(await due('meng')).toMatchObject([{ id, followUpOn: TUESDAY, gaveBy: 'lin（示例）' }])
    const { counseling } = await again('meng')
    const session = await counseling.readSession({ id })
    expect(session).toMatchObject({ words: [], partnerWords: [], hasNote: false, gaveBy: 'lin（示例）' })
    expect(JSON.stringify(session)).not.toContain('他不知道我来')
    for (const refused of [
      counseling.readNote({ id }),
      counseling.saveNote({ id, text: '改一改' }),
      counseling.checkIn({ id }),
      counseling.finish({ id, outcome: 'noShow' }),
    ])
      expect(await codeOf(refused)).toBe('NOT_FOUND')
    expect((await counseling.revealContact({ id })).contact).toEqual(BY_PHONE)
    // She sees that somebody looked, as of everybody who does.
    expect((await read(returnCode)).readers.length).toBeGreaterThan(0)
    await counseling.followUpDone({ id })
    expect(await due('meng')).toEqual([])
    expect(await codeOf(counseling.revealContact({ id }))).toBe('NOT_FOUND')
  })

  it('stay listed for officers, days after she left, until somebody who gives that takes them', async () => {
    await held()
    await (await again('meng')).counseling.saveCard({ card: card({ kinds: ['psychology'] }) })
    await leaves()
    room.world.pass(2 * DAY)
    await room.jobs()
    const [{ sessions = -1, followUps = -1 } = {}] = await leaving()
    expect([sessions, followUps]).toEqual([0, 1])
    // Without an heir, or with one who does not give that, nobody would ask: it stays.
    expect((await handOver()).followUps).toBe(0)
    expect((await handOver('meng')).followUps).toBe(0)
    await room.jobs()
    expect(await leaving()).toHaveLength(1)
    await (await again('meng')).counseling.saveCard({ card: card() })
    expect((await handOver('meng')).followUps).toBe(1)
    await room.jobs()
    expect(await leaving()).toEqual([])
    room.world.pass(2 * DAY)
    expect(await due('meng')).toHaveLength(1)
  })

  it('are hers again when she comes back before anybody took them', async () => {
    const { id } = await held()
    await leaves()
    room.world.pass(2 * DAY)
    await room.jobs()
    await (await again('he')).account.restore({ personId: 'lin' })
    await room.jobs()
    expect(await leaving()).toEqual([])
    room.world.pass(DAY)
    expect(await due('lin')).toMatchObject([{ id }])
    expect((await due('lin'))[0]).not.toHaveProperty('gaveBy')
  })

  it('are nobody else’s to read of whoever gave the session and came back after another had taken them', async () => {
    const { id } = await held()
    await leaves()
    await handOver('meng')
    await (await again('he')).account.restore({ personId: 'lin' })
    await room.jobs()
    room.world.pass(2 * DAY)
    const lin = await again('lin')
    expect(await lin.counseling.readSession({ id })).not.toHaveProperty('followUpOn')
    await lin.counseling.followUpDone({ id })
    expect(await due('meng')).toHaveLength(1)
  })

  it('pass to nobody whom the officer could not put on a roster', async () => {
    await room.world.staff('pan', 'counselor')
    const elsewhere = [{ role: 'counselor' as const, area: OTHER }]
    await (await again('he')).account.setGrants({ personId: 'pan', grants: elsewhere })
    await (await again('pan')).counseling.saveCard({ card: card() })
    await (await again('he')).account.setGrants({ personId: 'lin', grants: [{ role: 'counselor', area: TOWN }] })
    await room.jobs()
    const { id } = await held()
    await leaves()
    const deng = await again('deng')
    expect(await codeOf(deng.counseling.handOver({ from: 'lin', to: 'pan' }))).toBe('INVALID_INPUT')
    expect(await codeOf((await again('pan')).counseling.readSession({ id }))).toBe('NOT_FOUND')
    expect((await handOver('pan')).followUps).toBe(1)
  })

  describe('of a role that she lost', () => {
    const both = ['lawyer' as const, 'counselor' as const].map((role) => ({ role, area: DISTRICT }))
    const setGrants = async (grants: typeof both) => (await again('he')).account.setGrants({ personId: 'lin', grants })
    const offers = async (...kinds: ServiceKind[]) =>
      (await again('lin')).counseling.saveCard({ card: card({ kinds }) })
    const owes = async () => (await leaving()).map(({ id, sessions, followUps }) => [id, sessions, followUps])
    beforeEach(async () => {
      await setGrants(both)
      await offers('inMarriage', 'legalVisit')
      await held()
    })

    it('pass on alone, long after, though she saves her card meanwhile', async () => {
      await setGrants(both.slice(0, 1))
      await room.jobs()
      room.world.pass(2 * DAY)
      await room.jobs()
      await offers('legalVisit')
      expect(await owes()).toEqual([['lin', 0, 1]])
      expect(await due('lin')).toEqual([])
      expect((await handOver('meng')).followUps).toBe(1)
      await room.jobs()
      expect(await owes()).toEqual([])
    })

    it('hide none of those that are still hers to ask', async () => {
      const { store } = room.world.ports
      const { items } = await store.find(bookings, { index: 'followUps', equals: { followUpBy: 'lin' }, limit: 1 })
      const { version: _version, ...one } = items[0] ?? ({} as BookingRecord)
      const again = (id: string, change: object) => ({ ...one, _id: id, codeHash: `hash-${id}`, ...change })
      await store.transact(async (tx) => {
        for (let i = 0; i < LIMITS.followUpsDue; i += 1) await tx.insert(bookings, again(`lost-${i}`, {}))
        await tx.insert(bookings, again('legal', { kind: 'legalVisit', followUpOn: '2026-12-02' }))
      })
      await setGrants(both.slice(0, 1))
      room.world.pass(3 * DAY)
      expect((await due('lin')).map(({ id }) => id)).toEqual(['legal'])
    })

    it('are not lost where she saves her card before it has come around that she lost it', async () => {
      const { returnCode } = await book('2026-12-08')
      await setGrants(both.slice(0, 1))
      await offers('legalVisit')
      await room.jobs()
      expect(await owes()).toEqual([['lin', 1, 1]])
      room.world.pass(2 * DAY)
      await room.jobs()
      expect((await read(returnCode)).state).toBe('displaced')
      await offers('legalVisit')
      expect(await owes()).toEqual([['lin', 0, 1]])
    })

    it('are not lost where she had taken that off her card before', async () => {
      await offers('legalVisit')
      await setGrants(both.slice(0, 1))
      await room.jobs()
      expect(await owes()).toEqual([['lin', 0, 1]])
      expect((await handOver('meng')).followUps).toBe(1)
    })
  })
})
