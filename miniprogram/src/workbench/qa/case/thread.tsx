import { DANGER_LABEL } from '@shared/glossary'
import type { CaseDto, MessageDto } from '@shared/contract/qa'
import { momentText } from '@shared/values/instant'
import { TOWNS } from '@shared/values/towns'
import { Box, CitationBox, Note, Tag, Text } from '@/ui'

/** What has been said so far: her words in green, answers on the sheet. `seen`: how many there were when it was opened. */
export function Thread({ of, seen }: { of: CaseDto; seen: number }) {
  return (
    <Box className="wbc-thread" aria-live="polite">
      {of.dangers.length > 0 ? (
        <Note icon="info">
          {`话里有：${of.dangers.map((kind) => DANGER_LABEL[kind]).join('、')}。她已看到报警电话。`}
        </Note>
      ) : null}
      {of.messages.map((message, i) =>
        message.by === 'citizen' ? (
          <HerWords key={i} message={message} town={i === 0 ? of.town : undefined} fresh={i >= seen} />
        ) : (
          <Answer key={i} message={message} />
        ),
      )}
    </Box>
  )
}

const townName = (code: string): string => TOWNS.find((town) => town.code === code)?.name ?? code

const HerWords = ({ message, town, fresh }: { message: MessageDto; town?: string; fresh: boolean }) => (
  <Box as="article" aria-label="她写的" className="wbc-her">
    {fresh ? (
      <Tag tone="tea" icon="info">
        刚补充的
      </Tag>
    ) : null}
    <Text className="wbc-words">{message.text}</Text>
    <Text kind="meta">
      {[momentText(message.at), town && townName(town), '看不到姓名、电话、住址'].filter(Boolean).join(' · ')}
    </Text>
  </Box>
)

const Answer = ({ message }: { message: MessageDto }) => (
  <Box as="article" aria-label="回过的" className="wbc-answer">
    <Text className="wbc-words">{message.text}</Text>
    {message.citations.map((cite) => (
      <CitationBox key={`${cite.law}-${cite.article}`} cite={cite} gloss={cite.gloss} />
    ))}
    <Text kind="meta">{[message.lawyerName, momentText(message.at)].filter(Boolean).join(' · ')}</Text>
  </Box>
)
