import type { KeyRing } from '../../kernel/seal'

/** The key ring, from the function's environment alone: a bundle that carried it would give it to whoever reads code. */
export function keyRingFrom(text: string | undefined): KeyRing {
  if (!text) throw new Error('CHAZHU_KEYS is not set')
  try {
    return JSON.parse(text) as KeyRing
  } catch {
    // The parser's own words would quote the keys.
    throw new Error('CHAZHU_KEYS is no key ring')
  }
}
