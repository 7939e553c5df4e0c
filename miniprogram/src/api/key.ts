const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const LENGTH = 24 // 6 bits each: 144

export const encodeKey = (bytes: Uint8Array): string => Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('')

/** H5: an idempotency key that nobody can guess. */
export async function newKey(): Promise<string> {
  return encodeKey(crypto.getRandomValues(new Uint8Array(LENGTH)))
}
