import Database from 'libsql'
import type { AnyCollection, Doc } from '../../kernel/collection'
import { indexRows, type IndexRows } from './index-key'

export type Row = { v: number; body: string }
export type IndexedRow = Row & { k: string; id: string }
export type Bounds = { lower: string; upper: string; after: { k: string; id: string } | undefined; limit: number }

/**
 * Written so that losing power loses nothing that was acknowledged: FULL makes each commit wait for the disk. What is
 * removed is overwritten, so that a place which must not be known does not lie on in the free pages of the file.
 */
const PRAGMAS =
  'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-8000'
/**
 * Documents lie in the order they came in, found through the narrow tree of their keys: were they the leaves of that
 * tree themselves (WITHOUT ROWID), four would fill a page, and each look-up would climb through others' text.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS doc(c TEXT NOT NULL, id TEXT NOT NULL, v INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY(c, id));
  CREATE TABLE IF NOT EXISTS ix(c TEXT NOT NULL, i TEXT NOT NULL, k TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY(c, i, k, id)) WITHOUT ROWID`
const FROM =
  'SELECT ix.k AS k, d.id AS id, d.v AS v, d.body AS body FROM ix CROSS JOIN doc d ON d.c = ix.c AND d.id = ix.id'
const WITHIN = 'ix.c = ? AND ix.i = ? AND ix.k >= ? AND ix.k < ?'
const NO_ROWS: IndexRows = new Map()

/** Documents and index rows in one SQLite file; every call is synchronous and short. */
export function openDatabase(file: string) {
  const db = new Database(file)
  db.exec(PRAGMAS)
  db.exec(SCHEMA)
  const sql = {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    get: db.prepare('SELECT v, body FROM doc WHERE c = ? AND id = ?'),
    put: db.prepare(
      'INSERT INTO doc VALUES (?,?,?,?) ON CONFLICT(c, id) DO UPDATE SET v = excluded.v, body = excluded.body',
    ),
    drop: db.prepare('DELETE FROM doc WHERE c = ? AND id = ?'),
    index: db.prepare('INSERT INTO ix VALUES (?,?,?,?)'),
    unindex: db.prepare('DELETE FROM ix WHERE c = ? AND i = ? AND k = ? AND id = ?'),
    asc: db.prepare(`${FROM} WHERE ${WITHIN} AND (ix.k, ix.id) > (?,?) ORDER BY ix.k, ix.id LIMIT ?`),
    desc: db.prepare(`${FROM} WHERE ${WITHIN} AND (ix.k, ix.id) < (?,?) ORDER BY ix.k DESC, ix.id DESC LIMIT ?`),
    count: db.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ix WHERE ${WITHIN} LIMIT ?)`),
  }

  const get = (of: AnyCollection, id: string): Row | undefined => sql.get.get(of.name, id) as Row | undefined
  const rowsOf = (of: AnyCollection, row: Row | undefined): IndexRows =>
    row ? indexRows(of, JSON.parse(row.body) as Record<string, unknown>) : NO_ROWS

  return {
    begin: () => void sql.begin.run(),
    commit: () => void sql.commit.run(),
    rollback: () => void sql.rollback.run(),
    get,
    /** Replaces the document and the index rows that differ. `before` is what stands there now. */
    write(
      of: AnyCollection,
      id: string,
      before: Row | undefined,
      after: Row | undefined,
      fresh: IndexRows = rowsOf(of, after),
    ): void {
      const old = rowsOf(of, before)
      for (const [row, index] of old) {
        if (!fresh.has(row)) sql.unindex.run(of.name, index, row.slice(index.length + 1), id)
      }
      if (after) sql.put.run(of.name, id, after.v, after.body)
      else sql.drop.run(of.name, id)
      for (const [row, index] of fresh) {
        if (!old.has(row)) sql.index.run(of.name, index, row.slice(index.length + 1), id)
      }
    },
    scan(
      of: AnyCollection,
      index: string,
      order: 'asc' | 'desc',
      { lower, upper, after, limit }: Bounds,
    ): IndexedRow[] {
      const start = after ?? { k: order === 'asc' ? lower : upper, id: '' }
      return sql[order].all(of.name, index, lower, upper, start.k, start.id, limit) as IndexedRow[]
    },
    count: (of: AnyCollection, index: string, lower: string, upper: string, max: number): number =>
      (sql.count.get(of.name, index, lower, upper, max) as { n: number }).n,
    close: () => db.close(),
  }
}
export type EmbeddedDatabase = ReturnType<typeof openDatabase>

export const toRow = ({ _id, version, ...rest }: Doc): Row => ({ v: version, body: JSON.stringify(rest) })
export const fromRow = <R extends Doc>(id: string, row: Row): R =>
  Object.assign(JSON.parse(row.body) as object, { _id: id, version: row.v }) as R
