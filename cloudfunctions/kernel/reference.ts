/** Letters and digits that neither sound nor look alike when she reads them out on the phone. */
const ALPHABET = 'ACDEFHJKMNPRTUVWXY34679'
const LENGTH = 6

/** A short name for one call, e.g. `K7R-4XA`, made from its random id. */
export function referenceOf(id: string): string {
  let value = 0n
  for (const char of id) value = (value * 131n + BigInt(char.charCodeAt(0))) % 1_000_000_007n
  const base = BigInt(ALPHABET.length)
  const text = Array.from({ length: LENGTH }, (_, i) => ALPHABET[Number((value / base ** BigInt(i)) % base)]).join('')
  return `${text.slice(0, 3)}-${text.slice(3)}`
}
