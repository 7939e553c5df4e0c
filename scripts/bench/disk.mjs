import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const APPENDS = 200
const PAGE = Buffer.alloc(4096, 'x')

/** How often a second this disk can take 4 KB for good, one after the other. */
export function fsyncsPerSecond(dir) {
  const file = join(dir, 'fsync.probe')
  const handle = openSync(file, 'a')
  const begun = performance.now()
  for (let i = 0; i < APPENDS; i++) {
    writeSync(handle, PAGE)
    fdatasyncSync(handle)
  }
  const ms = performance.now() - begun
  closeSync(handle)
  rmSync(file)
  return (APPENDS * 1000) / ms
}
