import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { CHINESE, isNameAndNumbers } from './chinese'

/** On the estimator's scale of 0 to 4: more than 10^8 guesses. */
const STRONG = 3
/** What comes after that is not looked at; the estimator's time grows with the square of the length. */
const LONGEST = 40

let estimator: Promise<ZxcvbnFactory> | undefined

/** Loaded when somebody chooses a passphrase, which few calls do: starting up pays nothing for it. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { default: graphs }, { default: frequent }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common/src/adjacencyGraphs.json'),
    import('./frequent.json'),
  ])
  return new ZxcvbnFactory({
    dictionary: { frequent: frequent.words.split(' '), ...CHINESE },
    graphs,
    maxLength: LONGEST,
  })
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()
/** One or two letters stand in any sentence; one or two characters may be a whole name. */
const isTelling = (name: string) => name.length > 2 || /[^\p{ASCII}]/u.test(name)

/** Whether a passphrase would hold against somebody who guesses, and who knows `names` of hers. */
export async function isStrong(passphrase: string, names: readonly string[]): Promise<boolean> {
  const chosen = plain(passphrase)
  if (names.map(plain).some((name) => isTelling(name) && chosen.includes(name))) return false
  if (isNameAndNumbers(chosen)) return false
  estimator ??= load()
  return (await estimator).check(chosen, [...names]).score >= STRONG
}
