import { articleText, type ArticleRef } from '@shared/values/citation'
import type { ReactNode } from 'react'
import { Box } from '../dom'
import './citation-box.scss'

export interface CitationBoxProps {
  cite: ArticleRef
  /** What it says in everyday words, ours and not the statute's. It comes before anything else. */
  gloss?: string
  /** At the right of the source, as an editor's ×. */
  action?: ReactNode
}

/** The same in answers, cards and the editor: the gloss, under the seal of law and article. */
export function CitationBox({ cite, gloss, action }: CitationBoxProps) {
  return (
    <Box className="cz-cite">
      <Box className="cz-cite__source">
        <Box as="span" className="cz-cite__seal" aria-hidden>
          法
        </Box>
        <Box as="span" className="cz-cite__article">
          {articleText(cite)}
        </Box>
        {action}
      </Box>
      {gloss ? <Box className="cz-cite__gloss">{gloss}</Box> : null}
    </Box>
  )
}
