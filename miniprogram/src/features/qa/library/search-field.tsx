import { useMemo, useState } from 'react'
import { detectDanger } from '@shared/rules/danger'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { Box, Button, DangerPanel, Field } from '@/ui'
import { bring } from '@/ui/form/bring'
import { speaksOfChild } from '@/ui/data/child-words'

const ID = 'library-words'

interface SearchFieldProps {
  words: string
  onInput: (words: string) => void
  onSearch: (words: string) => void
}

/** Danger is told here too: "老公打我怎么办" is as often searched as asked. */
export function SearchField({ words, onInput, onSearch }: SearchFieldProps) {
  const [tried, setTried] = useState(false)
  const { kinds } = useMemo(() => detectDanger(words), [words])
  const sought = words.trim()
  const over = lengthOf(sought) - LIMITS.search.max
  const problem = !sought ? '先写几个字再找。' : over > 0 ? `长了 ${over} 个字，留几个要紧的就行。` : undefined
  const search = () => {
    setTried(problem !== undefined)
    if (problem) bring(ID)
    else onSearch(sought)
  }
  return (
    <>
      <Box className="library__line" role="search">
        <Box className="library__field">
          <Field
            id={ID}
            label="用平常的话找"
            mode="search"
            value={words}
            onInput={onInput}
            onEnter={search}
            placeholder="比如：彩礼要退吗"
            error={tried ? problem : undefined}
          />
        </Box>
        <Box className="library__go">
          <Button kind="brand" small icon="search" onPress={search}>
            找
          </Button>
        </Box>
      </Box>
      <Box aria-live="assertive" className={kinds.length > 0 ? 'library__danger' : ''}>
        <DangerPanel
          kinds={kinds}
          child={speaksOfChild(words)}
          done="我们不是报警电话。要问律师，可以写得细一点发过来，会排在最前。"
        />
      </Box>
    </>
  )
}
