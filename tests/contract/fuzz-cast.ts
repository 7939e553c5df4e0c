import type { Caller } from '../../cloudfunctions/kernel/ports'
import { STAFF_ROLES, type Role } from '../../shared/contract/access'
import { newKey } from '../world'
import type { Pool, Random } from './generate'
import type { Scene } from './scenes'
import { OTHER_TOWN, SIGN_IN, TOWN, VILLAGE } from './scenes-account'
import { mondayOf } from '../../shared/values/instant'
import { POST } from './fixtures-counseling'
import { PUBLISHED_ID, type Stage } from './stage'

type Player = Readonly<{ caller: Caller; roles: readonly Role[] }>
/** Who may call, and what lies in the store, for a while. */
export type Cast = Readonly<{
  callers: readonly Player[]
  /** Questions. */
  scenes: readonly Scene[]
  invited: readonly Scene[]
  pairing: readonly Scene[]
  people: readonly string[]
  sessions: readonly string[]
  /** Places, wishes, imports and shelters. */
  places: readonly string[]
  /** Bookings, rosters, swaps; and whose time it is. */
  sessionsOf: readonly Scene[]
  cursor: string
  until: number
}>

export async function castOf(stage: Stage, random: Random): Promise<Omit<Cast, 'until'>> {
  const [zhou, chen] = [await stage.hire('lawyer'), await stage.hire('lawyer')]
  const suspended = await stage.hire('lawyer')
  await stage.suspend(suspended.id)
  const scenes = [
    await stage.scene('waiting'),
    await stage.scene('waiting'),
    await stage.scene('claimed', zhou),
    await stage.scene('claimed', zhou),
    await stage.scene('claimed', chen),
    await stage.scene('answered', chen),
  ]
  await stage.scene('signIn')
  const places: string[] = []
  // One after the other: all imports stand in one book.
  for (const state of PLACES) places.push((await stage.scene(state)).id)
  const sessionsOf: Scene[] = []
  const wen = await stage.hire('counselor')
  for (const state of COUNSELING) sessionsOf.push(await stage.scene(state, wen))
  const player = async (...roles: (typeof STAFF_ROLES)[number][]): Promise<Player> => ({
    caller: { token: (await stage.hire(...roles)).token, address: '10.1.1.1' },
    roles,
  })
  const lawyer = ({ token }: { token: string }): Player => ({
    caller: { token, address: '10.1.1.1' },
    roles: ['lawyer'],
  })
  const inTown = { token: (await stage.hireIn(TOWN, 'admin')).token, address: '10.1.1.1' }
  const nobody = (caller: Caller): Player => ({ caller, roles: [] })
  return {
    scenes,
    cursor: random.word(20),
    invited: [await stage.scene('invited'), await stage.scene('invited'), await stage.scene('needsSecond')],
    pairing: [await stage.scene('pairing'), await stage.scene('pairing'), await stage.scene('confirmed')],
    people: [...(await idsOf(stage, 'person', 'person', 'suspended')), zhou.id],
    places,
    sessionsOf,
    sessions: [(await stage.scene('session', zhou)).id],
    callers: [
      lawyer(zhou),
      lawyer(zhou),
      lawyer(chen),
      await player('admin'),
      await player('admin'),
      { caller: inTown, roles: ['admin'] },
      await player('editor'),
      { caller: { token: wen.token, address: '10.1.1.1' }, roles: ['counselor'] },
      await player('officer'),
      await player('officer'),
      await player('shelterKeeper'),
      await player(...STAFF_ROLES),
      nobody({ token: suspended.token, address: '10.1.1.1' }),
      await player(),
      nobody({ address: '10.1.1.2' }),
      nobody({ address: '10.1.1.3' }),
      { caller: { openid: stage.unique('o'), address: '10.1.1.4' }, roles: ['citizen'] },
      nobody({ token: 'nobody', address: '10.1.1.5' }),
    ],
  }
}
const COUNSELING = [
  'booked',
  'offered',
  'noted',
  'displaced',
  'owed',
  'swap',
  'arrived',
  'roster',
  'asked',
  'begun',
] as const
const PLACES = ['place', 'place', 'closedPlace', 'proposal', 'shelter', 'receiving', 'checked', 'staged'] as const
const idsOf = (stage: Stage, ...states: ('person' | 'suspended')[]) =>
  Promise.all(states.map(async (state) => (await stage.scene(state)).id))

export const poolOf = ({ scenes, invited, pairing, people, sessions, places, sessionsOf, cursor }: Cast): Pool => {
  const ofCounseling = sessionsOf.map(({ id }) => id)
  const known = [
    ...[...scenes, ...scenes, ...invited].map(({ id }) => id),
    ...sessions,
    ...places,
    ...places,
    ...ofCounseling,
    ...ofCounseling,
  ]
  const opened = sessionsOf.filter(({ returnCode }) => returnCode !== '')
  const codes = [...scenes, ...scenes, ...invited, ...opened, ...opened].map(({ returnCode }) => returnCode)
  return {
    id: (random) => random.pick(random.chance(0.85) ? known : [PUBLISHED_ID, random.word(22)]),
    counselorId: (random) => random.pick(sessionsOf).counselor,
    of: (random) => random.pick(sessionsOf).counselor,
    roster: (random) => random.pick(sessionsOf).roster,
    post: () => POST.id,
    on: (random) => random.pick(sessionsOf).on,
    week: (random) => mondayOf(random.pick(sessionsOf).on),
    seen: (random) => 1 + random.below(3),
    personId: (random) => random.pick(random.chance(0.9) ? people : [random.word(22)]),
    returnCode: (random) => {
      const code = random.chance(0.9) ? random.pick(codes) : random.digits(16)
      return random.chance(0.2) ? code.replace(/(\d{4})/g, '$1 ') : code
    },
    secret: (random) => (random.chance(0.7) ? random.pick(pairing).secret : newKey()),
    code: (random) => (random.chance(0.8) ? random.pick(pairing).code : random.digits(8)),
    words: (random) => [...random.pick(pairing).pair],
    signInName: (random) => random.pick([SIGN_IN.name, SIGN_IN.name.toUpperCase(), '林.小梅', random.word(8)]),
    passphrase: (random) => random.pick([SIGN_IN.passphrase, 'woaini1314520', `${random.word(16)}`]),
    town: (random) => (random.chance(0.8) ? TOWN : random.digits(9)),
    within: (random) => random.pick(['500118', TOWN, VILLAGE, OTHER_TOWN]),
    area: (random) => random.pick(['500118', TOWN, TOWN, VILLAGE, OTHER_TOWN, random.digits(9)]),
    phone: (random) => random.pick(['023-00000001', '13800000000', '400-000-0000']),
    lat: () => 29.35,
    lng: () => 105.92,
    from: () => 0,
    to: () => 90,
    article: (random) => random.pick(['1', '1079', '133-1', '9999-9']),
    after: (random) =>
      random.pick([
        cursor,
        '',
        Buffer.from('["",""]').toString('base64url'),
        Buffer.from('["z","\ud800"]').toString('base64url'),
      ]),
  }
}
