import type { ImportDto } from '@shared/contract/places'
import { IMPORT } from '@shared/values/limits'
import type { ImportColumn } from '@shared/values/place-columns'
import { api } from '@/api'
import type { Table } from '../reading/table'
import type { Keyed } from './keyed'

/** One request stays well below what servers and the proxies before them take. */
const MOST_CHARACTERS = 12_000

/** A file on its way; goes on from where it was when it is brought in again. */
export interface Run {
  table: Table
  columns: readonly ImportColumn[]
  keyed: Keyed
  id?: string
  sent: number
}

/** At most fifty rows, fewer when they are long. */
export function pieceFrom(rows: Table['rows'], from: number): string[][] {
  const piece: string[][] = []
  let characters = 0
  for (const row of rows.slice(from, from + IMPORT.rowsACall)) {
    const cells = row.map((cell) => cell.slice(0, IMPORT.cell))
    characters += cells.join().length
    if (piece.length > 0 && characters > MOST_CHARACTERS) break
    piece.push(cells)
  }
  return piece
}

/** Sends what has not been sent yet, and has it looked at. */
export async function bringIn(run: Run, told: (sent: number) => void): Promise<ImportDto> {
  const { table, columns, keyed } = run
  const { fileName, head, rows } = table
  const heads = head.map((cell) => cell.slice(0, IMPORT.cell))
  run.id ??= (
    await keyed(`start ${columns.join()}`, (options) =>
      api.places.startImport({ fileName, columns: [...columns], rows: rows.length, heads }, options),
    )
  ).id
  const { id } = run
  while (run.sent < rows.length) {
    const from = run.sent
    const piece = pieceFrom(rows, from)
    await keyed(`rows ${from}`, (options) => api.places.sendRows({ id, from, rows: piece }, options))
    run.sent = from + piece.length
    told(run.sent)
  }
  return keyed('check', (options) => api.places.checkImport({ id }, options))
}

/** A large file is laid ready in several calls. */
export async function layReady(
  { id }: ImportDto,
  leaveOutBad: boolean,
  keyed: Keyed,
  told: (staged: number) => void,
): Promise<ImportDto> {
  for (let turn = 0; ; turn += 1) {
    const one = await keyed(`stage ${leaveOutBad} ${turn}`, (options) =>
      api.places.stageImport({ id, leaveOutBad }, options),
    )
    if (one.state !== 'checked') return one
    told(one.staged)
  }
}
