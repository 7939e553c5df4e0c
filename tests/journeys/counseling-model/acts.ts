import { agendaId, agendas, bookings, type BookingRecord } from '../../../cloudfunctions/slices/counseling/records'
import { CALL_OUTCOMES, type BookingDto } from '../../../shared/contract/counseling'
import { PARTS } from '../../../shared/values/counseling/parts-of-day'
import { MODES, USUAL_TERMS } from '../../../shared/values/counseling/services'
import {
  addDays,
  addMinutes,
  dayOf,
  instantAt,
  minutesBetween,
  mondayOf,
  placeInWeek,
} from '../../../shared/values/instant'
import { BY_PHONE } from '../counseling-cast'
import { unservedIn } from './invariants'
import { look } from './look'
import { dayAt, KINDS, pick, ROSTERS, STAFF, today, type Stage } from './stage'

/** Whatever somebody does; the numbers say with whom, when and to what. */
export type Numbers = readonly [number, number, number, number]
type Act = (stage: Stage, numbers: Numbers) => Promise<unknown>

/** It was done, and not as it must be. */
class Broken extends Error {
  readonly failure: { code: string }
  constructor(words: string) {
    super(words)
    this.failure = { code: `broken: ${words}` }
  }
}

/** Nobody is in a state in which it could be done. */
class NothingToDo extends Error {
  failure = { code: 'nothing to do' }
}

const her = ({ world }: Stage) => world.anyone().counseling
const kindAt = (n: number) => pick(KINDS, n) ?? 'inMarriage'
const staffAt = (n: number) => pick(STAFF, n) ?? 'lin'
const modeAt = (n: number) => pick(MODES, n % 2) ?? 'place'

/** Mostly a time that is free, now and then any quarter of an hour. */
async function timeAt(stage: Stage, kind: (typeof KINDS)[number], [who, day, time]: Numbers) {
  const counselorId = staffAt(who)
  if (time % 6 === 0) return { counselorId, on: dayAt(stage, day), from: 540 + (time % 36) * 15 }
  const { days } = await her(stage).listTimes({ kind, counselorId })
  // Of the first days alone, so that many meet there.
  const open = days.filter(({ times }) => times.length > 0).slice(0, 3)
  const on = pick(open, day)
  return { counselorId, on: on?.on ?? dayAt(stage, day), from: pick(on?.times ?? [], time)?.from ?? 600 }
}
const byCode = ({ codes }: Stage, n: number) => ({ returnCode: pick(codes, n) ?? '0000000000000000' })

type States = readonly BookingRecord['state'][]
async function bookingsIn(stage: Stage, states: States): Promise<BookingRecord[]> {
  const { items } = await stage.world.ports.store.find(bookings, { index: 'byTouch', limit: 100 })
  return items.filter(({ state }) => states.includes(state))
}
const bookingIn = async (stage: Stage, n: number, states: States) => pick(await bookingsIn(stage, states), n)
const staffOf = ({ staff }: Stage, booking: BookingRecord) =>
  staff[booking.counselorId === 'meng' ? 'meng' : 'lin'].counseling

const wishOf = ({ holders }: Stage, n: number) => ({
  mode: modeAt(n),
  contact: n % 2 === 0 ? BY_PHONE : { channel: 'none' as const },
  holder: pick(holders, n) ?? '',
})

const isWalkIn = (n: number): boolean => n % 3 === 0
const agrees = (n: number): boolean => n % 4 !== 0

/** What is counted: an act by its name, and apart what would hide in it. */
export function doneBy(name: string, [, , , n]: Numbers): string {
  if (name === 'block' && isWalkIn(n)) return 'walkIn'
  return name === 'swap' && !agrees(n) ? 'swap declined' : name
}

export const HERS = {
  async book(stage, numbers) {
    const kind = kindAt(numbers[3])
    const time = await timeAt(stage, kind, numbers)
    const together = numbers[0] % 3 === 0
    const { returnCode } = await her(stage).book({ kind, ...wishOf(stage, numbers[2]), ...time, together })
    stage.codes.push(returnCode)
  },
  async join(stage, [who, day, part, kind]) {
    const one = who % 3 < STAFF.length ? { counselorId: staffAt(who) } : {}
    const parts = [pick(PARTS, part % 2) ?? 'morning']
    const wish = {
      kind: kindAt(kind),
      ...wishOf(stage, part + who),
      ...one,
      parts,
      until: dayAt(stage, 2 + (day % 12)),
    }
    stage.codes.push((await her(stage).joinWaitlist(wish)).returnCode)
  },
  async cancel(stage, [n]) {
    const code = byCode(stage, n)
    const before = await her(stage).readBooking(code)
    await her(stage).cancel(code)
    if (before.state === 'booked') mustBeInTime(stage, before, 'cancelBefore')
  },
  async move(stage, [who, day, time, n]) {
    const code = byCode(stage, n)
    const before = await her(stage).readBooking(code)
    const known = KINDS.find((one) => one === before.kind) ?? 'inMarriage'
    await her(stage).move({ ...code, ...(await timeAt(stage, known, [who, day, time, n])), mode: modeAt(time) })
    if (before.state !== 'displaced') mustBeInTime(stage, before, 'moveBefore')
  },
  takeOffer: async (stage, [n]) => {
    const offered = await offeredCode(stage, n)
    await her(stage).takeOffer(offered)
  },
  passOffer: async (stage, [n]) => her(stage).passOffer(await offeredCode(stage, n)),
  async erase(stage, [n]) {
    const code = byCode(stage, n)
    await her(stage).erase(code)
    forget(stage, code.returnCode)
    // What he had of it leaves with hers.
    const his = stage.parts.get(code.returnCode)
    if (his !== undefined) forget(stage, his)
  },
  async replaceCode(stage, [n]) {
    const code = byCode(stage, n)
    const { returnCode } = await her(stage).replaceCode(code)
    const his = stage.parts.get(code.returnCode)
    forget(stage, code.returnCode)
    stage.codes.push(returnCode)
    for (const [hers, part] of stage.parts) if (part === code.returnCode) stage.parts.set(hers, returnCode)
    if (his !== undefined) stage.parts.set(returnCode, his)
  },
  async invite(stage, [n]) {
    const code = await codeOfTwo(stage, n)
    const { returnCode } = await her(stage).invitePartner(code)
    const before = stage.parts.get(code.returnCode)
    if (before !== undefined) forget(stage, before)
    stage.codes.push(returnCode)
    stage.parts.set(code.returnCode, returnCode)
  },
  sayMore: (stage, [n, danger]) =>
    her(stage).sayMore({ ...byCode(stage, n), words: danger % 2 === 0 ? '他昨天又打我' : '想早点谈' }),
  async askCall(stage, [n, wanted]) {
    const askable = []
    for (const returnCode of stage.codes) {
      const { help } = await her(stage).readBooking({ returnCode })
      if (help === 'now' || help === 'asked') askable.push(returnCode)
    }
    await her(stage).askCall({ ...byCode({ ...stage, codes: askable }, n), wanted: wanted % 4 !== 0 })
  },
} satisfies Record<string, Act>

/** What was done once it was too late is a fault of ours, and no refusal. */
function mustBeInTime({ world, alone }: Stage, { kind, slot }: BookingDto, before: 'cancelBefore' | 'moveBefore') {
  const terms = USUAL_TERMS.find((one) => one.kind === kind)
  const left = slot ? minutesBetween(world.ports.now().toISOString(), slot.startsAt) : Infinity
  // Beside others it may have lost its time meanwhile, which she can give up at any hour.
  if (alone && left < (terms?.[before] ?? 0)) throw new Broken(`changed ${left} minutes before, against the terms`)
}

/** Whoever has agreed to a swap keeps that turn, and whoever gave it does not. */
async function mustBeSwapped(stage: Stage, { from, to, on }: { from: string; to: string; on: string }) {
  const week = mondayOf(on)
  const found = await stage.world.ports.store.getMany(agendas, [agendaId(from, week), agendaId(to, week)])
  const keeps = (who: string) =>
    found
      .find(({ counselorId }) => counselorId === who)
      ?.days[placeInWeek(on)]?.work.some(({ post }) => post === 'marriage')
  if (keeps(from) === true || keeps(to) !== true) throw new Broken('agreed, and nobody has swapped')
}

const forget = (stage: Stage, code: string): void => {
  stage.codes = stage.codes.filter((one) => one !== code)
}

/** Of somebody who comes with another, if anybody does. */
async function codeOfTwo(stage: Stage, n: number) {
  const two = []
  for (const returnCode of stage.codes) {
    const { together, asPartner } = await her(stage).readBooking({ returnCode })
    if (together && !asPartner) two.push(returnCode)
  }
  return { returnCode: pick(two, n) ?? '0000000000000000' }
}

/** Of somebody who is offered a time, if anybody is. */
async function offeredCode(stage: Stage, n: number) {
  const open = []
  for (const returnCode of stage.codes)
    if ((await her(stage).readBooking({ returnCode })).state === 'offered') open.push(returnCode)
  return { returnCode: pick(open, n) ?? '0000000000000000' }
}

export const OURS = {
  async leave(stage, [who, day, length, keep]) {
    const from = dayAt(stage, day)
    await stage.staff[staffAt(who)].counseling.takeLeave({
      from,
      until: addDays(from, length % 9),
      keep: keep % 2 === 0,
    })
  },
  async block(stage, [who, day, time, keep]) {
    const of = staffAt(who)
    const on = dayAt(stage, day)
    const from = 540 + (time % 30) * 15
    const why = isWalkIn(keep) ? 'walkIn' : 'block'
    const span = { on, from, to: from + 30, why, keep: keep % 2 === 0 } as const
    const { id } = await stage.staff[of].counseling.blockTime(span)
    stage.blocks.push({ of, on, id })
  },
  async free(stage, [n]) {
    const block = pick(stage.blocks, n)
    if (!block) throw new NothingToDo()
    await stage.staff[block.of].counseling.freeTime({ on: block.on, id: block.id })
    stage.blocks = stage.blocks.filter((one) => one !== block)
  },
  async editRoster(stage, [n]) {
    const content = pick(ROSTERS, n) ?? ROSTERS[0]
    if (content) await stage.officer.counseling.editRoster({ ...(await seen(stage)), content })
  },
  async substitute(stage, [who, day]) {
    const change = { on: dayAt(stage, day), post: 'marriage', out: staffAt(who), in: staffAt(who + 1) }
    await stage.officer.counseling.substitute({ ...(await seen(stage)), change })
  },
  async swap(stage, [who, day, other, agree]) {
    const [from, to] = [staffAt(who), staffAt(who + 1)]
    const turn = (n: number, post: string) => ({ roster: stage.rosterId, post, on: dayAt(stage, n) })
    const take = other % 2 === 0 ? { take: turn(other, 'late') } : {}
    const { id } = await stage.staff[from].counseling.askSwap({ give: turn(day, 'marriage'), to, ...take })
    await stage.staff[to].counseling.answerSwap({ id, agree: agrees(agree) })
    if (stage.alone && agrees(agree)) await mustBeSwapped(stage, { from, to, on: dayAt(stage, day) })
  },
  async handOver(stage, [who, to]) {
    const from = staffAt(who)
    await stage.officer.counseling.handOver({ from, ...(to % 2 === 0 && { to: staffAt(who + 1) }) })
  },
  async moveFor(stage, numbers) {
    const booking = await bookingIn(stage, numbers[3], ['displaced'])
    if (!booking) throw new NothingToDo()
    const kind = booking.kind === 'beforeMarriage' ? 'beforeMarriage' : 'inMarriage'
    const time = await timeAt(stage, kind, numbers)
    await stage.officer.counseling.moveFor({ id: booking._id, ...time, mode: booking.mode })
  },
  async call(stage, [n, outcome]) {
    const { items } = await stage.officer.counseling.listCalls({})
    const row = pick(items, n)
    if (!row) throw new NothingToDo()
    const call = { id: row.id, what: row.what, since: row.since }
    await stage.officer.counseling.takeCall(call)
    await stage.officer.counseling.openCall(call)
    await stage.officer.counseling.noteCall({ ...call, outcome: pick(CALL_OUTCOMES, outcome) ?? 'told' })
  },
  async answer(stage, [n, accept]) {
    const booking = await bookingIn(stage, n, ['asked'])
    if (!booking) throw new NothingToDo()
    await staffOf(stage, booking).answerRequest({ id: booking._id, accept: accept % 3 !== 0 })
  },
  /** Whoever comes first today. */
  async arrive(stage) {
    const coming = (await bookingsIn(stage, ['asked', 'booked'])).filter(
      ({ startsAt }) => dayOf(startsAt) === today(stage),
    )
    const [booking] = coming.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    if (!booking) throw new NothingToDo()
    await staffOf(stage, booking).checkIn({ id: booking._id })
  },
  async attend(stage, [n, outcome]) {
    const booking = await bookingIn(stage, n, ['asked', 'booked', 'arrived'])
    if (!booking) throw new NothingToDo()
    await staffOf(stage, booking).finish({
      id: booking._id,
      outcome: outcome % 3 === 0 ? 'noShow' : 'done',
      ...(outcome % 2 === 0 && { followUpOn: addDays(today(stage), 7) }),
    })
  },
} satisfies Record<string, Act>

const seen = async ({ officer, rosterId }: Stage) => {
  const { items } = await officer.counseling.listRosters({})
  return { id: rosterId, seen: items[0]?.revision ?? 1 }
}

const HOURS = [1, 3, 12, 24, 72]
const EARLY = 15
export const TIME = {
  async pass({ world }, [n]) {
    world.pass((pick(HOURS, n) ?? 1) * 60)
  },
  /** To half an hour into the working day, when sessions take place. */
  async morning(stage) {
    const now = stage.world.ports.now().toISOString()
    const next = instantAt(addDays(dayOf(now), 1), 570)
    stage.world.pass((Date.parse(next) - Date.parse(now)) / 60_000)
  },
  /** To a quarter of an hour before the next session. */
  async soon(stage) {
    const now = stage.world.ports.now().toISOString()
    const next = (await bookingsIn(stage, ['asked', 'booked'])).map(({ startsAt }) => startsAt).sort()
    const at = next.find((startsAt) => startsAt > addMinutes(now, EARLY))
    if (at === undefined) throw new NothingToDo()
    stage.world.pass(minutesBetween(now, at) - EARLY)
  },
  async jobs(stage) {
    stage.world.pass(2)
    await stage.world.runJobs()
    const now = stage.world.ports.now().toISOString()
    const [unserved] = stage.alone ? unservedIn(await look(stage.world.ports.store, now)) : []
    if (unserved !== undefined) throw new Broken(unserved)
  },
} satisfies Record<string, Act>
