/**
 * Text to grams. Chinese has no spaces, and a segmenter would be a native module; pairs of neighbouring characters
 * find as much. Only character codes are used, because the JavaScript engine of old WeChat has no \p{…} classes.
 */

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
const isWord = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122)

/** Full-width letters and digits become half-width, Latin becomes lower case, everything else but Han a space. */
export function normalize(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i)
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0
    if (code >= 65 && code <= 90) code += 32
    out += isHan(code) || isWord(code) ? String.fromCharCode(code) : ' '
  }
  return out
}

/** Calls `each` with every pair of neighbouring Han characters and every whole Latin or digit word. */
export function eachGram(normalized: string, each: (gram: string) => void): void {
  let wordStart = -1
  for (let i = 0; i <= normalized.length; i += 1) {
    const code = i < normalized.length ? normalized.charCodeAt(i) : 32
    if (isWord(code)) {
      if (wordStart < 0) wordStart = i
      continue
    }
    if (wordStart >= 0) {
      each(normalized.slice(wordStart, i))
      wordStart = -1
    }
    if (isHan(code) && i + 1 < normalized.length && isHan(normalized.charCodeAt(i + 1)))
      each(normalized.slice(i, i + 2))
  }
}

export function gramsOf(normalized: string): Set<string> {
  const grams = new Set<string>()
  eachGram(normalized, (gram) => grams.add(gram))
  return grams
}
