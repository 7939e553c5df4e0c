import { useReachBottom } from '@tarojs/taro'
import { CATEGORY_LABEL } from '@shared/glossary'
import { PAGE_SIZE } from '@shared/values/paging'
import type { Category } from '@shared/values/topic'
import { useApiPages } from '@/api'
import { Box, Button, Empty, List, StateView, Text } from '@/ui'
import { CategoryField } from '../parts/category-field'
import { NotSent } from '@/ui/not-sent'
import { AnswerRow } from './answer-row'

interface BrowseProps {
  category: Category | undefined
  onCategory: (category: Category | undefined) => void
}

export function Browse({ category, onCategory }: BrowseProps) {
  const answers = useApiPages('qa', 'listPublished', category ? { category } : {}, { offline: true })
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError, error } = answers
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  useReachBottom(more)
  return (
    <>
      <CategoryField id="library-category" label="看哪方面的" all="全部" value={category} onChange={onCategory} />
      <Box className="library__list">
        <StateView
          of={answers}
          isEmpty={(all) => all.length === 0}
          empty={
            <Empty
              title={category ? `“${CATEGORY_LABEL[category]}”还没有公开的` : '还没有公开的问答'}
              text="有人问了，又愿意公开，才会放在这里。你可以先问。"
            >
              <Button kind="next" icon="ask" opens={{ to: 'ask' }}>
                问律师
              </Button>
            </Empty>
          }
        >
          {(all) => (
            <>
              <List label="别人问过的">
                {all.map((one) => (
                  <AnswerRow key={one.id} {...one} />
                ))}
              </List>
              <Box className="library__more">
                {isFetchNextPageError ? <NotSent error={error} title="后面的没取到" /> : null}
                {hasNextPage ? (
                  <Button busy={isFetchingNextPage} onPress={more}>
                    {isFetchingNextPage ? '在取' : `再看 ${PAGE_SIZE} 条`}
                  </Button>
                ) : (
                  <Text kind="meta">{`就这些了，一共 ${all.length} 条。`}</Text>
                )}
              </Box>
            </>
          )}
        </StateView>
      </Box>
    </>
  )
}
