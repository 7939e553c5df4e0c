import type { Access } from '../../shared/contract/access'
import { matrix } from './matrix'
import { OPERATIONS, type Named } from './operations'
import { createStage, type Stage } from './stage'

const written = new Map(OPERATIONS.map(({ full, op }) => [full, structuredClone(op.access)]))
/** As the contract was when it was read: planted faults change it afterwards. */
export const asWritten = ({ full }: Named): Access => written.get(full) ?? {}

/** Everybody tries these operations; in a rehearsal over the wire, so that files of their own share the wait. */
export function accessHolds(operations: readonly Named[]): void {
  let stage: Stage
  beforeAll(async () => {
    stage = await createStage()
  })
  afterAll(() => stage.close())

  it.each(operations.map((one) => [one.full, one] as const))(
    'holds for %s, whoever calls and whatever code is shown',
    async (_name, one) => {
      const { cells, wrong } = await matrix(stage, stage.serve, [one], asWritten)
      expect(wrong).toEqual([])
      expect(cells).toBeGreaterThan(20)
    },
  )
}
