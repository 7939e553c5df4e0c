import { readFileSync, writeFileSync } from 'node:fs'
import { EMPTY, type Existing } from './cloud-admin'
import { ringsIn } from './plan-keys'
import { ringText } from './key-copy'
import { BUILD, HOSTING, KEYS, ORIGIN } from './variables'

/** An environment in which nothing has been made yet. */
export const ON_PAPER: Existing = {
  ...EMPTY,
  bucket: '(bucket of hosting)',
  http: { ...EMPTY.http, defaultDomain: '(default domain)' },
}

export const readState = (file: string): Existing => JSON.parse(readFileSync(file, 'utf8')) as Existing
export const saveState = (file: string, existing: Existing): void =>
  writeFileSync(file, `${JSON.stringify(withoutSecrets(existing), null, 2)}\n`)

/** Rings become rings of one repeated byte, still equal or different as they were; unknown variables keep their name. */
export function withoutSecrets(existing: Existing): Existing {
  const rings = ringsIn(existing)
  const shown = (name: string, value: string) => {
    if (name === KEYS) return standIn(rings.indexOf(ringText(value)))
    return [ORIGIN, BUILD, HOSTING].includes(name) ? value : 'kept'
  }
  return {
    ...existing,
    functions: existing.functions.map((fn) => ({
      ...fn,
      env: Object.fromEntries(Object.entries(fn.env).map(([name, value]) => [name, shown(name, value)])),
    })),
  }
}

function standIn(nth: number): string {
  const key = Buffer.alloc(32, nth).toString('base64')
  return JSON.stringify({ lookup: key, seal: { current: 'k1', keys: { k1: key } } })
}
