import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

export const FUNCTIONS_DIR = resolve(__dirname, '../../dist/functions')

/** One call of a function. `caller` names it in what the gateway notes. */
export type Call = Readonly<{
  event: unknown
  /** What the platform tells of the caller: the context's environment. */
  told?: Readonly<Record<string, string>>
  /** The environment of the cloud, hence the database. */
  env: string
  caller: string
  /** The time of the test, in milliseconds. */
  at?: number
  /** Tries again without a pause: in a race the gateway's order is all that counts. */
  hurry?: boolean
}>
export type Answer = Readonly<{ result?: unknown; error?: string; ms: number; lines: string[]; pauses: number[] }>
export type Instances = ReturnType<typeof openInstances>

type Idle = { worker: Worker; cold: Promise<number> }
const TIME_LIMIT_MS = 20_000

/**
 * Instances of one bundle in worker threads, at most `most` of them: started when all others are busy, as the cloud
 * does. `settings` are the environment variables that a deployment would set.
 */
export function openInstances(name: string, url: string, most: number, settings: Readonly<Record<string, string>>) {
  const idle: Idle[] = []
  const all: Idle[] = []
  const waiting: ((one: Idle) => void)[] = []
  const cold: number[] = []
  const random = () => randomBytes(16).toString('hex')

  const start = (): Idle => {
    const worker = new Worker(join(__dirname, 'instance.cjs'), {
      workerData: { file: join(FUNCTIONS_DIR, name, 'index.js') },
      execArgv: [],
      // Nothing of ours but what a deployment sets: secrets made at random, the database's address, keys.
      env: {
        TENCENTCLOUD: 'true',
        TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
        TENCENTCLOUD_SECRETID: random(),
        TENCENTCLOUD_SECRETKEY: random(),
        SILENCE: 'true',
        ...settings,
      },
    })
    const first = new Promise<number>((done, failed) => {
      worker.once('message', ({ coldMs }: { coldMs: number }) => done(coldMs))
      worker.once('error', failed)
    })
    const one = { worker, cold: first.then((ms) => (cold.push(ms), ms)) }
    all.push(one)
    return one
  }
  const take = (): Promise<Idle> | Idle => {
    const one = idle.pop()
    if (one) return one
    if (all.length < most) return start()
    return new Promise<Idle>((free) => waiting.push(free))
  }
  const give = (one: Idle) => {
    const next = waiting.shift()
    if (next) next(one)
    else idle.push(one)
  }

  return {
    cold,
    async call({ event, told = {}, env, caller, at, hurry = false }: Call): Promise<Answer> {
      const one = await take()
      await one.cold
      const answer = new Promise<Answer>((done, failed) => {
        one.worker.once('message', (got: Answer) => {
          one.worker.off('error', failed)
          done(got)
        })
        one.worker.once('error', failed)
      })
      one.worker.postMessage({
        event,
        context: {
          environment: JSON.stringify({ ...told, WX_CONTEXT_KEYS: Object.keys(told).join() }),
          time_limit_in_ms: TIME_LIMIT_MS,
          memory_limit_in_mb: 256,
          function_name: name,
          namespace: env,
        },
        // The cloud gives each call its own secret; here its id tells the gateway whose call it is.
        environment: { SCF_NAMESPACE: env, TENCENTCLOUD_SECRETID: caller.replace(/\W/g, '-') },
        at,
        hurry,
      })
      const got = await answer
      give(one)
      return got
    },
    close: () => Promise.all(all.map(({ worker }) => worker.terminate())),
  }
}
