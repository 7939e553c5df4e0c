import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { randomPool } from './random-pool'

/**
 * Keys by which private text is sealed and look-ups are hashed. `seal.current` names the key for new text; older ones
 * still open. `lookup` never changes: every return code and token would be lost with it. All are 32 bytes, base64.
 */
export type KeyRing = Readonly<{
  lookup: string
  seal: Readonly<{ current: string; keys: Readonly<Record<string, string>> }>
}>

export interface Seal {
  /** AES-256-GCM over the JSON of `value`, bound to where it stands (`collection/id/field`). */
  close(value: unknown, where: string): string
  /** Throws if the text was changed, moved to another place, or its key is gone. */
  open(sealed: string, where: string): unknown
  /** A keyed hash for look-ups, 192 bits in base64url; parts cannot run into each other. */
  hash(purpose: string, ...parts: readonly string[]): string
}

const VERSION = 's1'
const IV_BYTES = 12
const TAG_BYTES = 16
const ivs = randomPool(IV_BYTES)

export const makeKeyRing = (): KeyRing => ({
  lookup: randomBytes(32).toString('base64'),
  seal: { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } },
})

/** A key object: bytes would be taken in anew at each use. */
const derive = (secret: string, purpose: string): KeyObject => {
  const key = Buffer.from(secret, 'base64')
  if (key.length !== 32) throw new Error('a key of the ring is not 32 bytes')
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `chazhu/${purpose}`, 32)))
}

export function createSeal(ring: KeyRing): Seal {
  const sealing = new Map(Object.entries(ring.seal.keys).map(([id, secret]) => [id, derive(secret, 'seal')]))
  const lookup = derive(ring.lookup, 'lookup')
  const keyOf = (id: string): KeyObject => {
    const key = sealing.get(id)
    if (!key) throw new Error(`no sealing key ${id}`)
    return key
  }
  return {
    close(value, where) {
      const id = ring.seal.current
      const iv = ivs.next()
      const cipher = createCipheriv('aes-256-gcm', keyOf(id), iv)
      cipher.setAAD(Buffer.from(where))
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return `${VERSION}.${id}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    open(sealed, where) {
      const [version, id = '', body = ''] = sealed.split('.')
      if (version !== VERSION) throw new Error('not sealed by us')
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', keyOf(id), bytes.subarray(0, IV_BYTES))
      decipher.setAAD(Buffer.from(where))
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
      const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
      return JSON.parse(text.toString('utf8')) as unknown
    },
    hash(purpose, ...parts) {
      let text = purpose
      for (const part of parts) text += `\0${part.length}\0${part}`
      return createHmac('sha256', lookup).update(text).digest('base64url').slice(0, 32)
    },
  }
}
