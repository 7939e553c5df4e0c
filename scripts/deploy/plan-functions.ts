import type { Existing, FunctionState } from './cloud-admin'
import { originOf } from './plan-http'
import type { Confirmed, Plan, Setting, Step } from './step'
import { BUILD, HOSTING, KEYS, ORIGIN } from './variables'
import type { Wanted, WantedFunction } from './wanted'

/** Only `api` is for clients. `web` is reached over HTTP and `jobs` by its timer; rules bind neither of these ways. */
const CLOSED = ['jobs', 'web']
/** Puts what everyone may read into static hosting. */
const SENDS_FILES = 'jobs'

export function planFunctions(wanted: Wanted, existing: Existing, confirmed: Confirmed): Partial<Plan> {
  const origin = originOf(wanted, existing)
  const steps: Step[] = []
  const notes: string[] = []
  const refusals: string[] = []
  const timers: Step[] = []
  for (const fn of wanted.functions) {
    const found = existing.functions.find(({ name }) => name === fn.name)
    if (found && /fail/i.test(found.status))
      refusals.push(
        `The function ${fn.name} is in the state ${found.status}. Delete it in the console, then run again.`,
      )
    if (found && found.runtime !== fn.runtime)
      notes.push(`The function ${fn.name} runs on ${found.runtime}; this cannot be changed to ${fn.runtime} later.`)
    const bucket = fn.name === SENDS_FILES ? existing.bucket : undefined
    steps.push(
      ...planFunction(fn, found, { ...(origin && { [ORIGIN]: origin }), ...(bucket && { [HOSTING]: bucket }) }),
    )
    const plan = planTimers(fn, found, confirmed)
    timers.push(...plan.steps)
    notes.push(...plan.notes)
  }
  for (const { name } of existing.functions)
    if (!wanted.functions.some((fn) => fn.name === name)) notes.push(`The function ${name} is not ours: left alone.`)
  const rules = planRules(existing)
  return {
    steps: [...steps, ...(rules.steps ?? []), ...timers],
    notes: [...notes, ...(rules.notes ?? [])],
    refusals,
  }
}

function planFunction(
  fn: WantedFunction,
  found: FunctionState | undefined,
  addresses: Readonly<Record<string, string>>,
): Step[] {
  const want: Record<string, string> = { [BUILD]: fn.build, ...addresses }
  if (!found) return [{ do: 'createFunction', fn, set: want, keys: true }]
  const set = Object.fromEntries(Object.entries(want).filter(([name, value]) => found.env[name] !== value))
  const small = found.timeout < fn.timeout || found.memory < fn.memory
  // More memory than asked for was given in the console, by someone who had a reason.
  const sized = { ...fn, timeout: Math.max(found.timeout, fn.timeout), memory: Math.max(found.memory, fn.memory) }
  const setting: Setting = { fn: sized, set, keys: !found.env[KEYS] }
  return [
    ...(BUILD in set ? [{ do: 'uploadCode', fn } as const] : []),
    ...(setting.keys || small || Object.keys(set).length > 0 ? [{ do: 'configure', ...setting } as const] : []),
  ]
}

function planTimers(fn: WantedFunction, found: FunctionState | undefined, confirmed: Confirmed) {
  const steps: Step[] = []
  const notes: string[] = []
  const there = found?.timers ?? []
  for (const timer of fn.timers) {
    const id = `${fn.name}.${timer.name}`
    const was = there.find(({ name }) => name === timer.name)?.cron
    if (was === undefined) steps.push({ do: 'createTimer', fn: fn.name, timer })
    else if (was !== timer.cron) {
      if (confirmed.timers.includes(id)) steps.push({ do: 'replaceTimer', fn: fn.name, timer, was })
      else
        notes.push(
          `The timer ${id} runs at "${was}" and should at "${timer.cron}": left alone. ` +
            `To replace it: --replace-timer ${id}`,
        )
    }
  }
  for (const { name } of there)
    if (!fn.timers.some((timer) => timer.name === name))
      notes.push(`The timer ${fn.name}.${name} is not ours: left alone.`)
  return { steps, notes }
}

function planRules({ invokeRules }: Existing): Partial<Plan> {
  if (!invokeRules)
    return { notes: ['The cloud does not tell who may call which function: see the list of what remains by hand.'] }
  const closed = CLOSED.filter((name) => invokeRules[name]?.invoke !== false)
  if (closed.length === 0) return {}
  const shut = Object.fromEntries(CLOSED.map((name) => [name, { invoke: false }]))
  return {
    steps: [{ do: 'setInvokeRules', closed, rules: { '*': { invoke: 'auth != null' }, ...invokeRules, ...shut } }],
  }
}
