import type { Caller } from '../../cloudfunctions/kernel/ports'
import {
  agendaId,
  agendas,
  bookings,
  DIRECTORY,
  directories,
  swaps,
  waitlists,
  type BookingRecord,
} from '../../cloudfunctions/slices/counseling/records'
import { addDays, dayOf, mondayOf } from '../../shared/values/instant'
import { LIMITS } from '../../shared/values/limits'
import type { ServiceKind } from '../../shared/values/counseling/services'
import type { Send } from './directed'
import { COUNSELING, POST, rosterOf } from './fixtures-counseling'
import { named } from './operations'
import type { Scene } from './scenes'
import { OWED_CALL } from './scenes-counseling'
import type { Stage } from './stage'

const BY_PHONE = {
  channel: 'phone',
  phone: '13800000000',
  hours: { on: 'daily', from: 0, to: 1440 },
  pickUp: 'onlyMe',
} as const
const OFFER = { ...OWED_CALL, what: 'offered' } as const
const HARDLY_EVER = { ...BY_PHONE, hours: { on: 'daily', from: 0, to: 1 } } as const
const op = (name: string) => named(`counseling.${name}`)

/** What the room of counseling refuses: her half, a counselor's, an officer's. */
export async function counselingRefuses(stage: Stage, send: Send): Promise<void> {
  await sheIsRefused(stage, send)
  await theCounselorIsRefused(stage, send)
  await swapsAreRefused(stage, send)
  await theOfficerIsRefused(stage, send)
  await callsAreRefused(stage, send)
}

async function sheIsRefused(stage: Stage, send: Send) {
  const { serve, ports } = stage
  const she = { address: stage.unique('a') }
  const free = await stage.scene('counselor')
  const wanted = COUNSELING.book.input(free)
  for (const from of [600, 720, 840]) await send(serve, op('book'), { ...wanted, from }, she)
  const yesterday = addDays(dayOf(ports.now().toISOString()), -1)
  await send(serve, op('book'), { ...wanted, on: yesterday }, she)

  const full = { ticket: 1, booking: 'b', mode: 'phone' as const, since: ports.now().toISOString(), passed: [] }
  const wish = { parts: ['morning' as const], until: free.on }
  const list = {
    _id: 'psychology',
    next: 2,
    entries: Array.from({ length: LIMITS.waiting }, () => ({ ...full, wish })),
  }
  const before = await ports.store.get(waitlists, list._id)
  if (before) await ports.store.replace(waitlists, { ...list, version: before.version })
  else await ports.store.insert(waitlists, list)
  await send(serve, op('joinWaitlist'), COUNSELING.joinWaitlist.input(free), she)
  await ports.store.remove(waitlists, list._id)

  const { returnCode } = await stage.scene('begun')
  await send(serve, op('cancel'), { returnCode }, she)
  const booked = await stage.scene('booked')
  await send(serve, op('book'), { ...COUNSELING.book.input(booked), from: 900 }, she)
  await send(serve, op('move'), COUNSELING.move.input(booked), she)
  await send(serve, op('move'), { ...COUNSELING.move.input(booked), on: yesterday }, she)
  await send(serve, op('invitePartner'), { returnCode: booked.returnCode }, she)
  await send(serve, op('rate'), COUNSELING.rate.input(booked), she)
  for (let i = 0; i <= LIMITS.sessionWordsTimes; i += 1)
    await send(serve, op('sayMore'), { returnCode: booked.returnCode, words: `还有一句${i}` }, she)
  await send(serve, op('askCall'), { returnCode: booked.returnCode, wanted: true }, she)
  const done = await stage.scene('done')
  for (const name of ['move', 'changeContact', 'sayMore'] as const)
    await send(serve, op(name), COUNSELING[name].input(done), she)
}

async function theCounselorIsRefused(stage: Stage, send: Send) {
  const { serve, ports } = stage
  const wen = await stage.hire('counselor')
  const by: Caller = { token: wen.token, address: stage.unique('a') }
  const booked = await stage.scene('booked', wen)
  await send(serve, op('saveNote'), COUNSELING.saveNote.input(booked), by)
  const block = COUNSELING.blockTime.input(booked)
  await send(serve, op('blockTime'), { ...block, from: 660, to: 720, keep: true }, by)
  await send(serve, op('takeLeave'), { from: booked.on, until: booked.on, keep: true }, by)
  const yesterday = addDays(dayOf(ports.now().toISOString()), -1)
  await send(serve, op('blockTime'), { ...block, on: yesterday }, by)
  await send(serve, op('takeLeave'), { from: yesterday, until: booked.on, keep: true }, by)
  await change(stage, booked, { contact: HARDLY_EVER })
  await send(serve, op('revealContact'), { id: booked.id }, by)
}

async function swapsAreRefused(stage: Stage, send: Send) {
  const { serve, ports } = stage
  const { store } = ports
  const yesterday = addDays(dayOf(ports.now().toISOString()), -1)
  const wen = await stage.hire('counselor')
  const by: Caller = { token: wen.token, address: stage.unique('a') }
  const two = await stage.scene('twoCounselors', wen)
  const wish = COUNSELING.askSwap.input(two)
  await send(serve, op('askSwap'), { ...wish, give: { ...wish.give, on: yesterday } }, by)
  await offering(stage, two.code, ['legalVisit'])
  await send(serve, op('askSwap'), wish, by)

  const asked = await stage.scene('swap', wen)
  await offering(stage, asked.counselor, ['legalVisit'])
  await send(serve, op('answerSwap'), { id: asked.id, agree: true }, by)
  const late = await stage.scene('swap', wen)
  const swap = await store.get(swaps, late.id)
  if (swap) await store.replace(swaps, { ...swap, give: { ...swap.give, on: yesterday } })
  await send(serve, op('answerSwap'), { id: late.id, agree: true }, by)
  for (const [name, state] of [
    ['answerSwap', 'swap'],
    ['withdrawSwap', 'ownSwap'],
  ] as const) {
    const ended = await stage.scene(state, wen)
    const record = await store.get(swaps, ended.id)
    if (record) await store.replace(swaps, { ...record, state: 'withdrawn' })
    await send(serve, op(name), { id: ended.id, agree: true }, by)
  }
}

async function theOfficerIsRefused(stage: Stage, send: Send) {
  const { serve, ports } = stage
  const by: Caller = { token: (await stage.hire('officer')).token, address: stage.unique('a') }
  const yesterday = addDays(dayOf(ports.now().toISOString()), -1)
  const twice = async (scene: Scene) => {
    const content = rosterOf('两处都要她', [scene.counselor])
    const [one] = content.posts
    return { ...content, posts: [...content.posts, { ...POST, ...one, id: 'again' }] }
  }
  const roster = await stage.scene('roster')
  await send(serve, op('addRoster'), { content: await twice(roster) }, by)
  await send(serve, op('editRoster'), { id: roster.id, seen: 1, content: await twice(roster) }, by)
  const base = COUNSELING.substitute.input(roster)
  await send(serve, op('substitute'), { ...base, change: { ...base.change, on: yesterday } }, by)
  const clash = { ...rosterOf('两个岗位', [roster.counselor]) }
  const other = { ...POST, id: 'again', turn: { by: 'same' as const, who: [] } }
  await send(
    serve,
    op('editRoster'),
    { id: roster.id, seen: 1, content: { ...clash, posts: [...clash.posts, other] } },
    by,
  )
  const add = { on: roster.on, post: 'again', in: roster.counselor }
  await send(serve, op('substitute'), { id: roster.id, seen: 2, change: add }, by)

  const fallen = await stage.scene('displaced')
  const move = COUNSELING.moveFor.input(fallen)
  await send(serve, op('book'), { ...COUNSELING.book.input(fallen), from: 900 }, { address: stage.unique('a') })
  await send(serve, op('moveFor'), move, by)
  await send(serve, op('moveFor'), { ...move, on: yesterday }, by)
  await change(stage, fallen, { state: 'cancelled' })
  await send(serve, op('moveFor'), { ...move, from: 600 }, by)
}

async function callsAreRefused(stage: Stage, send: Send) {
  const { serve } = stage
  const by: Caller = { token: (await stage.hire('officer')).token, address: stage.unique('a') }
  const other: Caller = { token: (await stage.hire('officer')).token, address: stage.unique('a') }
  const taken = await stage.scene('owed')
  for (const caller of [by, other]) await send(serve, op('takeCall'), { id: taken.id, ...OWED_CALL }, caller)
  await send(serve, op('openCall'), { id: taken.id, ...OWED_CALL }, other)
  await change(stage, taken, { state: 'cancelled' })
  await send(serve, op('takeCall'), { id: taken.id, ...OWED_CALL }, by)
  const late = await stage.scene('owed')
  await change(stage, late, { contact: HARDLY_EVER })
  await send(serve, op('takeCall'), { id: late.id, ...OWED_CALL }, by)
  await send(serve, op('openCall'), { id: late.id, ...OWED_CALL }, by)
  await send(serve, op('noteCall'), { id: late.id, ...OWED_CALL, outcome: 'takes' }, by)
  const gone = await stage.scene('offered')
  const owed = await stage.ports.store.get(bookings, late.id)
  if (!owed?.callIn || !owed.callBy) return
  await change(stage, gone, {
    call: { ...OFFER, until: owed.callBy, tried: 0 },
    callIn: owed.callIn,
    callBy: owed.callBy,
    contact: BY_PHONE,
  })
  const booking = await stage.ports.store.get(bookings, gone.id)
  const agenda =
    booking?.slot && (await stage.ports.store.get(agendas, agendaId(gone.counselor, mondayOf(booking.slot.on))))
  if (agenda)
    await stage.ports.store.replace(agendas, { ...agenda, days: agenda.days.map((day) => ({ ...day, claims: [] })) })
  await send(serve, op('noteCall'), { id: gone.id, ...OFFER, outcome: 'takes' }, by)
}

async function change({ ports: { store } }: Stage, { id }: Scene, how: Partial<BookingRecord>): Promise<void> {
  const booking = await store.get(bookings, id)
  if (booking) await store.replace(bookings, { ...booking, ...how })
}

async function offering({ ports: { store } }: Stage, id: string, kinds: ServiceKind[]): Promise<void> {
  const directory = await store.get(directories, DIRECTORY)
  if (!directory) return
  const counselors = directory.counselors.map((one) => (one.id === id ? { ...one, kinds } : one))
  await store.replace(directories, { ...directory, counselors })
}
