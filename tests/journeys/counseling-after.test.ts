import { auditRows } from '../../cloudfunctions/kernel/audit'
import type { Client } from '../../miniprogram/src/api/client'
import { DISTRICT, hour, inEachRoom, NEXT, type Room } from './counseling-cast'

const DAY = 24 * 60
const TUESDAY = '2026-12-01'

describe('after a session', () => {
  let room: Room
  const { book } = inEachRoom((made) => (room = made))
  const again = (id: string): Promise<Client> => room.world.signIn(id)

  /** Three sessions of lin's on the Monday and the Tuesday after next, that are over; and what she calls them. */
  async function held(change: object = {}) {
    const codes: string[] = []
    for (const [on, at] of [
      [NEXT, 9],
      [NEXT, 11],
      [TUESDAY, 9],
    ] as const)
      codes.push((await book(on, { from: hour(at), ...change })).returnCode)
    room.world.pass(8 * DAY + 2 * 60)
    const lin = await again('lin')
    const { days } = await lin.counseling.readWeek({ week: NEXT })
    const ids = days.flatMap(({ sessions }) => sessions.map(({ id }) => id))
    for (const id of ids) await lin.counseling.finish({ id, outcome: 'done' })
    return { codes, ids }
  }
  const rate = (returnCode: string | undefined, rating: 'helped' | 'notHelped', note?: string) =>
    room.her.counseling.rate({ returnCode: returnCode ?? '', rating, ...(note !== undefined && { note }) })
  const used = async (who: string) => (await again(who)).counseling.readUse({ weeks: 2 })
  const opened = async (id: string) =>
    (await room.world.ports.store.find(auditRows, { index: 'bySubject', equals: { subjects: id }, limit: 50 })).items
      .map(({ action, actorId }) => `${actorId} ${action}`)
      .filter((row) => row.endsWith('readUse'))
      .sort()

  it('tells the officers of its area what was said, with no name and no time, and each reading of a note is written down', async () => {
    const { codes, ids } = await held()
    await rate(codes[0], 'helped', '听我说完了')
    await rate(codes[1], 'helped')
    await rate(codes[2], 'notHelped', '等得太久')
    const { ratings } = await used('wen')
    expect(ratings).toEqual({
      counts: { helped: 2, partly: 0, notHelped: 1 },
      notes: ['听我说完了', '等得太久'].sort(),
    })
    expect((await used('deng')).ratings?.notes).toHaveLength(2)
    expect((await used('zhao')).ratings).toBeUndefined()
    expect(await Promise.all(ids.map(opened))).toEqual([
      ['deng counseling.readUse', 'wen counseling.readUse'],
      [],
      ['deng counseling.readUse', 'wen counseling.readUse'],
    ])
  })

  it('shows nothing of what was said while fewer than three have said something', async () => {
    const { codes, ids } = await held()
    await rate(codes[0], 'notHelped', '只有我一个')
    await rate(codes[0], 'helped', '改了主意')
    await rate(codes[1], 'helped')
    expect(await used('wen')).not.toHaveProperty('ratings')
    expect(await opened(ids[0] ?? '')).toEqual([])
  })

  it('forgets what she said with her booking, and counts nothing from before the weeks that are looked at', async () => {
    const { codes } = await held()
    for (const code of codes) await rate(code, 'helped')
    room.world.pass(14 * DAY)
    expect(await used('wen')).not.toHaveProperty('ratings')
    expect((await (await again('wen')).counseling.readUse({ weeks: 4 })).ratings?.counts.helped).toBe(3)
    await room.her.counseling.erase({ returnCode: codes[0] ?? '' })
    expect(await (await again('wen')).counseling.readUse({ weeks: 4 })).not.toHaveProperty('ratings')
  })

  it('keeps from whoever gave it what was written of it, though she be an officer as well', async () => {
    const { codes } = await held()
    for (const code of codes) await rate(code, 'helped', '她一直看手机')
    const admin = await room.world.staff('he', 'admin')
    const grants = ['counselor' as const, 'officer' as const].map((role) => ({ role, area: DISTRICT }))
    await admin.account.setGrants({ personId: 'lin', grants })
    const lin = await again('lin')
    expect((await lin.counseling.readUse({ weeks: 2 })).ratings).toMatchObject({ counts: { helped: 3 }, notes: [] })
  })
})
