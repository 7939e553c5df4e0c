/** A cell that begins so is a formula to a spreadsheet, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r]/
const GUARDED = /^'(?=[=+\-@\t\r])/

export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
/** Only ever takes off what `guarded` has put on. */
export const unguarded = (cell: string): string => cell.replace(GUARDED, '')
