import { accessHolds } from './access-holds'
import { OPERATIONS } from './operations'

describe('who may do what in counseling', () => {
  // Passphrases are slow on purpose, and in a rehearsal each call goes over the wire several times.
  jest.setTimeout(180_000)
  accessHolds(OPERATIONS.filter(({ slice }) => slice === 'counseling'))
})
