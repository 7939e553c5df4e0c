import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { UnreadableFile, type Sheet } from './table'

/** What a workbook may become when it is unpacked; ours of 10,000 rows have 20 MB. */
const MOST_UNPACKED = 100_000_000
const WORKBOOK = /(^|\/)workbook\.xml$/
const OLD_OR_LOCKED = [0xd0, 0xcf, 0x11, 0xe0]

/** Looks at the sizes before anything is unpacked but the list of sheets. */
function sheetsIn(bytes: Uint8Array): number {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize
      if (unpacked > MOST_UNPACKED) throw new UnreadableFile('swollen')
      return WORKBOOK.test(name)
    },
  })
  const workbook = Object.values(parts)[0]
  if (!workbook) throw new UnreadableFile('notATable')
  return strFromU8(workbook).match(/<(\w+:)?sheet\s/g)?.length ?? 1
}

const two = (number: number): string => String(number).padStart(2, '0')
/** As a sheet shows it: a time of day has no date of its own, spreadsheets give it one around 1900. */
function dateText(date: Date): string {
  const time = `${date.getUTCHours()}:${two(date.getUTCMinutes())}`
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
  if (date.getUTCFullYear() <= 1900) return time
  return time === '0:00' ? day : `${day} ${time}`
}
/** Numbers without the noise of their last binary digit. */
const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? value : ''
}

export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  if (OLD_OR_LOCKED.every((byte, i) => bytes[i] === byte)) throw new UnreadableFile('locked')
  try {
    const sheets = sheetsIn(bytes)
    const cells = await readSheet(bytes.slice().buffer, 1)
    return { cells: cells.map((row) => row.map(cellText)), sheets }
  } catch (thrown) {
    throw thrown instanceof UnreadableFile ? thrown : new UnreadableFile('damaged')
  }
}
