import { useEffect, useMemo, useState } from 'react'
import { buildCardIndex, search, type Hit } from '@shared/rules/search'
import type { LawCard } from '@shared/values/law-card'
import type { Category } from '@shared/values/topic'
import { useLawTopics } from '@/api'

const SHOWN = 3
const WAIT_MS = 200
const FEWEST_SIGNS = 2

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), WAIT_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** Looked up on this phone: what she types is in no request and in no key of the cache. */
export function useLawHits(text: string): readonly Hit<LawCard>[] {
  const { data } = useLawTopics()
  const settled = useSettled(text)
  const index = useMemo(() => buildCardIndex((data ?? []).flatMap(({ cards }) => cards)), [data])
  return useMemo(() => (settled.trim().length < FEWEST_SIGNS ? [] : search(index, settled, SHOWN)), [index, settled])
}

/** What it is about, if most of what fits says the same. */
export function guessCategory(hits: readonly Hit<LawCard>[]): Category | undefined {
  const all = hits.reduce((sum, { score }) => sum + score, 0)
  const [best] = [...new Set(hits.map(({ doc }) => doc.topic))]
    .map((topic) => ({ topic, score: hits.reduce((sum, hit) => sum + (hit.doc.topic === topic ? hit.score : 0), 0) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score > all / 2 ? best.topic : undefined
}
