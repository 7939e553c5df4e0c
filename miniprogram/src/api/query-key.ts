/** Fields in which she types, or which open her question or a session. */
const TYPED = ['returnCode', 'text', 'note', 'code', 'secret'] as const

let count = 0

/** A key for the cache. With anything of hers in the input the key is opaque and the read is private. */
export function queryKeyOf(slice: string, op: string, input: unknown, more: readonly string[] = []) {
  const typed = typeof input === 'object' && input !== null && TYPED.some((name) => name in input)
  const subject = typed ? (count += 1) : input
  return { key: [slice, op, subject, ...more] as readonly unknown[], typed }
}
