import type { Existing } from './cloud-admin'
import { planCollections } from './plan-collections'
import { planFunctions } from './plan-functions'
import { planHttp } from './plan-http'
import { planKeys, type KeyCopy } from './plan-keys'
import { planPages } from './plan-pages'
import type { Confirmed, Plan } from './step'
import type { Wanted } from './wanted'

/**
 * What is missing, in an order in which every step finds what it rests on: records before the functions that read them,
 * keys before the functions that seal, rules before timers, and the page that names all others at the very end.
 */
export function planOf(wanted: Wanted, existing: Existing, copy: KeyCopy, confirmed: Confirmed): Plan {
  const pages = planPages(wanted, existing)
  return join(
    planCollections(wanted.collections, existing, confirmed),
    pages.assets,
    planKeys(existing, copy),
    planFunctions(wanted, existing, confirmed),
    planHttp(wanted, existing, confirmed),
    pages.entry,
  )
}

const join = (...parts: readonly Partial<Plan>[]): Plan => ({
  steps: parts.flatMap(({ steps = [] }) => steps),
  notes: parts.flatMap(({ notes = [] }) => notes),
  refusals: parts.flatMap(({ refusals = [] }) => refusals),
})
