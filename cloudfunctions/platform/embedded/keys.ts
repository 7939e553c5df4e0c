import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeKeyRing, type KeyRing } from '../../kernel/seal'

/** The key ring from the environment, or from `file`; made there, for the owner's eyes only, at the first start. */
export function loadKeyRing(file: string, fromEnvironment = process.env.CHAZHU_KEYS): KeyRing {
  if (fromEnvironment) return JSON.parse(fromEnvironment) as KeyRing
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    // 'wx': of two servers starting at once only one makes the keys; the other fails instead of overwriting them.
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, JSON.stringify(makeKeyRing(), null, 2))
    fsyncSync(handle)
    closeSync(handle)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as KeyRing
}
