import { randomFillSync } from 'node:crypto'

const TIME_BYTES = 6
const RANDOM_BYTES = 12
/** Random bytes are dear by the call and cheap by the block. */
const POOL = Buffer.alloc(RANDOM_BYTES * 256)
let used = POOL.length

/**
 * An id that nobody can guess (96 random bits) and that sorts by the time it was made, so that new records stand
 * beside each other in an index. 24 characters of base64url.
 */
export function newId(): string {
  if (used === POOL.length) {
    randomFillSync(POOL)
    used = 0
  }
  const bytes = Buffer.allocUnsafe(TIME_BYTES + RANDOM_BYTES)
  bytes.writeUIntBE(Date.now(), 0, TIME_BYTES)
  POOL.copy(bytes, TIME_BYTES, used, (used += RANDOM_BYTES))
  return bytes.toString('base64url')
}
