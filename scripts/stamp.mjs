import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

function* filesUnder(path) {
  if (!statSync(path).isDirectory()) yield path
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

/** A hash of everything under `paths`: what was made from the same files need not be made again. */
export function stampOf(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths.map((one) => join(root, one)).filter(existsSync)) {
    for (const file of filesUnder(path)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Runs `make` unless `stampFile` says that it already ran on these files; true if it ran. */
export async function onceFor(stampFile, stamp, make) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  await make()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return true
}
