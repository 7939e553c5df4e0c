import type { Store } from '../../cloudfunctions/kernel/store'
import { openStore, type EmbeddedStore } from '../../cloudfunctions/platform/embedded/store'
import { CONTENTION } from './contention'
import type { Check } from './check'
import * as faulty from './faulty'
import { FINDING } from './finding'
import { ISOLATION } from './isolation'
import { checkModel } from './model'
import { ORDERING } from './ordering'

const model: Check = ({ store }) => checkModel(store, { runs: 500 })
const ALL = { ...CONTENTION, ...ISOLATION, ...FINDING, ...ORDERING, 'the model': model }
type Sentence = keyof typeof ALL | string

/** Each fault, and the sentences that must not survive it. */
const PLANTED: [name: string, plant: (engine: Store) => Store, mustFail: Sentence[]][] = [
  [
    'applies writes without looking for conflicts',
    faulty.withoutConflicts,
    [
      'keeps decisions apart that touch what they rest on',
      'loses no update when two have read the same version',
      'counts fifty callers as fifty',
      'tries again until the deadline, then answers UNAVAILABLE and leaves nothing',
      'shows one moment to a transaction, whatever commits between its awaits',
      'the model',
    ],
  ],
  [
    'writes at once and takes nothing back',
    faulty.withoutRollback,
    [
      'lets nobody outside see what is not committed',
      'leaves nothing of work that threw, and passes on what it threw',
      'the model',
    ],
  ],
  [
    'reads the present inside a transaction',
    faulty.withoutSnapshot,
    [
      'shows one moment to a transaction, whatever commits between its awaits',
      'shows a transaction its own writes, step by step',
      'moves sums between two records without a reader ever seeing half',
      'the model',
    ],
  ],
  [
    'ignores touch',
    faulty.withoutTouch,
    [
      'keeps decisions apart that touch what they rest on',
      'lets a touch lose against a change or a removal that came first',
      'the model',
    ],
  ],
  [
    'gives up at the first conflict',
    faulty.withoutRetry,
    ['counts fifty callers as fifty', 'leaves nothing of a try that was run again'],
  ],
  ['looks at a bound before it adds', faulty.withoutGuard, ['lets no hundred callers past the bound of an addition']],
  [
    'orders keys as JavaScript text',
    faulty.orderedAsText,
    [
      'orders any mixture of keys as a plain comparison does, over pages of any size',
      'bounds numbers and text as a plain comparison does',
      'bounds the next field from inclusive to exclusive',
    ],
  ],
  [
    'loses ties at the end of a page',
    faulty.losingTies,
    [
      'orders any mixture of keys as a plain comparison does, over pages of any size',
      'neither skips nor repeats while others insert and remove before and after the cursor',
    ],
  ],
  [
    'believes any cursor',
    faulty.believingCursors,
    ['gives a forged cursor INVALID_INPUT or rows of the range, never others'],
  ],
]

describe.each(PLANTED)('an engine that %s', (_name, plant, mustFail) => {
  let engine: EmbeddedStore
  beforeEach(() => {
    engine = openStore(':memory:')
  })
  afterEach(() => engine.close())

  it.each(mustFail)('fails where the suite says: %s', async (sentence) => {
    const check = (ALL as Record<string, Check>)[sentence]
    expect(check).toBeDefined()
    const thrown: unknown = await check?.({ store: plant(engine) }).then(
      () => 'it passed',
      (reason: unknown) => reason,
    )
    expect(thrown).not.toBe('it passed')
    // It must be the check that speaks, not a slip in the planted engine.
    expect(String(thrown)).not.toMatch(/TypeError|is not a function/)
  })
})
