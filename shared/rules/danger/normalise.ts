/**
 * One spelling for what she typed: traditional, full-width, pinyin, slang and decorated letters become plain
 * simplified text with three separators: '.' ends a sentence, ',' ends a clause, ' ' may be either or nothing.
 */

import { LETTERS, PINYIN, SPELLINGS } from './spellings'

const ENDS = '。！？!?…\n\r'
const PAUSES = ',，、;；:：'

function plainLetter(letter: string): string {
  const code = letter.charCodeAt(0)
  if (code >= 0x4e00 && code <= 0x9fff) return LETTERS[letter] ?? letter
  if (ENDS.includes(letter)) return '.'
  if (PAUSES.includes(letter)) return ','
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : letter
  if (/[0-9a-zA-Z]/.test(half)) return half.toLowerCase()
  if (half === '.') return '.'
  if (/\s/.test(half)) return ' '
  // Everything that is neither a Chinese letter nor a separator is decoration between letters.
  return ''
}

/** What each letter becomes, as far as it has been met; 0 is not known yet. No letter becomes a capital one. */
const MET = new Uint16Array(0x10000)
const NOTHING = 'N'.charCodeAt(0)

function meet(code: number): number {
  const plain = plainLetter(String.fromCharCode(code))
  const met = plain === '' ? NOTHING : plain.charCodeAt(0)
  MET[code] = met
  return met
}

function plainLetters(text: string): string {
  let plain = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const met = MET[code] || meet(code)
    if (met === code) continue
    plain += text.slice(from, at)
    if (met !== NOTHING) plain += String.fromCharCode(met)
    from = at + 1
  }
  return plain + text.slice(from)
}

/** What she drew, and titles, which are not her own words. */
function drawn(text: string): string {
  if (!/[《\ud83d\ud83e]/.test(text)) return text
  return text
    .replace(/《([^》]{1,20})》/g, (_, name: string) => (/[法例定]$/.test(name) ? '法律' : '电视剧'))
    .replace(/🔪|🗡/g, '刀')
    .replace(/👊|🤛|🤜/g, '打')
}

function hasOneOf(text: string, letters: string): boolean {
  for (const letter of letters) if (text.includes(letter)) return true
  return false
}

export function normalise(text: string): string {
  let plain = plainLetters(drawn(text))
  if (/[a-z]/.test(plain)) plain = plain.replace(/[a-z]+/g, (run) => PINYIN[run] ?? run)
  for (const [letters, spelling, word] of SPELLINGS) {
    if (hasOneOf(plain, letters)) plain = plain.replace(spelling, word)
  }
  return plain
}
