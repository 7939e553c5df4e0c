import type { Existing } from './cloud-admin'
import { ringText } from './key-copy'
import type { Plan } from './step'
import { KEYS } from './variables'

/** The file named by --keys, and the ring in it if there is one already. */
export type KeyCopy = Readonly<{ file?: string; ring?: string }>

/** Rings that the functions hold; one, unless something went wrong. */
export const ringsIn = ({ functions }: Existing): string[] => [
  ...new Set(functions.flatMap(({ name, env }) => (env[KEYS] ? [ringOf(name, env[KEYS])] : []))),
]
function ringOf(functionName: string, text: string): string {
  try {
    return ringText(text)
  } catch {
    throw new Error(`CHAZHU_KEYS of the function ${functionName} is no key ring of ours. Nothing was changed.`)
  }
}

/** Afterwards the functions and the file hold the same ring. A ring is never made over records that an older one sealed. */
export function planKeys(existing: Existing, { file, ring }: KeyCopy): Partial<Plan> {
  const rings = ringsIn(existing)
  if (rings.length > 1)
    return refuse('The functions hold different key rings. Look at CHAZHU_KEYS in the console first.')
  const [held] = rings
  if (held) {
    if (!file || ring === held) return {}
    return ring
      ? refuse(`${file} holds another key ring than the functions do. Nothing was changed.`)
      : { steps: [{ do: 'saveKeys' }] }
  }
  if (ring) return {}
  const records = existing.collections.reduce((sum, one) => sum + one.records, 0)
  if (records > 0)
    return refuse(
      `There are ${records} records but no key ring in any function: a new ring could not read them. ` +
        'Name the copy of the old one: --keys <file>',
    )
  return {
    steps: [{ do: 'makeKeys' }],
    ...(!file && refuse('The key ring will be made and needs a place for its copy: --keys <file outside of the repo>')),
  }
}

const refuse = (sentence: string): Partial<Plan> => ({ refusals: [sentence] })
