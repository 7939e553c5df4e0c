import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'libsql'
import { giveUp, root, say } from './prepare.mjs'

/**
 * `npm run backup -- --to <file>`: one whole, checked copy of the database while the server runs, by SQLite itself
 * (VACUUM INTO reads one moment; copying the file alone would miss what still stands in its log). The keys are not
 * in it, on purpose: a copy of both in one place opens everything.
 */
const { values: options } = parseArgs({
  options: { data: { type: 'string', default: process.env.CHAZHU_DATA ?? '.data-real' }, to: { type: 'string' } },
})
const source = join(resolve(root, options.data), 'chazhu.db')
if (!options.to) giveUp('Say where the copy goes: npm run backup -- --to /backup/chazhu-2026-11-25.db')
const target = resolve(options.to)
if (!existsSync(source)) giveUp(`There is no database at ${source}. Name its folder with --data.`)
if (existsSync(target)) giveUp(`${target} is there already. A backup never overwrites another one.`)

const unfinished = `${target}.unfinished`
rmSync(unfinished, { force: true })
try {
  const database = new Database(source, { readonly: true })
  database.exec('PRAGMA busy_timeout=5000')
  database.prepare('VACUUM INTO ?').run(unfinished)
  database.close()
  const copy = new Database(unfinished, { readonly: true })
  const verdict = copy.prepare('PRAGMA integrity_check').get().integrity_check
  const { n } = copy.prepare('SELECT count(*) AS n FROM doc').get()
  copy.close()
  if (verdict !== 'ok') throw new Error(`the copy is damaged: ${verdict}`)
  chmodSync(unfinished, 0o600)
  renameSync(unfinished, target)
  say(
    `${n} records copied to ${target} and checked. To go back: stop the server, put this file in the place of chazhu.db`,
  )
  say('(and delete chazhu.db-wal and chazhu.db-shm), beside the same keys.json.')
} catch (error) {
  rmSync(unfinished, { force: true })
  giveUp(`No backup was made: ${error.message}`)
}
