import type { PublishedDto } from '@shared/contract/qa'
import { CATEGORY_LABEL } from '@shared/glossary'
import { dayText } from '@shared/values/instant'
import { Box, Link, Tag, Text } from '@/ui'

export const AnswerRow = ({ id, title, excerpt, category, answeredOn, sample }: PublishedDto) => (
  <Link opens={{ to: 'published', params: { id } }} className="library__row">
    <Text as="span" kind="strong">
      {title}
    </Text>
    <Text as="span" kind="meta" className="library__excerpt cz-hide-elder">
      {excerpt}
    </Text>
    <Box as="span" className="cz-line library__tags">
      <Tag>{CATEGORY_LABEL[category]}</Tag>
      {sample ? <Tag tone="green">示例</Tag> : null}
      <Text as="span" kind="meta">{`${dayText(answeredOn)} 答`}</Text>
    </Box>
  </Link>
)
