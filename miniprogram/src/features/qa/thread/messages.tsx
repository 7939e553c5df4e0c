import type { MessageDto } from '@shared/contract/qa'
import { momentText } from '@shared/values/instant'
import { Box, Text } from '@/ui'
import { AnswerBody } from '../parts/answer-body'

const HerWords = ({ text, at }: MessageDto) => (
  <Box as="article" aria-label="你写的" className="thread__hers">
    <Text className="qa-words">{text}</Text>
    <Text kind="meta" className="thread__time">
      {momentText(at)}
      <Box as="span" className="cz-hide-elder">
        {' '}
        · 只有律师看得到
      </Box>
    </Text>
  </Box>
)

const Answer = ({ text, at, lawyerName = '律师', citations }: MessageDto) => (
  <Box as="article" aria-label={`${lawyerName}的回答`}>
    <Box className="thread__who">
      <Box as="span" aria-hidden className="thread__face">
        {lawyerName.slice(0, 1)}
      </Box>
      <Box>
        <Text kind="strong">{lawyerName}</Text>
        <Text kind="meta">{momentText(at)}</Text>
      </Box>
    </Box>
    <AnswerBody text={text} citations={citations} />
  </Box>
)

export const Messages = ({ messages }: { messages: readonly MessageDto[] }) => (
  <Box className="thread__messages">
    {messages.map((message, at) =>
      message.by === 'lawyer' ? <Answer key={at} {...message} /> : <HerWords key={at} {...message} />,
    )}
  </Box>
)
