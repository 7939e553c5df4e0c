import Papa from 'papaparse'
import { decodeText } from './decode'
import { UnreadableFile, type Sheet } from './table'

/** Bytes that no text has: a picture or a program under a name that says csv. */
const isBinary = (text: string): boolean => text.includes('\u0000')

export function readCsv(bytes: Uint8Array, mostRows: number): Sheet {
  const text = decodeText(bytes)
  if (isBinary(text)) throw new UnreadableFile('notATable')
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';'], preview: mostRows + 1 })
  // a quote that never closes swallows the rest of the file
  if (errors.some(({ type }) => type === 'Quotes')) throw new UnreadableFile('damaged')
  return { cells: data, sheets: 1 }
}
