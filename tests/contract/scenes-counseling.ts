import type { AnyCollection, New } from '../../cloudfunctions/kernel/collection'
import type { Ports } from '../../cloudfunctions/kernel/ports'
import { returnCodes } from '../../cloudfunctions/domain/return-codes'
import { returnCodeHash } from '../../cloudfunctions/kernel/issued'
import { people } from '../../cloudfunctions/slices/account/records'
import { nodesAbove } from '../../cloudfunctions/domain/jurisdiction'
import {
  agendaId,
  agendas,
  bookings,
  DIRECTORY,
  directories,
  rosters,
  sessionNotes,
  swaps,
  type AgendaDay,
  type BookingRecord,
  type Counselor,
} from '../../cloudfunctions/slices/counseling/records'
import { addDays, dayOf, instantAt, minuteOfDay, mondayOf, placeInWeek } from '../../shared/values/instant'
import { USUAL_TERMS, type ServiceKind } from '../../shared/values/counseling/services'
import { CARD, POST, rosterOf } from './fixtures-counseling'
import { BLANK, type CounselingState, type Hired, type Scene } from './scenes'
import { VILLAGE } from './scenes-account'

export const COUNSELING_RECORDS: Readonly<Record<CounselingState, AnyCollection>> = {
  counselor: directories,
  twoCounselors: directories,
  blocked: agendas,
  roster: rosters,
  booked: bookings,
  bookedForTwo: bookings,
  asked: bookings,
  offered: bookings,
  begun: bookings,
  arrived: bookings,
  noted: bookings,
  done: bookings,
  referred: bookings,
  displaced: bookings,
  owed: bookings,
  swap: swaps,
  ownSwap: swaps,
}

type Means = Readonly<{
  ports: Ports
  hire: (role: 'counselor') => Promise<Hired>
  unique: (stem: string) => string
}>
/** Whoever stands here gives whatever she may: counselors the first two, lawyers the last. */
const KINDS: ServiceKind[] = ['psychology', 'inMarriage', 'legalVisit']
const POSTS = ['psychology', 'legal'] as const
const DAYS = 7
const WEEKS = 3

/** Brings counselors, rosters, sessions and swaps into any state. The counselors of the last scene alone can be booked. */
export function counselingScenes({ ports: { store, seal, now }, hire, unique }: Means) {
  const at = () => now().toISOString()
  const counselor = (id: string, roster: string): Counselor => ({
    ...CARD,
    id,
    name: `${id}（示例）`,
    kinds: KINDS,
    area: VILLAGE,
    active: true,
    revision: 1,
    rosters: [roster],
  })
  async function open(counselors: readonly Counselor[]) {
    const before = await store.get(directories, DIRECTORY)
    const directory = { _id: DIRECTORY, services: [...USUAL_TERMS], counselors: [...counselors], laidFor: 0 }
    if (before) await store.replace(directories, { ...directory, version: before.version })
    else await store.insert(directories, directory)
  }
  const emptyDay = (roster: string): AgendaDay => ({
    work: POSTS.map((kind) => ({ from: 0, to: 1440, roster, post: POST.id, kind, online: [{ from: 0, to: 1440 }] })),
    away: [],
    claims: [],
  })
  async function lay(counselorId: string, roster: string, on: string, change: (day: AgendaDay) => AgendaDay) {
    const today = mondayOf(dayOf(at()))
    for (let i = 0; i < WEEKS; i += 1) {
      const week = addDays(today, i * DAYS)
      const days = Array.from({ length: DAYS }, (_, d) =>
        addDays(week, d) === on ? change(emptyDay(roster)) : emptyDay(roster),
      )
      await store.insert(agendas, {
        _id: agendaId(counselorId, week),
        counselorId,
        name: `${counselorId}（示例）`,
        week,
        active: true,
        offers: USUAL_TERMS.filter(({ kind }) => KINDS.includes(kind)),
        modes: [...CARD.modes],
        days,
        laidFrom: { directory: Number.MAX_SAFE_INTEGER, rosters: {} },
        sites: { [roster]: { name: '桥头驿站', area: VILLAGE } },
        rosters: [roster],
        endsAt: instantAt(addDays(week, DAYS), 0),
      })
    }
  }
  /** The roster of the last scene: a district keeps no more than so many. */
  let standing = ''
  /** Somebody with a roster and free time; `holder` where one is given. */
  async function stand(holder: Hired | undefined, change: (day: AgendaDay) => AgendaDay = (day) => day) {
    const id = holder?.id ?? (await hire('counselor')).id
    if (standing !== '') await store.remove(rosters, standing)
    const roster = (standing = unique('roster-'))
    const on = addDays(dayOf(at()), 2)
    await store.insert(rosters, {
      _id: roster,
      content: rosterOf('桥头驿站', [id]),
      changes: [],
      revision: 1,
      within: nodesAbove(VILLAGE),
      name: '桥头驿站',
      ended: false,
      changedAt: at(),
    })
    // Twice the same person may stand for several scenes.
    for (const one of (await store.find(agendas, { index: 'byCounselor', equals: { counselorId: id }, limit: 10 }))
      .items)
      await store.remove(agendas, one._id)
    await lay(id, roster, on, change)
    await open([counselor(id, roster)])
    return { ...BLANK, id, counselor: id, roster, on, words: unique('只有这里有的名字') }
  }

  /** What whoever holds it gives: a lawyer alone nothing but legal visits. */
  async function kindFor(state: CounselingState, holder?: Hired): Promise<ServiceKind> {
    if (state === 'bookedForTwo') return 'inMarriage'
    const roles = (holder && (await store.get(people, holder.id)))?.grants.map(({ role }) => role) ?? []
    return roles.includes('lawyer') && !roles.includes('counselor') ? 'legalVisit' : 'psychology'
  }

  async function session(state: CounselingState, holder?: Hired) {
    const [id, words] = [unique('booking-'), unique('只有这里有的心事')]
    const code = `8${unique('').padStart(15, '0')}`
    const codeHash = returnCodeHash(seal, code)
    const kind = await kindFor(state, holder)
    const today = state === 'begun' || state === 'arrived'
    const from = today ? beginning(state, minuteOfDay(at())) : 660
    const claim = {
      from,
      to: from + 50,
      busyTo: from + 60,
      booking: id,
      kind,
      mode: 'phone' as const,
    }
    const until = state === 'offered' ? { until: new Date(now().getTime() + 3_600_000).toISOString() } : {}
    const held = state !== 'displaced' && state !== 'done' && state !== 'referred'
    const put = (scene: { roster: string }) => (day: AgendaDay) =>
      held ? { ...day, claims: [{ ...claim, roster: scene.roster, at: at(), ...until }] } : day
    const scene = await stand(holder)
    const on = today ? dayOf(at()) : scene.on
    const agenda = await store.get(agendas, agendaId(scene.counselor, mondayOf(on)))
    if (agenda)
      await store.replace(agendas, {
        ...agenda,
        days: agenda.days.map((day, i) => (i === placeInWeek(on) ? put(scene)(day) : day)),
      })
    const startsAt = instantAt(on, from)
    await store.insert(bookings, {
      ...blankBooking(at()),
      _id: id,
      kind,
      together: state === 'bookedForTwo',
      state: STATE_OF[state] ?? 'booked',
      counselorId: scene.counselor,
      counselorName: `${scene.counselor}（示例）`,
      slot: { on, from, to: from + 50, roster: scene.roster, site: { name: '桥头驿站', area: VILLAGE } },
      startsAt,
      words: [{ text: words, at: at() }],
      codeHash,
      area: VILLAGE,
      ...(state === 'displaced' && { displacedIn: nodesAbove(VILLAGE) }),
      ...(state === 'owed' && owedBy(startsAt)),
      ...(state === 'offered' && { offerUntil: until.until, wish: { parts: ['morning'], until: addDays(on, 3) } }),
      ...(state === 'referred' && { referral: { to: 'lawyer', state: 'proposed' } }),
      ...(state === 'noted' && { hasNote: true }),
    })
    await store.insert(returnCodes, { _id: codeHash, collection: bookings.name, recordId: id })
    if (state === 'noted')
      await store.insert(sessionNotes, { _id: id, counselorId: scene.counselor, text: words, savedAt: at() })
    return { ...scene, id, returnCode: code, words }
  }

  /** The duty to be swapped is hers who gives it. */
  async function keepBy(roster: string, who: string) {
    const record = await store.get(rosters, roster)
    if (record) await store.replace(rosters, { ...record, content: rosterOf(record.name, [who]) })
  }

  async function swap(mine: boolean, holder?: Hired) {
    const scene = await stand(holder)
    const [id, other] = [unique('swap-'), (await hire('counselor')).id]
    await keepBy(scene.roster, mine ? scene.counselor : other)
    await open([counselor(scene.counselor, scene.roster), counselor(other, scene.roster)])
    const [from, to] = mine ? [scene.counselor, other] : [other, scene.counselor]
    await store.insert(swaps, {
      _id: id,
      between: [from, to],
      from: { id: from, name: from },
      to: { id: to, name: to },
      give: { roster: scene.roster, post: POST.id, on: scene.on, who: from, site: scene.words, postName: POST.name },
      state: 'asked',
      at: at(),
    })
    return { ...scene, id }
  }

  return async (state: CounselingState, holder?: Hired): Promise<Scene> => {
    switch (state) {
      case 'counselor':
        return stand(holder)
      case 'twoCounselors': {
        const scene = await stand(holder)
        const other = (await hire('counselor')).id
        await lay(other, scene.roster, scene.on, (day) => ({ ...day, work: [] }))
        await open([counselor(scene.counselor, scene.roster), counselor(other, scene.roster)])
        return { ...scene, code: other }
      }
      case 'blocked': {
        const id = unique('away-')
        const scene = await stand(holder, (day) => ({ ...day, away: [{ id, from: 600, to: 660, why: 'block' }] }))
        return { ...scene, id }
      }
      case 'roster': {
        const scene = await stand(holder)
        return { ...scene, id: scene.roster }
      }
      case 'swap':
        return swap(false, holder)
      case 'ownSwap':
        return swap(true, holder)
      default:
        return session(state, holder)
    }
  }
}

/** About to begin, or begun. */
const beginning = (state: CounselingState, minute: number): number =>
  state === 'begun' ? Math.min(minute + 10, 1380) : Math.max(0, Math.min(minute - 10, 1380))

const STATE_OF: Partial<Record<CounselingState, BookingRecord['state']>> = {
  asked: 'asked',
  offered: 'offered',
  arrived: 'arrived',
  done: 'done',
  referred: 'done',
  displaced: 'displaced',
}

export const OWED_CALL = { what: 'movedByUs', since: '2026-01-01T00:00:00.000Z' } as const
/** A call that somebody owes her, at any hour; she told of a danger, and may ask for one of her own. */
const owedBy = (startsAt: string): Partial<BookingRecord> => ({
  urgent: true,
  contact: { channel: 'phone', phone: '13800000000', hours: { on: 'daily', from: 0, to: 1440 }, pickUp: 'onlyMe' },
  call: { ...OWED_CALL, until: startsAt, tried: 0 },
  callIn: nodesAbove(VILLAGE),
  callBy: startsAt,
})

const blankBooking = (at: string): Omit<New<BookingRecord>, '_id' | 'startsAt' | 'codeHash' | 'state' | 'kind'> => ({
  mode: 'phone',
  together: false,
  madeAt: at,
  touchedAt: at,
  displacedIn: [],
  contact: { channel: 'none' },
  words: [],
  dangers: [],
  urgent: false,
  history: [],
  notices: [],
  holder: 'nobody',
})
