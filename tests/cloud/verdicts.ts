import { createSeal, makeKeyRing } from '../../cloudfunctions/kernel/seal'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import type { Check, Opened } from '../store/check'
import { PARTS } from '../store/conformance'
import type { Gateway } from './gateway'
import { storeOn } from './open'

export type Verdict = { part: string; sentence: string; embedded: string; cloud: string }

const NAMES = ['things', 'tallies', 'leases']
const verdictOf = (check: Check, opened: Opened): Promise<string> =>
  check(opened).then(
    () => 'holds',
    (thrown: unknown) => `fails: ${thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown)}`,
  )

/** The sentences of the store's suite on both engines, behind the seal, as everything of ours is. */
export async function* verdicts(gateway: Gateway): AsyncIterable<Verdict> {
  const seal = createSeal(makeKeyRing())
  let made = 0
  for (const [part, checks] of Object.entries(PARTS)) {
    for (const [sentence, check] of Object.entries<Check>(checks)) {
      const engine = openStore(':memory:')
      const embedded = await verdictOf(check, { store: sealedStore(engine, seal) })
      engine.close()
      const env = `verdict-${++made}`
      const open = async () => sealedStore(storeOn(gateway, env, NAMES).store, seal)
      const cloud = await verdictOf(check, { store: await open(), reopen: open })
      gateway.forget(env)
      yield { part, sentence, embedded, cloud }
    }
  }
}
