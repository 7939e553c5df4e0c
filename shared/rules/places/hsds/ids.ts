import { v5 } from 'uuid'

/** Ours alone; every id of an export is derived from it, so that the same place has the same one in each file. */
const NAMESPACE = 'b6c1b9a2-6f0e-4c58-9d5b-5f3a4d1c7e20'

export const uuidOf = (...parts: readonly string[]): string => v5(parts.join('/'), NAMESPACE)
