import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Fault } from '../../../kernel/fault'
import type { Seal } from '../../../kernel/seal'
import type { Hashed } from '../records'

/** About 32 MB and a tenth of a second each. */
const COST = { n: 2 ** 15, r: 8, p: 1 } as const
const BYTES = 32
const MAX_MEMORY = 96 * 1024 * 1024

/** So many at once, and so many more that wait: a flood of sign-ins cannot take the memory. */
const AT_ONCE = 2
const WAITING = 30
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw new Fault('UNAVAILABLE')
    await new Promise<void>((go) => waiting.push(go))
  } else running++
  try {
    return await work()
  } finally {
    // Whoever is next takes over the place, or it becomes free.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

const stretch = (secret: string, { salt, n, r, p }: Omit<Hashed, 'hash'>): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(secret, Buffer.from(salt, 'base64url'), BYTES, { N: n, r, p, maxmem: MAX_MEMORY }, (error, key) =>
          error ? reject(error) : resolve(key),
        ),
      ),
  )

/** Keyed first: a copy of the store alone, without the key ring, gives nothing to try passphrases on. */
const keyed = (seal: Seal, passphrase: string): string => seal.hash('passphrase', passphrase.normalize('NFKC'))

export async function hashPassphrase(seal: Seal, passphrase: string): Promise<Hashed> {
  const made = { salt: randomBytes(16).toString('base64url'), ...COST }
  return { ...made, hash: (await stretch(keyed(seal, passphrase), made)).toString('base64url') }
}

/** Works as long for a name that is unknown: the time it takes tells nothing. */
export async function isPassphrase(seal: Seal, passphrase: string, hashed: Hashed | undefined): Promise<boolean> {
  const key = await stretch(keyed(seal, passphrase), hashed ?? { salt: 'nobody', ...COST })
  return hashed !== undefined && timingSafeEqual(key, Buffer.from(hashed.hash, 'base64url'))
}
