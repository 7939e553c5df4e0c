import { lengthOf, LIMITS } from '@shared/values/limits'

const { min } = LIMITS.passphrase
/** A space at its end counts: it is typed again each time. */
const signsIn = (passphrase: string) => Array.from(passphrase).length

export function nameMissing(name: string): string | undefined {
  if (!name.trim()) return '给自己起个登录用的名字。'
  if (lengthOf(name) < LIMITS.signInName.min) return `名字至少 ${LIMITS.signInName.min} 个字。`
  return /^[\p{L}\p{N}._-]+$/u.test(name.trim()) ? undefined : '名字里有不能用的字。只用汉字、字母、数字和 . _ -。'
}

export function passphraseMissing(passphrase: string): string | undefined {
  if (!passphrase) return '口令还没写。'
  const left = min - signsIn(passphrase)
  return left > 0 ? `口令至少 ${min} 个字，还差 ${left} 个。` : undefined
}

const RUNS = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const RUN = 5
const inRun = (text: string) =>
  RUNS.some((run) => Array.from(run).some((_, at) => at + RUN <= run.length && text.includes(run.slice(at, at + RUN))))

/** What anybody would try first. */
export function isObvious(passphrase: string, names: readonly string[]): boolean {
  const text = passphrase.toLowerCase()
  const known = [...names.map((name) => name.trim().toLowerCase()).filter((name) => name.length > 1), '茶竹', 'chazhu']
  return (
    new Set(Array.from(text)).size < RUN ||
    /^\d+$/.test(text) ||
    inRun(text) ||
    known.some((name) => text.includes(name))
  )
}

/** Of length and of the obvious alone; what a guesser knows is known to the server, and it decides. */
export function passphraseHint(passphrase: string, names: readonly string[]): string {
  const left = min - signsIn(passphrase)
  if (!passphrase) return `至少 ${min} 个字`
  if (left > 0) return `还差 ${left} 个字`
  return isObvious(passphrase, names) ? '够长，但容易猜到。换几个不相干的词。' : '够长了。会不会被猜到，按下去时再查。'
}
