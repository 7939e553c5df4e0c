import { randomOf } from './random'

/**
 * Lets requests happen one after the other in an order that a seed chooses among those that wait. It looks at who waits
 * only when nobody new has come for a moment, so that whoever can come has come.
 */
export function turnsBy(seed: number, quietMs = 1) {
  const random = randomOf(seed)
  const waiting: { label: string; go: () => Promise<void> }[] = []
  const order: string[] = []
  let running = false
  let timer: NodeJS.Timeout | undefined

  const next = async () => {
    if (running || waiting.length === 0) return
    running = true
    // Labels first: arrival is the network's order, and must not choose.
    waiting.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
    const [chosen] = waiting.splice(Math.floor(random() * waiting.length), 1)
    if (chosen) order.push(chosen.label)
    // A write that waits for a transaction must not hold up the statement that ends it.
    await Promise.race([chosen?.go(), new Promise((resolve) => setTimeout(resolve, 5))])
    running = false
    look()
  }
  const look = () => {
    clearTimeout(timer)
    if (waiting.length > 0) timer = setTimeout(() => void next(), quietMs)
  }
  return {
    /** The labels in the order they happened. */
    order,
    take: (label: string, go: () => Promise<void>) => {
      waiting.push({ label, go })
      if (!running) look()
    },
  }
}
export type Turns = ReturnType<typeof turnsBy>
