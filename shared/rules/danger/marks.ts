/** A mark is a letter, or two that follow each other: what the sieve looks for in a text. */

/** Letters of nearly every text: a mark that has one of them tells little. */
const COMMON = '我他她你的了不是一在有人就说没到要个孩子打上来去家老公后过也都还离婚把给想天女妈'
const RARE = 1 / 40
const RARE_TOGETHER = 1 / 5

const weightOfLetter = (letter: string): number => (COMMON.includes(letter) ? 1 : RARE)

/** How often a mark may be met, roughly. */
export function weightOf(mark: string): number {
  const first = weightOfLetter(mark.charAt(0))
  return mark.length > 1 ? first * weightOfLetter(mark.charAt(1)) * RARE_TOGETHER : first
}

/** The rarest mark of letters that follow each other. */
export function markOf(letters: string): string {
  let rarest = letters.slice(0, 2)
  for (let at = 1; at < letters.length - 1; at += 1) {
    const mark = letters.slice(at, at + 2)
    if (weightOf(mark) < weightOf(rarest)) rarest = mark
  }
  return rarest
}

/** A small whole number, which engines look up fastest. Two pairs of far letters may share one: that lets more through. */
export const codeOfTwo = (one: number, two: number): number => 0x10000 + ((one & 0x7fff) << 15) + (two & 0x7fff)

export const codeOf = (mark: string): number =>
  mark.length > 1 ? codeOfTwo(mark.charCodeAt(0), mark.charCodeAt(1)) : mark.charCodeAt(0)
