import { randomBytes } from 'node:crypto'
import { conformance } from '../store/conformance'
import { startGateway, type Gateway } from './gateway'
import { storeOn } from './open'

// Every step is a round trip.
const NAMES = ['things', 'tallies', 'leases']
let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

conformance('the document database', async () => {
  const env = `test-${randomBytes(6).toString('hex')}`
  const open = () => storeOn(gateway, env, NAMES).store
  return { store: open(), reopen: async () => open(), close: () => gateway.forget(env) }
})
