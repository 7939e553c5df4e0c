import { randomOf } from './random'

type Waiting = { label: string; go: () => Promise<void> }

/** How long it waits for those who are expected, and, where nobody said who is, for anybody. */
const PATIENCE_MS = 100
const QUIET_MS = 1
/** A write that stands in line for a transaction must not hold up the statement that ends it. */
const BLOCKED_MS = 5

/**
 * Lets requests happen one after the other in an order that a seed chooses among those that wait. Whoever has entered
 * is waited for until her request is there, so that the network's order chooses nothing: the same seed is the same order.
 */
export function turnsBy(seed: number, quietMs = QUIET_MS) {
  const random = randomOf(seed)
  const waiting: Waiting[] = []
  const order: string[] = []
  let expected = 0
  let blocked = 0
  let running = false
  let timer: NodeJS.Timeout | undefined

  const next = async () => {
    clearTimeout(timer)
    if (running || waiting.length === 0) return
    running = true
    waiting.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
    const [chosen] = waiting.splice(Math.floor(random() * waiting.length), 1)
    if (chosen) {
      order.push(chosen.label)
      await unlessBlocked(chosen.go())
    }
    running = false
    look()
  }
  const unlessBlocked = async (going: Promise<void>) => {
    let late: NodeJS.Timeout | undefined
    const isBlocked = new Promise<true>((resolve) => (late = setTimeout(() => resolve(true), BLOCKED_MS)))
    if (await Promise.race([going.then(() => false), isBlocked])) {
      blocked++
      void going.then(() => {
        blocked--
        look()
      })
    }
    clearTimeout(late)
  }
  const look = () => {
    clearTimeout(timer)
    if (running || waiting.length === 0) return
    if (expected > 0 && waiting.length + blocked >= expected) return void next()
    timer = setTimeout(() => void next(), expected > 0 ? PATIENCE_MS : quietMs)
  }
  return {
    /** The labels in the order they happened. */
    order,
    enter: () => void expected++,
    leave: () => {
      expected--
      look()
    },
    take: (label: string, go: () => Promise<void>) => {
      waiting.push({ label, go })
      look()
    },
  }
}
export type Turns = ReturnType<typeof turnsBy>
