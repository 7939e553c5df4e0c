import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { CATEGORIES, type Category } from '@shared/values/topic'
import { Box, PageFrame, Text } from '@/ui'
import { Browse } from './browse'
import { Results } from './results'
import { SearchField } from './search-field'
import './library.scss'

const isCategory = (given: string | undefined): given is Category =>
  (CATEGORIES as readonly string[]).includes(given ?? '')

export default function QaLibrary() {
  const given = useRouter().params.category
  const [category, setCategory] = useState<Category | undefined>(isCategory(given) ? given : undefined)
  const [words, setWords] = useState('')
  const [sought, setSought] = useState<string>()
  return (
    <PageFrame>
      <Text kind="h1">别人问过的</Text>
      <Text kind="meta">律师答过、去掉了姓名地点的。先看看有没有你要的。</Text>
      <Box className="library__search">
        <SearchField words={words} onInput={setWords} onSearch={setSought} />
      </Box>
      {sought ? (
        <Results
          words={sought}
          onClear={() => {
            setSought(undefined)
            setWords('')
          }}
        />
      ) : (
        <Browse category={category} onCategory={setCategory} />
      )}
    </PageFrame>
  )
}
