/** Letters and digits that neither sound nor look alike when she reads them out on the phone. */
const ALPHABET = 'ACDEFHJKMNPRTUVWXY34679'
const LENGTH = 6

/** A short name for one call, e.g. `K7R-4XA`, made from its random id. Every call has one, so it is kept cheap. */
export function referenceOf(id: string): string {
  let value = 0
  for (let at = 0; at < id.length; at++) value = (value * 131 + id.charCodeAt(at)) % 1_000_000_007
  let text = ''
  for (let i = 0; i < LENGTH; i++) {
    text += ALPHABET.charAt(value % ALPHABET.length)
    value = Math.floor(value / ALPHABET.length)
  }
  return `${text.slice(0, 3)}-${text.slice(3)}`
}
