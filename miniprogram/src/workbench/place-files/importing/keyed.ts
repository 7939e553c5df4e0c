import { newKey } from '@/api/key'

/** Each step has a key of its own, which it keeps when it is tried again: what was done counts once. */
export type Keyed = <T>(step: string, run: (options: { key: string }) => Promise<T>) => Promise<T>

export function createKeyed(): Keyed {
  const keys = new Map<string, string>()
  return async (step, run) => {
    const key = keys.get(step) ?? (await newKey())
    keys.set(step, key)
    return run({ key })
  }
}
