import { openStore } from '../../../cloudfunctions/platform/embedded/store'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { makeSetupCode } from '../../../cloudfunctions/slices/account/setup-code'
import { randomOf } from '../../contract/generate'
import { createWorld, type World } from '../../world'
import { tell, type Told } from './story'
import { inTurns, turns } from './turns'

/** One story in this process, on an engine whose every step the seed puts in order. `plant` breaks something. */
export async function tellHere(
  seed: number,
  plant: { engine?: (engine: Store) => Store; clientOf?: (world: World) => World['clientOf'] } = {},
): Promise<Told & { order: string }> {
  const file = openStore(':memory:')
  const { turn, order } = turns(randomOf(seed ^ 0x5eed))
  const world = await createWorld({ engine: inTurns(plant.engine?.(file) ?? file, turn) })
  const told = await tell(seed, {
    setupCode: () => makeSetupCode(world.ports),
    as: plant.clientOf?.(world) ?? world.clientOf,
    async jobs() {
      await world.runJobs()
      world.pass(2)
    },
  })
  file.close()
  return { ...told, order: order.join() }
}
