/** Full-width letters, digits and signs become half-width; the rest stays as it was written. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')

/** A cell as it is kept: without outer spaces, in one line. */
export const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim()

/** For comparing words: no spaces, no full-width letters, no capitals. */
export const bare = (text: string): string => halfWidth(text).replace(/\s/g, '').toLowerCase()

/** What a cell lists; people use any of these signs. */
export const pieces = (cell: string): string[] =>
  cell
    .split(/[、，,；;/／|\n]/)
    .map((piece) => piece.trim())
    .filter(Boolean)
