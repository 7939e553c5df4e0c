import type { Contract, Slice } from '../../shared/contract'
import type { In } from '../../shared/contract/infer'
import { ANSWER, CITED, PUBLISHED_ID, type Scene, type State } from './stage'

type Fixture<Op> = Readonly<{
  /** What must have happened to the question before the operation can succeed; absent if there is none. */
  state?: State
  input: (scene: Scene) => In<Op>
}>
/** Real, valid input for every operation. tsc names the missing one. */
export type Fixtures = { readonly [S in Slice]: { readonly [K in keyof Contract[S]]: Fixture<Contract[S][K]> } }

const nothing = { input: () => ({}) }
const byId = (state: State) => ({ state, input: ({ id }: Scene) => ({ id }) })
const byCode = (state: State) => ({ state, input: ({ returnCode }: Scene) => ({ returnCode }) })

export const FIXTURES: Fixtures = {
  account: { me: nothing, signOut: nothing },
  knowledge: { readTopics: { input: () => ({ topics: ['work'] }) }, listCited: nothing },
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
