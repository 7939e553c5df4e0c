import { randomFillSync } from 'node:crypto'

/** Random bytes are dear by the call and cheap by the block. Each `next` is a copy that nothing else has seen. */
export function randomPool(bytes: number): { next: () => Buffer } {
  const pool = Buffer.alloc(bytes * 256)
  let used = pool.length
  return {
    next() {
      if (used === pool.length) {
        randomFillSync(pool)
        used = 0
      }
      const taken = Buffer.from(pool.subarray(used, used + bytes))
      used += bytes
      return taken
    },
  }
}
