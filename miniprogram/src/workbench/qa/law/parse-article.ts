import type { ArticleRef } from '@shared/values/citation'
import { hasSubArticles, LAST_ARTICLE, lawCalled, lawsNamed } from './law-names'

const DIGITS = '零一二三四五六七八九'
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 一千零六十二 -> 1062, 十 -> 10, 1062 -> 1062. Undefined when it is no number. */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  if (!/^[零〇一二两三四五六七八九十百千]+$/.test(text)) return undefined
  let total = 0
  let digit: number | undefined
  for (const sign of text.replace(/〇/g, '零').replace(/两/g, '二')) {
    const unit = UNITS[sign]
    if (unit) {
      total += (digit ?? 1) * unit
      digit = undefined
    } else digit = DIGITS.indexOf(sign)
  }
  return total + (digit ?? 0)
}

const halfWidth = (text: string) =>
  text.replace(/[０-９]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[－—–]/g, '-')

const NUMBER = '\\d{1,4}|[零〇一二两三四五六七八九十百千]+'
/** A name, a number (第…条), perhaps 之一 or -1. The name is as short as it can be, but ends in no digit. */
const SHAPE = new RegExp(`^(.*?[^\\d第])第?(${NUMBER})条?(?:(?:之|-)([1-9一二三四五六七八九]))?$`)

/** Articles that are named outright: 民法典 1062, 《民法典》第一千零六十二条, 刑法 133-1. Several when the name fits several laws. */
export function parseArticles(typed: string): readonly ArticleRef[] {
  const match = SHAPE.exec(halfWidth(typed).replace(/\s+/g, ''))
  const main = numberOf(match?.[2] ?? '')
  if (!match || !main) return []
  const sub = match[3] === undefined ? undefined : numberOf(match[3])
  return lawsNamed(match[1] ?? '')
    .filter((law) => main <= LAST_ARTICLE[law] && (sub === undefined || hasSubArticles(law)))
    .map((law) => ({ law, article: sub === undefined ? String(main) : `${main}-${sub}` }))
}

/** It reads like an article, but that law has no such number. */
export function beyondLast(typed: string): { last: number } | undefined {
  const match = SHAPE.exec(halfWidth(typed).replace(/\s+/g, ''))
  const law = match ? lawCalled(match[1] ?? '') : undefined
  const main = numberOf(match?.[2] ?? '')
  return law && main !== undefined && main > LAST_ARTICLE[law] ? { last: LAST_ARTICLE[law] } : undefined
}
