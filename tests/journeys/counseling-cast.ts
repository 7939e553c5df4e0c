import type { Client } from '../../miniprogram/src/api/client'
import type { CounselorCard } from '../../shared/values/counseling/counselor'
import type { Post, RosterContent } from '../../shared/values/counseling/roster'
import { createWorld, newKey, type World } from '../world'

export const [DISTRICT, TOWN, VILLAGE, OTHER] = ['500118', '500118001', '500118001010', '500118002'] as const
export const MONDAY = '2026-11-23'
export const NEXT = '2026-11-30'
export const hour = (h: number): number => h * 60

export const card = (change: Partial<CounselorCard> = {}): CounselorCard => ({
  avatar: 'camellia',
  gender: 'woman',
  kinds: ['inMarriage', 'psychology'],
  modes: ['place', 'phone'],
  goodAt: ['吵架冷战'],
  languages: ['mandarin', 'chongqing'],
  ...change,
})
export const post = (change: Partial<Post> = {}): Post => ({
  id: 'marriage',
  kind: 'marriage',
  name: '婚姻家庭辅导',
  days: { every: 'workday' },
  spans: [{ from: hour(9), to: hour(12) }],
  turn: { by: 'same', who: ['lin'] },
  needs: 1,
  kept: [],
  ...change,
})
/** One session in all the week, Monday at nine. */
export const onlyNine = post({ days: { every: 'week', on: [1] }, spans: [{ from: hour(9), to: hour(10) }] })
export const roster = (posts: Post[], change: Partial<RosterContent> = {}): RosterContent => ({
  site: { name: '辅导中心（示例）', area: VILLAGE },
  people: [],
  posts,
  ...change,
})

/** A district with two counselors of it, a lawyer, officers of it and of two towns, and her. */
export async function openRoom(options: Parameters<typeof createWorld>[0] = {}) {
  const world = await createWorld(options)
  const officer = async (id: string, area: string): Promise<Client> =>
    world.clientOf({ token: await world.tokenOf(id, ['officer'], area), address: 'a' })
  const [lin, meng] = [await world.staff('lin', 'counselor'), await world.staff('meng', 'counselor')]
  await lin.counseling.saveCard({ card: card() })
  await meng.counseling.saveCard({ card: card({ kinds: ['inMarriage'] }) })
  return {
    world,
    lin,
    meng,
    wen: await officer('wen', DISTRICT),
    deng: await officer('deng', TOWN),
    zhao: await officer('zhao', OTHER),
    her: world.anyone(),
    jobs: () => pastLease(world),
  }
}
export type Room = Awaited<ReturnType<typeof openRoom>>

/** Past the lease of the jobs before, whoever held it. */
async function pastLease(world: World): Promise<void> {
  world.pass(2)
  await world.runJobs()
}

type Time = { on: string; from: number; counselorId: string }
/** Books with nobody to be told, on a phone of its own. */
export const bookingOf = (time: Time, change: object = {}) => ({
  kind: 'inMarriage' as const,
  mode: 'phone' as const,
  contact: { channel: 'none' as const },
  holder: newKey(),
  together: false,
  ...time,
  ...change,
})

const WHOLE_DAY = 24 * 60
/** May be called at any hour, and picks up herself. */
export const BY_PHONE = {
  channel: 'phone' as const,
  phone: '13800000000',
  hours: { on: 'daily' as const, from: 0, to: WHOLE_DAY },
  pickUp: 'onlyMe' as const,
}

/** What is done over and over in a room with one roster; both are there only once a test has begun. */
export const actsIn = (room: () => Room, rosterId: () => string) => ({
  /** At nine, with lin. */
  book: (on: string, change: object = {}) =>
    room().her.counseling.book(bookingOf({ on, from: hour(9), counselorId: 'lin' }, change)),
  /** For a morning with lin. */
  async waits(until: string, change: object = {}): Promise<string> {
    const { on: _on, from: _from, together: _together, ...wish } = bookingOf({ on: until, from: 0, counselorId: 'lin' })
    return (await room().her.counseling.joinWaitlist({ ...wish, parts: ['morning'], until, ...change })).returnCode
  },
  read: (returnCode: string) => room().her.counseling.readBooking({ returnCode }),
  state: async (returnCode: string) => (await room().her.counseling.readBooking({ returnCode })).state,
  edit: (content: ReturnType<typeof roster>, seen = 1) =>
    room().wen.counseling.editRoster({ id: rosterId(), seen, content }),
  /** The first of that Monday. */
  sessionIn: async (she: Client, week = NEXT) =>
    (await she.counseling.readWeek({ week })).days[0]?.sessions[0]?.id ?? '',
})

/** Before each test a room with one roster, which `made` is handed; what is done over and over in it. */
export function inEachRoom(made: (room: Room, rosterId: string) => void) {
  let room: Room
  let id: string
  beforeEach(async () => {
    room = await openRoom()
    id = (await room.wen.counseling.addRoster({ content: roster([post()]) })).id
    made(room, id)
  })
  afterEach(() => room.world.close())
  return actsIn(
    () => room,
    () => id,
  )
}

/** When she could begin with somebody, by day. */
export async function timesOf({ her }: Room, counselorId: string, kind: 'inMarriage' | 'psychology' = 'inMarriage') {
  const { days } = await her.counseling.listTimes({ kind, counselorId })
  return Object.fromEntries(days.map(({ on, times }) => [on, times.map(({ from }) => from)]))
}

/** Which fields were refused. */
export const fieldsOf = (call: Promise<unknown>): Promise<string[]> =>
  call.then(
    () => ['OK'],
    (thrown: { failure?: { fields?: object } }) => Object.keys(thrown.failure?.fields ?? {}),
  )
