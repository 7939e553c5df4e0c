import type { CloudAdmin, FunctionUpload } from './cloud-admin'
import { writeCopy } from './key-copy'
import type { Setting, Step } from './step'
import { KEYS } from './variables'
import { sentenceOf, wordsOf } from './words'

/** The ring in use, and where its copy goes. */
export type KeysInHand = Readonly<{ ring: string; file?: string }>

/** Some steps are done and one failed. Running again looks at what is there and goes on from it. */
export class DeployStopped extends Error {
  constructor(
    readonly done: readonly Step[],
    readonly failed: Step,
    readonly open: readonly Step[],
    cause: unknown,
  ) {
    super(sentenceOf(cause), { cause })
  }
}

/** One step after the other, each told before it begins. */
export async function execute(
  steps: readonly Step[],
  cloud: CloudAdmin,
  keys: KeysInHand,
  say: (line: string) => void,
): Promise<void> {
  for (const [i, step] of steps.entries()) {
    say(`  ${i + 1}/${steps.length} ${wordsOf(step)}`)
    try {
      await perform(step, cloud, keys)
    } catch (thrown) {
      throw new DeployStopped(steps.slice(0, i), step, steps.slice(i + 1), thrown)
    }
  }
}

async function perform(step: Step, cloud: CloudAdmin, keys: KeysInHand): Promise<void> {
  switch (step.do) {
    case 'createCollection':
      return cloud.createCollection(step.collection)
    case 'setRule':
      return cloud.setRule(step.collection, 'ADMINONLY')
    case 'createIndexes':
      return cloud.createIndexes(step.collection, step.indexes)
    case 'replaceIndex':
      await cloud.dropIndex(step.collection, step.index.name)
      return cloud.createIndexes(step.collection, [step.index])
    case 'openHosting':
      return cloud.openHosting()
    case 'uploadFiles':
      return cloud.uploadFiles(step.files)
    case 'makeKeys':
    case 'saveKeys':
      if (!keys.file) throw new Error('the copy of the keys has no place')
      return writeCopy(keys.file, keys.ring)
    case 'createFunction':
      return cloud.createFunction(uploadOf(step, {}, keys))
    case 'uploadCode':
      return cloud.uploadCode({ ...step.fn, env: {} })
    case 'configure':
      return cloud.configure(uploadOf(step, await cloud.envOf(step.fn.name), keys))
    case 'setInvokeRules':
      return cloud.setInvokeRules(step.rules)
    case 'createTimer':
      return cloud.createTimer(step.fn, step.timer)
    case 'replaceTimer':
      await cloud.dropTimer(step.fn, step.timer.name)
      return cloud.createTimer(step.fn, step.timer)
    case 'openHttp':
      return cloud.openHttp()
    case 'createRoute':
      return cloud.createRoute(step.route)
    case 'replaceRoute':
      return cloud.replaceRoute(step.route)
  }
}

/** The cloud replaces all variables at once; those that were there before are read at the last moment and kept. */
function uploadOf(
  { fn, set, keys }: Setting,
  there: Readonly<Record<string, string>>,
  { ring }: KeysInHand,
): FunctionUpload {
  return { ...fn, env: { ...there, ...set, ...(keys && !there[KEYS] && { [KEYS]: ring }) } }
}
