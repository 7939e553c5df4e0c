import assert from 'node:assert/strict'
import { takeLease } from '../../cloudfunctions/kernel/lease'
import { addMinutes } from '../../shared/values/instant'
import type { Checks } from './check'
import { fresh } from './things'

const NOW = '2026-11-23T02:00:00.000Z'

/** kernel/lease.ts over the engine. */
export const LEASING: Checks = {
  async 'gives a lease to one of thirty who ask at once'({ store }) {
    const name = fresh('lease')
    const asked = Array.from({ length: 30 }, (_, i) => takeLease(store, name, `h${i}`, NOW, addMinutes(NOW, 1)))
    assert.equal((await Promise.all(asked)).filter(Boolean).length, 1)
  },

  async 'lets the holder prolong it, and others have it only once it has run out'({ store }) {
    const name = fresh('lease')
    const take = (holder: string, minute: number) =>
      takeLease(store, name, holder, addMinutes(NOW, minute), addMinutes(NOW, minute + 2))
    assert.deepEqual(
      [
        await take('a', 0),
        await take('b', 1),
        await take('a', 1),
        await take('b', 2),
        await take('b', 3),
        await take('a', 3),
      ],
      [true, false, true, false, true, false],
    )
  },

  async 'gives an expired lease to one of thirty'({ store }) {
    const name = fresh('lease')
    await takeLease(store, name, 'old', NOW, addMinutes(NOW, 1))
    const later = addMinutes(NOW, 1)
    const asked = Array.from({ length: 30 }, (_, i) => takeLease(store, name, `h${i}`, later, addMinutes(later, 1)))
    assert.equal((await Promise.all(asked)).filter(Boolean).length, 1)
  },
}
