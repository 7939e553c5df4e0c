import { articleText, type ArticleRef, type Citation } from '@shared/values/citation'
import { LIMITS } from '@shared/values/limits'
import { Box, Icon, Press, Text } from '@/ui'
import type { Found } from './use-law-search'

export interface Using {
  used: readonly Citation[]
  /** Absent while there is no answer to put it into. */
  onUse?: (ref: ArticleRef, gloss: string) => void
  /** Goes to where it stands in the answer. */
  onShow?: (ref: ArticleRef) => void
}

/** What a card says, and the articles behind it, each with its 用. */
export function FoundLaw({ found, ...using }: { found: Found } & Using) {
  const articles = found.articles.map((cite) => (
    <Article key={`${cite.law}-${cite.article}`} cite={cite} found={found} {...using} />
  ))
  if (!found.title)
    return (
      <Box as="li" className="wbl__one">
        {articles}
        <Text kind="meta">{noteOf(found)}</Text>
      </Box>
    )
  return (
    <Box as="li" className="wbl__one">
      <Text kind="meta-strong" tone="text">
        {found.title}
      </Text>
      <Text kind="meta">{found.gist}</Text>
      {articles}
    </Box>
  )
}

const noteOf = ({ gist, uses }: Found) =>
  [gist ?? '这一条还没有白话。用了以后，自己写一句。', uses !== undefined && `引过 ${uses} 次`]
    .filter(Boolean)
    .join(' · ')

function Article({ cite, found, used, onUse, onShow }: { cite: ArticleRef; found: Found } & Using) {
  const name = `${found.key}-${cite.law}-${cite.article}`
  const isUsed = used.some(({ law, article }) => law === cite.law && article === cite.article)
  const use = () => onUse?.(cite, (found.gist ?? '').slice(0, LIMITS.gloss.max))
  return (
    <Box className="wbl__article">
      <Box as="span" id={name} className="wbl__name">
        {articleText(cite)}
      </Box>
      {onUse ? (
        <Press className="wbl__use" aria-describedby={name} onPress={isUsed ? () => onShow?.(cite) : use}>
          <Icon name={isUsed ? 'check' : 'plus'} size="xs" />
          <Box as="span">{isUsed ? '已用' : '用'}</Box>
        </Press>
      ) : null}
    </Box>
  )
}
