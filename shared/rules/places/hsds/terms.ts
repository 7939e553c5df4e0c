import { FACILITY_LABEL, PLACE_KIND_LABEL, PLACE_SERVICE_LABEL } from '../../../glossary'
import { uuidOf } from './ids'
import type { HsdsAttribute, HsdsTaxonomy, HsdsTerm } from './types'

const OURS: HsdsTaxonomy = {
  id: uuidOf('taxonomy'),
  name: '茶竹姐妹服务分类',
  description: '区妇联服务阵地的种类、服务和设施，用大家平时说的话。',
  version: '1',
}
const WORDS = { kind: PLACE_KIND_LABEL, service: PLACE_SERVICE_LABEL, facility: FACILITY_LABEL }
export type Sort = keyof typeof WORDS

const term = (sort: Sort, code: string, name: string): HsdsTerm => ({
  id: uuidOf('term', sort, code),
  code: `${sort}.${code}`,
  name,
  description: name,
  language: 'zh',
  taxonomy_id: OURS.id,
  taxonomy_detail: OURS,
})

export const TAXONOMIES: readonly HsdsTaxonomy[] = [OURS]
export const TERMS: readonly HsdsTerm[] = (Object.keys(WORDS) as Sort[]).flatMap((sort) =>
  Object.entries(WORDS[sort]).map(([code, name]) => term(sort, code, name)),
)

/** One term on one service or location. */
export function attribute(
  [link_entity, link_id]: readonly ['service' | 'location', string],
  sort: Sort,
  code: string,
  value?: string,
): HsdsAttribute {
  const taxonomy_term = term(sort, code, (WORDS[sort] as Readonly<Record<string, string>>)[code] ?? code)
  return {
    id: uuidOf('attribute', link_id, sort, code),
    link_id,
    taxonomy_term_id: taxonomy_term.id,
    link_entity,
    ...(value !== undefined && { value }),
    taxonomy_term,
  }
}
