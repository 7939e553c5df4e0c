import { closeSharedCloud } from './backend'

// Every call of a test goes over the wire several times.
jest.setTimeout(180_000)
afterAll(() => closeSharedCloud())
