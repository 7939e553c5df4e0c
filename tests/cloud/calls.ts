import { installSamples } from '../../scripts/seeds/install'
import { addMinutes } from '../../shared/values/instant'
import { newId } from '../../cloudfunctions/kernel/new-id'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import { addPerson } from '../../cloudfunctions/slices/account/people'
import { startSession } from '../../cloudfunctions/slices/account/sessions'
import { questions } from '../../cloudfunctions/slices/qa/records'
import { openBackend, type Cloud } from './backend'
import { counselorOf, layScene, wanted } from '../journeys/counseling-scene'
import { personOf } from '../world'
import { placeOf } from '../../cloudfunctions/slices/places/faces'
import { publishPlaces } from '../../cloudfunctions/slices/places/publish'
import { placeRecords } from '../../cloudfunctions/slices/places/records'
import { newKey } from './scenarios/scenario'

/** What one action costs in the cloud: trips to the database, identity and limits included, and time in the function. */
export type Cost = Readonly<{ action: string; door: 'api' | 'web'; trips: string[]; ms: number }>

const NOW = '2026-11-23T02:00:00.000Z'
const HOUSE = '结婚后买的房，房产证只写了他的名字，离婚我能分吗'
const ANSWER = '你说的已经是家暴了，不是家务事。不用先离婚，现在就可以请法院下一道人身安全保护令。'
const CITED = [{ law: 'civil-code', article: '1079', gloss: '感情确已破裂，法院该判离。' }]

/** Each main action once a round, everyone new, on warm instances; the last round is what is told, with its median time. */
export async function measureCalls(cloud: Cloud, rounds: number): Promise<Cost[]> {
  const times = new Map<string, number[]>()
  const costs = new Map<string, Cost>()
  let latest = 0
  const backend = openBackend(
    cloud,
    { now: () => Date.parse(NOW), lines: [], pauses: [], limitScale: 1_000_000 },
    (_caller, { ms }) => void (latest = ms),
  )
  const store = sealedStore(backend.engine, cloud.seal)
  await installSamples(store)
  const content = { kind: 'studio' as const, name: '幸福家', aliases: [], services: [], facilities: [], languages: [] }
  await store.insert(placeRecords, placeOf({ _id: 'place', addedAt: NOW }, { face: { area: '500118001', content } }))
  await publishPlaces(store, NOW)
  const counselors = Array.from({ length: rounds }, (_, i) => counselorOf(`c${i}`))
  await layScene(store, { counselors, today: '2026-11-23' })

  for (let round = 0; round < rounds; round++) {
    const measure = async (caller: Caller, op: string, input: object): Promise<Record<string, unknown>> => {
      const door = caller.openid === undefined ? 'web' : 'api'
      const action = `${op}${caller.openid ? ' in WeChat' : caller.token ? ' by staff' : ''}`
      const from = cloud.gateway.trips.length
      const [slice = '', name = ''] = op.split('.')
      const { replies } = await backend.serve({ calls: [{ slice, op: name, input, key: newKey() }] }, caller)
      const trips = cloud.gateway.trips
        .slice(from)
        .map((trip) => `${trip.action.replace('database.', '')} ${trip.collection}`.trim())
      if (!replies[0]?.ok) throw new Error(`${action}: ${replies[0]?.error.code ?? 'no reply'}`)
      times.set(action, [...(times.get(action) ?? []), latest])
      costs.set(action, { action, door, trips, ms: median(times.get(action) ?? []) })
      return replies[0].data as Record<string, unknown>
    }
    const she = { address: newId() }
    const herself = { address: newId(), openid: newId() }
    const zhou = newId()
    await store.transact((tx) => addPerson(tx, personOf(zhou, ['lawyer'])))
    const lawyer = {
      address: newId(),
      token: await startSession({ store, seal: cloud.seal }, zhou, addMinutes(NOW, -1)),
    }

    const { items } = (await measure(she, 'qa.listPublished', {})) as { items: { id: string }[] }
    await measure(herself, 'qa.listPublished', {})
    await measure(she, 'qa.readPublished', { id: items[0]?.id })
    await measure(she, 'qa.searchPublished', { text: '彩礼要不要退' })
    await measure(she, 'places.readSnapshot', {})
    await measure(herself, 'places.readSnapshot', {})
    await measure(she, 'places.listWithdrawn', {})
    const { returnCode } = await measure(she, 'qa.ask', { category: 'property', text: HOUSE })
    await measure(herself, 'qa.ask', { category: 'property', text: HOUSE })
    await measure(she, 'qa.readThread', { returnCode })
    await measure(lawyer, 'account.me', {})
    await measure(lawyer, 'qa.listQueue', {})
    const queue = await store.find(questions, { index: 'queue', equals: { open: true }, order: 'desc', limit: 1 })
    const id = queue.items[0]?._id ?? ''
    await measure(lawyer, 'qa.claim', { id })
    await measure(lawyer, 'qa.readCase', { id })
    await measure(lawyer, 'qa.saveDraft', { id, text: '先写一半', citations: [] })
    const slot = { counselorId: `c${round}`, on: '2026-11-24', from: 540, together: false }
    await measure(she, 'counseling.readDirectory', {})
    await measure(she, 'counseling.listTimes', { kind: 'inMarriage' })
    const { returnCode: code } = await measure(she, 'counseling.book', { ...wanted(), ...slot })
    await measure(she, 'counseling.readBooking', { returnCode: code })
    await measure(she, 'counseling.move', { returnCode: code, ...slot, on: '2026-11-25', mode: 'place' })
    await measure(she, 'counseling.cancel', { returnCode: code })
    await measure(lawyer, 'qa.answer', { id, text: ANSWER, citations: CITED, seen: 1 })
  }
  backend.engine.close()
  return [...costs.values()]
}

const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0

/** How many trips each of these may take at most; what takes more is found here and not on the bill. */
export const MOST_TRIPS: Readonly<Record<string, number>> = {
  'qa.listPublished': 1,
  'qa.listPublished in WeChat': 1,
  'qa.readPublished': 1,
  'qa.ask': 6,
  'qa.ask in WeChat': 6,
  'qa.readThread': 3,
  // The snapshot itself stays in the memory of an instance.
  'places.readSnapshot': 2,
  'places.readSnapshot in WeChat': 2,
  'places.listWithdrawn': 1,
  'counseling.readDirectory': 1,
  'counseling.listTimes': 4,
  'counseling.book': 10,
  'counseling.readBooking': 5,
}
export const tooMany = (costs: readonly Cost[]): string[] =>
  costs.flatMap(({ action, trips }) =>
    trips.length > (MOST_TRIPS[action] ?? Infinity) ? [`${action}: ${trips.length} trips: ${trips.join(', ')}`] : [],
  )
