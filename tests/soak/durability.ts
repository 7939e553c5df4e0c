import { randomBytes } from 'node:crypto'
import { numberOption, openKeeper, send, type Child, type Plant } from './keeper'

type Command = {
  op: 'ask' | 'followUp'
  key: string
  text: string
  to?: Command
  code?: string
  acked: boolean
  tries: number
}
export type Durability = Readonly<{
  rounds: number
  commands: number
  acked: number
  retried: number
  lost: number
  doubled: number
}>
type Options = Readonly<{ rounds: number; commands: number; plant?: Plant; callers?: number }>

const inputOf = ({ op, text, to }: Command) =>
  op === 'ask' ? { category: 'property', text } : { returnCode: to?.code ?? '', text }

/** Sends one command, as often as it takes; true once it is acknowledged. */
async function deliver(child: Child, command: Command): Promise<boolean> {
  command.tries++
  const reply = await send(child, `qa/${command.op}`, inputOf(command), command.key)
  if (!reply) return false
  if (!reply.ok) throw new Error(`${command.op} was refused: ${reply.error.code}`)
  if (command.op === 'ask') {
    const code = String(reply.data.returnCode)
    if (command.code !== undefined && command.code !== code) throw new Error('one key, two codes')
    command.code = code
  }
  return (command.acked = true)
}

/** Asks, and now and then a follow-up to a question that was acknowledged before. */
function plan(count: number, before: readonly Command[]): Command[] {
  const open = before.filter(({ op, acked }) => op === 'ask' && acked)
  const followed = new Set(before.map(({ to }) => to))
  const free = open.filter((one) => !followed.has(one))
  return Array.from({ length: count }, (_, i) => {
    const to = i % 4 === 3 ? free.pop() : undefined
    const key = randomBytes(18).toString('base64url')
    return {
      op: to ? 'followUp' : 'ask',
      key,
      text: `第 ${key} 句话，请问怎么办`,
      acked: false,
      tries: 0,
      ...(to && { to }),
    }
  })
}

/** Kills the server in the middle of its work, again and again, and looks whether it kept what it said. */
export async function runDurability({ rounds, commands, plant, callers = 6 }: Options): Promise<Durability> {
  const keeper = await openKeeper()
  const all: Command[] = []
  let retried = 0
  let lost = 0
  let doubled = 0
  try {
    let child = await keeper.start({ plant })
    for (let round = 0; round < rounds; round++) {
      const work = plan(commands, all)
      all.push(...work)
      const waiting = [...work]
      let acks = 0
      const killAt = Math.ceil(commands * (0.1 + 0.8 * Math.random()))
      let killed: Promise<void> | undefined
      const kill = async (victim: Child) => {
        await new Promise((done) => setTimeout(done, Math.random() * 4))
        await keeper.end(victim, 'SIGKILL')
      }
      const caller = async (victim: Child) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          if (!(await deliver(victim, next))) return
          if (++acks === killAt) killed = kill(victim)
        }
      }
      await Promise.all(Array.from({ length: callers }, () => caller(child)))
      await (killed ?? kill(child))
      child = await keeper.start({ plant })

      // What was acknowledged must be there before anything is sent again.
      // All at once: the server makes whoever shows a wrong code wait, and a lost question's code is wrong.
      const kept = work.filter(({ acked }) => acked).map((command) => isThere(child, command))
      lost += (await Promise.all(kept)).filter((there) => !there).length
      for (const command of work.filter(({ acked }) => !acked)) {
        if (command.tries > 0) retried++
        if (!(await deliver(child, command))) throw new Error('no answer from a server that lives')
      }
      // The same key once more: the same code.
      for (const command of work.slice(0, 5)) await deliver(child, command).catch(() => lost++)
    }
    doubled = await countDoubled(child, all)
  } finally {
    await keeper.close()
  }
  return { rounds, commands: all.length, acked: all.filter(({ acked }) => acked).length, retried, lost, doubled }
}

async function messagesOf(child: Child, code: string | undefined): Promise<string[]> {
  const reply = await send(child, 'qa/readThread', { returnCode: code ?? '' })
  return reply?.ok ? (reply.data.messages as { text: string }[]).map(({ text }) => text) : []
}
const isThere = async (child: Child, { code, to, text }: Command) =>
  (await messagesOf(child, to ? to.code : code)).includes(text)

/** Questions in the queue beyond the keys that asked them, and words that stand twice in one thread. */
async function countDoubled(child: Child, all: readonly Command[]): Promise<number> {
  const asks = all.filter(({ op }) => op === 'ask')
  const ids = new Set<string>()
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const reply = await send(child, 'qa/listQueue', after === undefined ? {} : { after })
    if (!reply?.ok) throw new Error('the queue cannot be read')
    for (const { id } of reply.data.items as { id: string }[]) ids.add(id)
    after = reply.data.next as string | undefined
  }
  const threads = await Promise.all(asks.map(({ code }) => messagesOf(child, code)))
  const twice = threads.reduce((sum, words) => sum + words.length - new Set(words).size, 0)
  return Math.abs(ids.size - asks.length) + twice
}

if (process.argv[1]?.endsWith('durability.ts')) {
  const options = { rounds: numberOption('rounds', 10), commands: numberOption('commands', 200) }
  void runDurability(options).then((found) => {
    console.log(JSON.stringify(found))
    process.exitCode = found.lost + found.doubled === 0 ? 0 : 1
  })
}
