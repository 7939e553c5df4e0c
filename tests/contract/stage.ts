import { serveOn } from '../../cloudfunctions/functions/mount'
import { returnCodes } from '../../cloudfunctions/domain/return-codes'
import type { AnyCollection, Collection, Doc } from '../../cloudfunctions/kernel/collection'
import type { Caller, Ports } from '../../cloudfunctions/kernel/ports'
import { returnCodeHash } from '../../cloudfunctions/kernel/issued'
import type { Serve } from '../../cloudfunctions/kernel/serve'
import { people } from '../../cloudfunctions/slices/account/records'
import { citedArticles, lawTopics } from '../../cloudfunctions/slices/knowledge/records'
import { DIRECTORY, directories } from '../../cloudfunctions/slices/counseling/records'
import { publishedAnswers, questions } from '../../cloudfunctions/slices/qa/records'
import type { StaffRole } from '../../shared/contract/access'
import { createClient, type Client } from '../../miniprogram/src/api/client'
import { createWorld, type World } from '../world'
import {
  BLANK,
  type CounselingState,
  type Hired,
  type PlacesState,
  type QuestionState,
  type Scene,
  type State,
} from './scenes'
import { counselingScenes, COUNSELING_RECORDS } from './scenes-counseling'
import { accountScenes, RECORDS } from './scenes-account'
import { placesScenes, PLACES_RECORDS } from './scenes-places'

export const ANSWER = '你说的已经是家暴了，不是家务事。不用先离婚，现在就可以请法院下人身安全保护令。'
export const CITED = [{ law: 'civil-code' as const, article: '1079', gloss: '感情确已破裂，法院该判离。' }]
export const PUBLISHED_ID = 'published-1'

export type Stage = Awaited<ReturnType<typeof createStage>>

/** The whole backend with limits out of the way, and the means to bring a question into any state. */
export async function createStage({ engine }: Parameters<typeof createWorld>[0] = {}) {
  const world: World = await createWorld({ limitScale: 1_000_000, ...(engine && { engine }) })
  const { ports, serve } = world
  await seed(ports)
  let number = 0
  const unique = (stem: string) => `${stem}${++number}`

  const client = (caller: Caller): Client => createClient((envelope) => serve(envelope, caller))
  const hireIn = async (area: string | undefined, ...roles: StaffRole[]): Promise<Hired> => {
    const id = unique('p')
    return { id, token: await world.tokenOf(id, roles, area) }
  }
  const hire = (...roles: StaffRole[]) => hireIn(undefined, ...roles)
  const idOf = async (code: string) =>
    (await ports.store.get(returnCodes, returnCodeHash(ports.seal, code)))?.recordId ?? ''

  const ofAccount = accountScenes({ ports, client, hireIn, unique })
  const ofPlaces = placesScenes({ ports, unique })
  const ofCounseling = counselingScenes({ ports, hire: (role) => hire(role), unique })
  /** A new thing in `state`; the claim, or the session, is `holder`'s where one is given. */
  const scene = async (state: State, holder?: Hired): Promise<Scene> => {
    if (isOfPlaces(state)) return ofPlaces(state, holder)
    if (isOfCounseling(state)) return ofCounseling(state, holder)
    if (!isOfQuestion(state)) return ofAccount(state, holder)
    const words = unique('只有这里有的话')
    const she = client({ address: 'stage' })
    const { returnCode } = await she.qa.ask({ category: 'property', text: `${words}，我该怎么办才好` })
    const id = await idOf(returnCode)
    if (state === 'waiting') return { ...BLANK, id, returnCode, words }
    const zhou = client({ token: (holder ?? (await hire('lawyer'))).token, address: 'stage' })
    await zhou.qa.claim({ id })
    if (state === 'answered') await zhou.qa.answer({ id, text: ANSWER, citations: CITED, seen: 1 })
    return { ...BLANK, id, returnCode, words }
  }

  return {
    world,
    ports,
    serve,
    client,
    hire,
    hireIn,
    scene,
    isOfCounseling,
    unique,
    /** A serve whose ports differ: where faults are planted. */
    with: (change: Partial<Ports>): Serve => serveOn({ ...ports, ...change }),
    async suspend(id: string) {
      const person = await ports.store.get(people, id)
      if (person) await ports.store.replace(people, { ...person, state: 'suspended' })
    },
    /** The record that a scene is about, as it stands now. */
    recordOf(state: State, { id }: Scene): Promise<unknown> {
      const of: AnyCollection = isOfPlaces(state)
        ? PLACES_RECORDS[state]
        : isOfCounseling(state)
          ? COUNSELING_RECORDS[state]
          : isOfQuestion(state)
            ? questions
            : RECORDS[state]
      // Of a counselor's time the one record tells that all of them share.
      return ports.store.get(of as Collection<Doc>, of === directories ? DIRECTORY : id)
    },
    /** A code that is real, and of a record of some other slice. */
    async foreignCode(): Promise<string> {
      const code = `9${unique('').padStart(15, '0')}`
      const _id = returnCodeHash(ports.seal, code)
      await ports.store.insert(returnCodes, {
        _id,
        collection: 'enrolments',
        recordId: 'e1',
      })
      return code
    },
    close: () => world.close(),
  }
}

const isOfPlaces = (state: State): state is PlacesState => state in PLACES_RECORDS
const isOfCounseling = (state: State): state is CounselingState => state in COUNSELING_RECORDS
const isOfQuestion = (state: State): state is QuestionState =>
  state === 'waiting' || state === 'claimed' || state === 'answered'

async function seed({ store }: Ports): Promise<void> {
  await store.insert(publishedAnswers, {
    _id: PUBLISHED_ID,
    category: 'property',
    title: '婚后买的房',
    question: '离婚我能分吗',
    answer: ANSWER,
    citations: CITED,
    lawyerName: '周律师（示例）',
    answeredOn: '2026-11-01',
    publishedAt: '2026-11-01T02:00:00.000Z',
    sample: true,
    terms: ['离婚', '婚后'],
  })
  await store.insert(citedArticles, { _id: 'civil-code:1079', law: 'civil-code', article: '1079', uses: 1 })
  await store.insert(lawTopics, {
    _id: 'work',
    cards: [
      {
        id: 'fired-while-pregnant',
        topic: 'work',
        title: '怀孕被劝退',
        gist: '怀孕期间单位不能因此辞退你，也不能逼你自己写辞职信。',
        steps: ['不签任何辞职文件'],
        places: ['劳动监察大队'],
        citations: [{ law: 'labor-contract-law', article: '42' }],
        keywords: ['怀孕', '辞退', '开除', '试用期'],
        checkedOn: '2026-11-01',
      },
    ],
  })
}
