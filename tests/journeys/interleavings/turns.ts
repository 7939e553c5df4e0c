import type { Store, Tx } from '../../../cloudfunctions/kernel/store'
import type { Random } from '../../contract/generate'

/** Lets one of all that wait go on, then the next: the order is the seed's, and `order` tells which it was. */
export function turns(random: Random) {
  const waiting: { what: string; go: () => void }[] = []
  const order: string[] = []
  let running = false
  const next = () =>
    setImmediate(() => {
      const [chosen] = waiting.splice(random.below(waiting.length), 1)
      if (chosen) {
        order.push(chosen.what)
        chosen.go()
      }
      running = waiting.length > 0
      if (running) next()
    })
  return {
    order,
    turn: (what: string) =>
      new Promise<void>((go) => {
        waiting.push({ what, go })
        if (running) return
        running = true
        next()
      }),
  }
}

/** An engine each of whose steps, inside transactions and out, waits for its turn. */
export function inTurns(engine: Store, turn: (what: string) => Promise<void>): Store {
  let transactions = 0
  const stepped = (tx: Tx, name: string): Tx => ({
    get: async (from, id) => (await turn(`${name} get ${from.name}`), tx.get(from, id)),
    insert: async (into, record) => (await turn(`${name} insert ${into.name}`), tx.insert(into, record)),
    replace: async (into, record) => (await turn(`${name} replace ${into.name}`), tx.replace(into, record)),
    remove: async (from, id) => (await turn(`${name} remove ${from.name}`), tx.remove(from, id)),
    touch: async (of, id) => (await turn(`${name} touch ${of.name}`), tx.touch(of, id)),
  })
  return {
    ...engine,
    ...stepped(engine, '-'),
    transact: (work, options) => {
      const name = String(++transactions)
      return engine.transact(async (tx) => {
        const result = await work(stepped(tx, name))
        await turn(`${name} commit`)
        return result
      }, options)
    },
  }
}
