import { useState } from 'react'
import { LIMITS } from '@shared/values/limits'
import { errorText } from '@/lib/error-text'
import { Box, Icon } from '@/ui'
import { Input } from '@/ui/dom'
import { FoundLaw, type Using } from './found-law'
import { useLawSearch, type LawSearchState } from './use-law-search'
import './law.scss'

/** The law at her right hand: everyday words, or law and number. */
/** `titled`: what it stands in has said 找法条 already. */
export function LawSearch({ titled, ...using }: Using & { titled?: boolean }) {
  const [typed, setTyped] = useState('')
  const search = useLawSearch(typed)
  return (
    <Box className="wbl">
      <Box as="h2" className={titled ? 'cz-spoken' : 'wbl__title'}>
        <Box as="label" htmlFor="law-search">
          找法条
        </Box>
      </Box>
      <Box className="wbl__box">
        <Icon name="search" size="s" />
        <Input
          id="law-search"
          role="searchbox"
          mode="search"
          value={typed}
          onInput={setTyped}
          maxLength={LIMITS.search.max}
          placeholder="打人 保护，或民法典 1062"
          aria-describedby="law-found"
        />
      </Box>
      <Box as="p" id="law-found" role="status" className="wbl__said">
        {wordsOf(search)}
      </Box>
      {search.found.length > 0 ? (
        <Box as="ul" className="wbl__list">
          {search.found.map((found) => (
            <FoundLaw key={found.key} found={found} {...using} />
          ))}
        </Box>
      ) : null}
    </Box>
  )
}

/** One line over the list, spoken too. */
function wordsOf({ query, found, last, waits, error }: LawSearchState): string {
  if (waits) return '在取法条，稍等'
  if (error && found.length === 0)
    return error.offline ? '现在没连上，法条还没取到。连上自己会取。' : errorText(error.failure)
  if (last !== undefined) return `这部法只到第 ${last} 条，再看看号码。`
  if (query === '') return found.length > 0 ? '常用的' : '用平常话搜，或者写法名加条号，比如“民法典 1062”。'
  return found.length > 0 ? `找到 ${found.length} 处` : '没找到。换个平常说法，或者写法名加条号，比如“民法典 1062”。'
}
