import { useRouter } from '@tarojs/taro'
import { CATEGORY_LABEL } from '@shared/glossary'
import { detectDanger } from '@shared/rules/danger'
import { dayText } from '@shared/values/instant'
import { useApiQuery } from '@/api'
import { Box, Button, Note, PageFrame, StateView, Tag, Text } from '@/ui'
import { AnswerBody } from '../parts/answer-body'
import './published.scss'

export default function QaPublished() {
  const { id = '' } = useRouter().params
  const read = useApiQuery('qa', 'readPublished', { id }, { offline: true })
  const despair = read.data ? detectDanger(read.data.question).kinds.includes('selfHarm') : false
  return (
    <PageFrame
      hope={despair}
      bar={
        <Button kind="next" icon="ask" opens={{ to: 'ask' }}>
          问我自己的事
        </Button>
      }
    >
      {read.data ? null : (
        <Box as="h1" className="cz-spoken">
          律师答过的
        </Box>
      )}
      <StateView of={read}>
        {({ title, category, answeredOn, sample, question, answer, citations, lawyerName }) => (
          <>
            <Text kind="h1">{title}</Text>
            <Box className="cz-line published__facts">
              <Tag>{CATEGORY_LABEL[category]}</Tag>
              {sample ? <Tag tone="green">示例</Tag> : null}
              <Text as="span" kind="meta">{`${dayText(answeredOn)} 答`}</Text>
            </Box>
            {sample ? (
              <Box className="published__sample">
                <Note icon="info">这是我们写的示例，不是真人的事。法条是真的。</Note>
              </Box>
            ) : null}
            <Box as="section" aria-label="问的" className="published__asked">
              <Text kind="meta-strong">她问</Text>
              <Text kind="read" className="qa-words">
                {question}
              </Text>
            </Box>
            <Box as="section" aria-label="答的">
              <Text kind="meta-strong" className="published__who">{`${lawyerName} 答`}</Text>
              <AnswerBody text={answer} citations={citations} />
            </Box>
            <Text kind="meta" className="published__foot">
              每家的事不一样，法律也会改。按这个做之前，先问一问。
            </Text>
          </>
        )}
      </StateView>
    </PageFrame>
  )
}
