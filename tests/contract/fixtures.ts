import type { Contract, Slice } from '../../shared/contract'
import type { In } from '../../shared/contract/infer'
import { newKey } from '../world'
import type { Verdict, Who } from './callers'
import type { Scene, State } from './scenes'
import { SIGN_IN, TOWN } from './scenes-account'
import { COUNSELING } from './fixtures-counseling'
import { PLACES, SHELTERS } from './fixtures-places'
import { ANSWER, CITED, PUBLISHED_ID } from './stage'

type Fixture<Op> = Readonly<{
  /** What must have happened to the thing before the operation can succeed; absent if there is none. */
  state?: State
  /** What an admin or officer of another place is told. */
  elsewhere?: Verdict
  /** What an officer of the town or the village itself is told, where it is not OK. */
  inTown?: Verdict
  inVillage?: Verdict
  /** What a colleague is told to whom it is not assigned; a question's claim is LOST. */
  strangers?: Verdict
  /** Of those who are not let in by WeChat itself. */
  inWeChat?: true
  input: (scene: Scene, who?: Pick<Who, 'roles'>) => In<Op>
}>
/** Real, valid input for every operation. tsc names the missing one. */
export type Fixtures = { readonly [S in Slice]: { readonly [K in keyof Contract[S]]: Fixture<Contract[S][K]> } }

const nothing = { input: () => ({}) }
const byId = (state: State) => ({ state, input: ({ id }: Scene) => ({ id }) })
const byCode = (state: State) => ({ state, input: ({ returnCode }: Scene) => ({ returnCode }) })

const device = 'Windows 上的 Edge'
const another = { signInName: 'lin.xiaomei', passphrase: '灶台上的豆花还热着，给你留一碗', device }
/** On one person; only an admin of a place that holds all of hers reaches her. */
const onPerson = (state: State) =>
  ({ state, elsewhere: 'NOT_FOUND', input: ({ id }: Scene) => ({ personId: id }) }) as const
const onInvitation = (state: State) => ({ ...byId(state), elsewhere: 'NOT_FOUND' }) as const
const bySecret = (state: State) => ({ state, input: ({ secret }: Scene) => ({ secret }) })

export const FIXTURES: Fixtures = {
  account: {
    me: nothing,
    signOut: nothing,
    signIn: {
      state: 'signIn',
      input: () => ({ signInName: SIGN_IN.name, passphrase: SIGN_IN.passphrase, device }),
    },
    startPairing: { input: () => ({ secret: newKey(), device }) },
    readPairing: bySecret('pairing'),
    finishPairing: bySecret('confirmed'),
    seePairing: { state: 'pairing', input: ({ code }) => ({ code }) },
    confirmPairing: { state: 'pairing', input: ({ code, pair }) => ({ code, words: pair }) },
    listSessions: nothing,
    endSession: byId('session'),
    endOtherSessions: { state: 'session', input: () => ({}) },
    whatOpens: byCode('answered'),
    readInvitation: byCode('invited'),
    acceptInvitation: {
      state: 'invited',
      input: ({ returnCode }) => ({ ...another, signInName: `lin-${newKey().slice(0, 8)}`, returnCode }),
    },
    acceptInWeChat: { ...byCode('invited'), inWeChat: true },
    listPeople: { state: 'person', elsewhere: 'OK', input: () => ({ state: 'active' }) },
    listInvitations: { state: 'invited', elsewhere: 'OK', input: () => ({}) },
    invite: {
      elsewhere: 'INVALID_INPUT',
      input: () => ({ displayName: '林小梅', grants: [{ role: 'counselor', area: TOWN }] }),
    },
    inviteAgain: {
      ...onPerson('person'),
      input: ({ id }) => ({ personId: id, also: [] }),
    },
    approveInvitation: onInvitation('needsSecond'),
    withdrawInvitation: onInvitation('invited'),
    setGrants: {
      ...onPerson('person'),
      input: ({ id }) => ({ personId: id, grants: [{ role: 'officer', area: TOWN }] }),
    },
    suspend: onPerson('person'),
    restore: onPerson('suspended'),
    removePerson: onPerson('person'),
  },
  knowledge: { readTopics: { input: () => ({ topics: ['work'] }) }, listCited: nothing },
  counseling: COUNSELING,
  places: PLACES,
  bells: { readBell: nothing, hangBell: { ...nothing, inWeChat: true }, takeBellDown: nothing },
  shelters: SHELTERS,
  qa: {
    serviceTerms: nothing,
    ask: { input: () => ({ category: 'work', text: '试用期查出怀孕，人事让我自己走', town: '500118001' }) },
    readThread: byCode('answered'),
    followUp: { state: 'waiting', input: ({ returnCode }) => ({ returnCode, text: '那孩子跟谁？' }) },
    rate: { state: 'answered', input: ({ returnCode }) => ({ returnCode, rating: 'helped', note: '谢谢' }) },
    erase: byCode('claimed'),
    replaceCode: byCode('waiting'),
    listPublished: { input: () => ({ category: 'property' }) },
    searchPublished: { input: () => ({ text: '离婚 房子' }) },
    readPublished: { input: () => ({ id: PUBLISHED_ID }) },
    listQueue: { state: 'waiting', input: () => ({ category: 'property' }) },
    readDesk: { state: 'claimed', input: () => ({}) },
    readCase: byId('claimed'),
    claim: byId('waiting'),
    renew: byId('claimed'),
    release: byId('claimed'),
    saveDraft: { state: 'claimed', input: ({ id }) => ({ id, text: '先写一半', citations: CITED }) },
    answer: { state: 'claimed', input: ({ id }) => ({ id, text: ANSWER, citations: CITED, seen: 1 }) },
  },
}
