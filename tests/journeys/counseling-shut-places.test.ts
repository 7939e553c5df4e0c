import { rosters } from '../../cloudfunctions/slices/counseling/records'
import { codeOf } from '../world'
import {
  BY_PHONE,
  fieldsOf,
  hour,
  inEachRoom,
  MONDAY,
  NEXT,
  post,
  roster,
  timesOf,
  VILLAGE,
  type Room,
} from './counseling-cast'

const NAME = '花果社区妇女之家（示例）'
const content = {
  kind: 'station' as const,
  name: NAME,
  aliases: [],
  services: [],
  facilities: [],
  languages: [],
}

describe('a roster at a place that is closed or erased', () => {
  let room: Room
  let rosterId: string
  let placeId: string
  const { book, read, edit } = inEachRoom((made, id) => {
    room = made
    rosterId = id
  })
  const at = (id: string) => ({ site: { name: NAME, address: '花果街 8 号', area: VILLAGE, placeId: id } })
  beforeEach(async () => {
    placeId = (await room.wen.places.addPlace({ area: VILLAGE, content })).id
    await edit(roster([post()], at(placeId)))
  })
  const revision = async (id = placeId) => (await room.wen.places.readPlace({ id })).revision
  const close = async () => room.wen.places.closePlace({ id: placeId, seen: await revision(), why: '搬走了' })
  const erase = async (id = placeId) => room.wen.places.erasePlace({ id, seen: await revision(id) })
  const free = async () => Object.values(await timesOf(room, 'lin')).flat().length
  const seen = async () => (await room.wen.counseling.listRosters({})).items[0]
  const toldOf = async (id = placeId) => {
    const { snapshot } = await room.her.places.readSnapshot({})
    return snapshot?.places.find((one) => one.id === id)?.duties ?? []
  }

  it('offers no time from the moment it is closed, and all of them once it is open again', async () => {
    const before = await free()
    expect(before).toBeGreaterThan(0)
    await room.jobs()
    expect(await toldOf()).not.toEqual([])
    await close()
    expect(await free()).toBe(0)
    await room.jobs()
    expect(await free()).toBe(0)
    expect(await codeOf(book(NEXT, { mode: 'place' }))).toBe('SLOT_TAKEN')
    room.world.pass(2 * 24 * 60)
    await room.jobs()
    expect(await free()).toBe(0)
    const wen = await room.world.signIn('wen')
    const { revision: now } = await wen.places.readPlace({ id: placeId })
    await wen.places.reopenPlace({ id: placeId, seen: now })
    await room.jobs()
    expect(await free()).toBeGreaterThan(0)
    await room.jobs()
    expect(await toldOf()).not.toEqual([])
  })

  it.each(['closed', 'erased'])(
    'lets those go who would come to it when it is %s, and tells them; a call stays',
    async (how) => {
      const { returnCode: comes } = await book(NEXT, { mode: 'place', contact: BY_PHONE })
      const { returnCode: calls } = await book(NEXT, { from: hour(11) })
      await (how === 'closed' ? close() : erase())
      await room.jobs()
      expect((await read(comes)).state).toBe('displaced')
      expect((await room.wen.counseling.listDisplaced({})).items).toHaveLength(1)
      expect((await room.wen.counseling.listCalls({})).items).toHaveLength(1)
      expect((await read(calls)).state).toBe('booked')
      expect(
        await codeOf(
          room.her.counseling.move({ returnCode: comes, on: MONDAY, from: hour(9), counselorId: 'lin', mode: 'place' }),
        ),
      ).not.toBe('OK')
    },
  )

  it('names it nowhere once it is erased, and begins anew where it is given another site', async () => {
    const { returnCode } = await book(NEXT, { mode: 'place' })
    const other = (
      await room.wen.places.addPlace({ area: VILLAGE, content: { ...content, name: '渝西社区妇女之家（示例）' } })
    ).id
    await erase()
    expect((await read(returnCode)).slot?.site).toBeUndefined()
    await room.jobs()
    const stored = JSON.stringify(await room.world.engine.get(rosters, rosterId))
    for (const word of [NAME, '花果街']) expect(stored).not.toContain(word)
    const { revision: now = 0, content: blank } = (await seen()) ?? {}
    expect(blank?.site).toEqual({ name: '（地点已撤下）', area: VILLAGE })
    if (!blank) return
    // Changed in another way, it stays shut; and the place that was erased is not to be named again.
    await edit({ ...blank, posts: [post({ needs: 2 })] }, now)
    expect(await free()).toBe(0)
    expect(await fieldsOf(edit(roster([post()], at(placeId)), now + 1))).toEqual(['placeId'])
    await edit(roster([post()], at(other)), now + 1)
    expect(await free()).toBeGreaterThan(0)
  })

  it('is told of its place under the name of the one that it was merged into', async () => {
    const keep = (await room.wen.places.addPlace({ area: VILLAGE, content })).id
    const [one, two] = [
      { id: keep, seen: await revision(keep) },
      { id: placeId, seen: await revision() },
    ]
    await room.wen.places.mergePlaces({ keep: one, drop: two, content })
    expect(await free()).toBeGreaterThan(0)
    await room.jobs()
    expect(await free()).toBeGreaterThan(0)
    await erase(keep)
    await room.jobs()
    expect(await free()).toBe(0)
    expect(JSON.stringify(await seen())).not.toContain(NAME)
  })

  it('stays shut whatever else of it is changed while its place is closed', async () => {
    await close()
    await room.jobs()
    const { revision: now = 0 } = (await seen()) ?? {}
    await edit(roster([post({ needs: 2 })], at(placeId)), now)
    expect(await free()).toBe(0)
  })
})
