import { CONTENTION } from './contention'
import { FINDING } from './finding'
import { ISOLATION } from './isolation'
import { LEASING } from './leasing'
import { checkModel } from './model'
import { ORDERING } from './ordering'
import { RECORDS } from './records'
import type { Checks, Open, Opened } from './check'

export type { Open } from './check'

const MODEL: Checks = {
  'agrees with a reference of snapshots over random interleaved transactions': ({ store }) =>
    checkModel(store, { runs: Number(process.env.STORE_RUNS ?? 300) }),
}
export const PARTS = {
  'one record': RECORDS,
  isolation: ISOLATION,
  contention: CONTENTION,
  finding: FINDING,
  ordering: ORDERING,
  leasing: LEASING,
  model: MODEL,
} as const satisfies Record<string, Checks>

/** Any engine that passes may stand behind the port; issue 3 runs the same sentences on the document database. */
export function conformance(name: string, open: Open): void {
  describe(`the store on ${name}`, () => {
    let opened: Opened
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close?.())
    describe.each(Object.entries(PARTS))('%s', (_part, checks) => {
      it.each(Object.entries(checks))('%s', (_sentence, check) => check(opened))
    })
  })
}
