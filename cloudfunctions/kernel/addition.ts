import type { Doc } from './collection'
import type { Addition } from './store'

/** The record with the numbers added and its next version, or undefined when refused. */
export function plus<R extends Doc>(id: string, record: R | undefined, addition: Addition<R>): R | undefined {
  const base = record ?? (addition.init && { ...addition.init, _id: id, version: 0 })
  if (!base) return undefined
  const sums: Record<string, unknown> = { ...base, version: base.version + 1 }
  for (const [field, by] of Object.entries<number | undefined>(addition.by))
    sums[field] = Number(sums[field] ?? 0) + (by ?? 0)
  const passed = Object.entries<number | undefined>(addition.atMost ?? {}).some(
    ([f, most]) => Number(sums[f]) > (most ?? 0),
  )
  return passed ? undefined : (sums as R)
}
