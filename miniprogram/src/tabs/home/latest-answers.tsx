import { CATEGORY_LABEL } from '@shared/glossary'
import { useApiQuery } from '@/api'
import { Box, Button, Icon, Link, Note, Tag, Text } from '@/ui'
import './sections.scss'

const SHOWN = 3

/** What a lawyer's answer looks like, before she asks one herself. */
export function LatestAnswers() {
  const { data, error, refetch } = useApiQuery('qa', 'listPublished', {}, { offline: true })
  const answers = data?.items.slice(0, SHOWN) ?? []
  if (!data && !error) return null
  if (data && answers.length === 0) return null
  return (
    <Box as="section" className="home-section">
      <Box className="home-section__head">
        <Text kind="h2">律师答过的</Text>
        {data ? (
          <Link opens={{ to: 'library' }} className="home-section__all">
            <Box as="span">看全部</Box>
            <Icon name="chevron" size="xs" />
          </Link>
        ) : null}
      </Box>
      {data ? (
        <Box className="cz-list">
          {answers.map(({ id, title, excerpt, category, sample }) => (
            <Link key={id} opens={{ to: 'published', params: { id } }} className="home-answer">
              <Text as="span" kind="strong">
                {title}
              </Text>
              <Text as="span" kind="meta" className="home-answer__excerpt cz-hide-elder">
                {excerpt}
              </Text>
              <Box as="span" className="cz-line home-answer__tags">
                <Tag>{CATEGORY_LABEL[category]}</Tag>
                {sample ? <Tag tone="green">示例</Tag> : null}
              </Box>
            </Link>
          ))}
        </Box>
      ) : (
        <>
          <Note icon="info">没连上，公开的问答等一会儿再看。提问要等有网，电话一直能打。</Note>
          <Box className="home-section__retry">
            <Button kind="line" small icon="refresh" onPress={() => void refetch()}>
              再连一次
            </Button>
          </Box>
        </>
      )}
    </Box>
  )
}
