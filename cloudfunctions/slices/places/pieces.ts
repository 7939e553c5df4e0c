/** Pieces of at most `size`; a sign of two halves (𠮷) is not torn, since half of one is no text to a database. */
export function cut(text: string, size: number): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    const torn = /[\uD800-\uDBFF]/.test(text.charAt(from + size - 1))
    const to = from + size - (torn ? 1 : 0)
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}
