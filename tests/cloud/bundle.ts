export const MOST_BYTES = 1.6 * 1024 * 1024
/** The job alone carries the dictionary that knows the first letters of names, and what WeChat's messages are sent with. */
export const MOST_BYTES_OF_JOBS = 2.2 * 1024 * 1024
export const COLD_MS = 500

/** What must not leave with a bundle. The demo's people belong to the embedded server alone. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  'a key of a ring': /["'][A-Za-z0-9+/]{43}=["']/,
  'a cloud secret': /AKID[A-Za-z0-9]{16,}/,
  'a private key': /BEGIN [A-Z ]*PRIVATE KEY/,
  'a demo identity': /["'`]demo-[a-z]+["'`]|\/demo\/(enter|pick)|（示例）/,
}

/** What was found, by its kind. */
export function secretsIn(text: string, root: string): string[] {
  const found = Object.entries(PATTERNS).flatMap(([kind, pattern]) => (pattern.test(text) ? [kind] : []))
  return text.includes(root) ? [...found, 'a path of this machine'] : found
}
