import { randomBytes } from 'node:crypto'

/** A text that occurs nowhere unless somebody has written it down. */
export const canary = (field: string): string => `${field}暗语${randomBytes(9).toString('hex')}`

/** A text as it may lie in a file: plain, escaped, and in each encoding that a careless hand might choose. */
export function needlesOf(text: string): Map<string, Buffer> {
  const utf8 = Buffer.from(text)
  const utf16 = Buffer.from(text, 'utf16le')
  const needles = new Map<string, Buffer>([
    ['utf8', utf8],
    ['utf16le', utf16],
    ['utf16be', Buffer.from(utf16).swap16()],
    ['json escapes', Buffer.from(escapeAll(text))],
    ['percent', Buffer.from(encodeURIComponent(text))],
  ])
  for (const [name, bytes] of [
    ['utf8', utf8],
    ['utf16le', utf16],
  ] as const) {
    needles.set(`hex of ${name}`, Buffer.from(bytes.toString('hex')))
    needles.set(`HEX of ${name}`, Buffer.from(bytes.toString('hex').toUpperCase()))
    // Base64 looks different at each of three offsets; of each, the characters that no neighbour can change.
    for (const offset of [0, 1, 2]) {
      const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
      const start = Math.ceil((offset * 4) / 3)
      const sure = encoded.slice(start, Math.floor(((offset + bytes.length) * 4) / 3))
      needles.set(`base64 of ${name} at ${offset}`, Buffer.from(sure))
      needles.set(`base64url of ${name} at ${offset}`, Buffer.from(sure.replace(/\+/g, '-').replace(/\//g, '_')))
    }
  }
  if (/^\d{1,18}$/.test(text)) {
    const [big, little] = [Buffer.alloc(8), Buffer.alloc(8)]
    big.writeBigUInt64BE(BigInt(text))
    little.writeBigUInt64LE(BigInt(text))
    needles.set('integer', big).set('integer, low byte first', little)
  }
  return needles
}
const escapeAll = (text: string) =>
  [...text].map((c) => (c < '\u007f' ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('')

/** `field: encoding in place` for each private text that lies somewhere. */
export function hits(privates: Readonly<Record<string, string>>, places: Readonly<Record<string, Buffer>>): string[] {
  return Object.entries(privates).flatMap(([field, text]) =>
    [...needlesOf(text)].flatMap(([encoding, needle]) =>
      Object.entries(places).flatMap(([place, bytes]) =>
        bytes.includes(needle) ? [`${field}: ${encoding} in ${place}`] : [],
      ),
    ),
  )
}
