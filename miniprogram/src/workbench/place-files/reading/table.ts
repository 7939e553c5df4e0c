/** What is wrong with a file as a whole. */
export type FileProblem =
  'tooBig' | 'swollen' | 'tooManyRows' | 'tooManyColumns' | 'empty' | 'headOnly' | 'damaged' | 'locked' | 'notATable'

export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem)
    this.name = 'UnreadableFile'
  }
}

/** Cells as text, the first row being the first of the sheet. */
export interface Sheet {
  cells: readonly (readonly string[])[]
  /** How many sheets the file has; the first one was read. */
  sheets: number
}
/** The head found and the rows below it that say something, each with the number that the sheet gives it. */
export interface Table {
  fileName: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
  numbers: readonly number[]
  sheets: number
}
