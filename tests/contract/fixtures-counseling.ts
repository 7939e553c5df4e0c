import { addDays, mondayOf } from '../../shared/values/instant'
import { USUAL_TERMS } from '../../shared/values/counseling/services'
import { newKey } from '../world'
import type { Who } from './callers'
import type { CounselingState, Scene } from './scenes'
import { VILLAGE } from './scenes-account'
import { OWED_CALL } from './scenes-counseling'

/** Every day, all day long: whenever the test looks, there is time. */
export const POST = {
  id: 'talk',
  kind: 'psychology' as const,
  name: '心理咨询',
  days: { every: 'day' as const },
  spans: [{ from: 0, to: 1440 }],
  turn: { by: 'same' as const, who: [] as string[] },
  needs: 1,
  kept: [],
}
export const rosterOf = (name: string, who: readonly string[]) => ({
  site: { name, area: VILLAGE },
  people: [],
  posts: [{ ...POST, turn: { by: 'same' as const, who: [...who] } }],
})
export const CARD = {
  avatar: 'camellia' as const,
  gender: 'woman' as const,
  modes: ['place' as const, 'phone' as const],
  goodAt: ['夜里睡不着'],
  languages: ['chongqing' as const],
}

const nothing = { input: () => ({}) }
const wanted = () => ({
  kind: 'psychology' as const,
  mode: 'phone' as const,
  contact: { channel: 'none' as const },
  holder: newKey(),
})
const slot = ({ on, counselor }: Scene, from = 600) => ({ on, from, counselorId: counselor })
const byCode = (state: CounselingState) => ({ state, input: ({ returnCode }: Scene) => ({ returnCode }) }) as const
/** Hers alone: another counselor or lawyer reads it as not there. */
const onSession = (state: CounselingState) =>
  ({ state, strangers: 'NOT_FOUND', input: ({ id }: Scene) => ({ id }) }) as const
const elsewhere = 'NOT_FOUND' as const
const onRoster = { state: 'roster', elsewhere, input: ({ id }: Scene) => ({ id, seen: 1 }) } as const
const turn = ({ roster, on }: Scene) => ({ roster, post: POST.id, on })

export const COUNSELING = {
  readDirectory: nothing,
  listTimes: { state: 'counselor', input: () => ({ kind: 'psychology' as const }) },
  book: { state: 'counselor', input: (s: Scene) => ({ ...wanted(), ...slot(s), together: false }) },
  joinWaitlist: {
    state: 'counselor',
    input: ({ on }: Scene) => ({ ...wanted(), parts: ['morning' as const], until: on }),
  },
  readBooking: byCode('booked'),
  cancel: byCode('booked'),
  move: {
    state: 'booked',
    input: (s: Scene) => ({ returnCode: s.returnCode, ...slot(s, 900), mode: 'phone' as const }),
  },
  takeOffer: byCode('offered'),
  passOffer: byCode('offered'),
  changeContact: {
    state: 'booked',
    input: ({ returnCode }: Scene) => ({ returnCode, contact: { channel: 'none' as const } }),
  },
  sayMore: { state: 'booked', input: ({ returnCode }: Scene) => ({ returnCode, words: '最近睡不好' }) },
  askCall: { state: 'owed', input: ({ returnCode }: Scene) => ({ returnCode, wanted: true }) },
  invitePartner: byCode('bookedForTwo'),
  answerReferral: { state: 'referred', input: ({ returnCode }: Scene) => ({ returnCode, agree: true }) },
  rate: { state: 'done', input: ({ returnCode }: Scene) => ({ returnCode, rating: 'helped' as const }) },
  erase: byCode('booked'),
  replaceCode: byCode('booked'),

  readMyCard: nothing,
  saveCard: {
    input: (_: Scene, { roles }: Pick<Who, 'roles'> = { roles: ['counselor'] }) => ({
      card: { ...CARD, kinds: [roles?.includes('counselor') ? ('psychology' as const) : ('legalVisit' as const)] },
    }),
  },
  readWeek: { state: 'counselor', input: ({ on }: Scene) => ({ week: mondayOf(on) }) },
  readSession: onSession('booked'),
  revealContact: onSession('booked'),
  answerRequest: { ...onSession('asked'), input: ({ id }: Scene) => ({ id, accept: true }) },
  checkIn: onSession('begun'),
  followUpDone: onSession('arrived'),
  finish: { ...onSession('arrived'), input: ({ id }: Scene) => ({ id, outcome: 'done' as const }) },
  readNote: onSession('noted'),
  saveNote: { ...onSession('arrived'), input: ({ id }: Scene) => ({ id, text: '下次接着说' }) },
  listSupervised: { state: 'noted', input: () => ({}) },
  blockTime: {
    state: 'counselor',
    elsewhere,
    input: ({ on, counselor }: Scene) => ({
      of: counselor,
      on,
      from: 600,
      to: 660,
      why: 'block' as const,
      keep: false,
    }),
  },
  freeTime: {
    state: 'blocked',
    elsewhere,
    input: ({ on, counselor, id }: Scene) => ({ of: counselor, on, id }),
  },
  takeLeave: {
    state: 'counselor',
    elsewhere,
    input: ({ on, counselor }: Scene) => ({ of: counselor, from: on, until: addDays(on, 2), keep: false }),
  },
  listSwaps: nothing,
  listSwapPartners: { state: 'counselor', input: turn },
  askSwap: { state: 'twoCounselors', input: (s: Scene) => ({ give: turn(s), to: s.code }) },
  answerSwap: { state: 'swap', strangers: 'NOT_FOUND', input: ({ id }: Scene) => ({ id, agree: false }) },
  withdrawSwap: { state: 'ownSwap', strangers: 'NOT_FOUND', input: ({ id }: Scene) => ({ id }) },

  listRosters: { state: 'roster', elsewhere: 'OK', input: () => ({}) },
  listStaff: { state: 'counselor', elsewhere: 'OK', input: () => ({}) },
  nameSupervisor: {
    state: 'twoCounselors',
    elsewhere,
    input: ({ counselor, code }: Scene) => ({ counselorId: counselor, supervisorId: code }),
  },
  addRoster: { elsewhere: 'INVALID_INPUT', input: () => ({ content: rosterOf('桥头驿站', []) }) },
  editRoster: {
    ...onRoster,
    elsewhere: 'INVALID_INPUT',
    input: ({ id, counselor }: Scene) => ({ id, seen: 1, content: rosterOf('桥头驿站', [counselor]) }),
  },
  endRoster: onRoster,
  substitute: {
    ...onRoster,
    input: ({ id, on, counselor }: Scene) => ({ id, seen: 1, change: { on, post: POST.id, out: counselor } }),
  },
  readBoard: { state: 'roster', elsewhere: 'OK', input: ({ on }: Scene) => ({ week: mondayOf(on) }) },
  listDisplaced: { state: 'displaced', elsewhere: 'OK', input: () => ({}) },
  moveFor: {
    state: 'displaced',
    elsewhere,
    input: (s: Scene) => ({ id: s.id, ...slot(s, 900), mode: 'phone' as const }),
  },
  listCalls: { state: 'owed', elsewhere: 'OK', input: () => ({}) },
  takeCall: { state: 'owed', elsewhere, input: ({ id }: Scene) => ({ id, ...OWED_CALL }) },
  openCall: { state: 'owed', elsewhere, input: ({ id }: Scene) => ({ id, ...OWED_CALL }) },
  noteCall: {
    state: 'owed',
    elsewhere,
    input: ({ id }: Scene) => ({ id, ...OWED_CALL, outcome: 'told' as const }),
  },
  handOver: { state: 'counselor', elsewhere, input: ({ counselor }: Scene) => ({ from: counselor }) },
  readUse: { state: 'roster', elsewhere: 'OK', input: () => ({ weeks: 4 }) },
  saveService: {
    elsewhere: 'FORBIDDEN',
    inTown: 'FORBIDDEN',
    inVillage: 'FORBIDDEN',
    input: () => ({ terms: { ...USUAL_TERMS[3], minutes: 50 } as (typeof USUAL_TERMS)[number] }),
  },
} as const
