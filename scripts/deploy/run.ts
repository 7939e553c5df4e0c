import { makeKeyRing, type KeyRing } from '../../cloudfunctions/kernel/seal'
import type { CollectionSchema } from '../schema'
import type { AfterDeploy } from './after-deploy'
import { byHand } from './by-hand'
import type { CloudAdmin } from './cloud-admin'
import { DeployStopped, execute, type KeysInHand } from './execute'
import { placeOf, readCopy, ringText } from './key-copy'
import type { Options } from './options'
import { planOf } from './plan'
import { ringsIn, type KeyCopy } from './plan-keys'
import { ON_PAPER, readState, saveState } from './saved-state'
import { secretsOf, type Scrubber } from './scrub'
import type { Plan } from './step'
import { wantedOf } from './wanted'
import { keyText, numbered, planText, stoppedText, wordsOf } from './words'

export type Surroundings = Readonly<{
  root: string
  collections: readonly CollectionSchema[]
  /** Opened only when the cloud is needed. */
  cloud: () => CloudAdmin
  say: (line: string) => void
  scrubber: Scrubber
  pause: (ms: number) => Promise<unknown>
  afterDeploy: AfterDeploy
}>

/** The cloud may take a while to show what it was told. */
const LOOKS = 6
const PAUSE_MS = 10_000

/** True when the cloud has everything, or when only the plan was asked for. */
export async function deploy(options: Options, around: Surroundings): Promise<boolean> {
  const { say, root, scrubber } = around
  const wanted = wantedOf(root, around.collections, options.domain)
  const list = (head: string, lines: readonly string[]) => ['', head, ...numbered(lines)].forEach((line) => say(line))

  if (options.dryRun) {
    const state = options.against ? readState(options.against) : ON_PAPER
    say(`${options.env}, on paper, ${options.against ? `as it is in ${options.against}` : 'as if it were empty'}`)
    // A saved state has no keys to compare with.
    planText(planOf(wanted, state, options.against ? {} : copyIn(options.keys), options.confirmed)).forEach(say)
    list('By hand afterwards:', byHand(root, wanted))
    return true
  }

  const cloud = around.cloud()
  const look = async () => {
    const existing = await cloud.look()
    scrubber.add(...ringsIn(existing).flatMap(secretsOf))
    return existing
  }
  const before = await look()
  if (options.saveState) saveState(options.saveState, before)
  const plan = planOf(wanted, before, copyIn(options.keys), options.confirmed)
  say(options.env)
  planText(plan).forEach(say)
  if (!options.yes) {
    say('\nNothing was changed. To do it: the same command with --yes')
    return true
  }
  if (plan.refusals.length > 0) return false

  const keys = keysInHand(ringsIn(before)[0], options.keys)
  scrubber.add(...secretsOf(keys.ring))
  const again = async () => planOf(wanted, await look(), copyIn(options.keys), options.confirmed)
  const left = await untilDone(plan, again, cloud, keys, around)
  if (!left) return false
  if (left.length > 0) {
    list('Every step was accepted, but the cloud does not show it yet. Run this again in a while:', left.map(wordsOf))
    return false
  }
  say('\nLooked again: the cloud has everything.')
  if (keys.file) keyText(keys.file).forEach(say)
  list('By hand now:', byHand(root, wanted))
  const { env, region, adminCode, adminName } = options
  const deployed = { env, region, ring: JSON.parse(keys.ring) as KeyRing, adminCode, ...(adminName && { adminName }) }
  const lines = await around.afterDeploy(deployed)
  lines.forEach(say)
  return true
}

/** Does what is planned, looks again, and does what has only now come in sight. Undefined when a step failed. */
async function untilDone(
  plan: Plan,
  again: () => Promise<Plan>,
  cloud: CloudAdmin,
  keys: KeysInHand,
  { say, pause }: Surroundings,
) {
  const tried = new Set<string>()
  let { steps } = plan
  for (let looks = 0; steps.length > 0 && looks < LOOKS; looks++) {
    const fresh = steps.filter((step) => !tried.has(wordsOf(step)))
    try {
      if (fresh.length > 0) say('')
      else await pause(PAUSE_MS)
      await execute(fresh, cloud, keys, say)
    } catch (thrown) {
      if (!(thrown instanceof DeployStopped)) throw thrown
      stoppedText(thrown).forEach(say)
      return undefined
    }
    for (const step of fresh) tried.add(wordsOf(step))
    steps = (await again()).steps
  }
  return steps
}

const copyIn = (file: string | undefined): KeyCopy => {
  if (!file) return {}
  const place = placeOf(file)
  const ring = readCopy(place)
  return { file: place, ...(ring && { ring }) }
}

function keysInHand(held: string | undefined, file: string | undefined): KeysInHand {
  const copy = copyIn(file)
  const ring = held ?? copy.ring ?? ringText(JSON.stringify(makeKeyRing()))
  return { ring, ...(copy.file && { file: copy.file }) }
}
