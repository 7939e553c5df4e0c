import type { MessageDto } from '@shared/contract/qa'
import { CATEGORY_LABEL } from '@shared/glossary'
import { useApiCommand, useApiQuery } from '@/api'
import { useOnline } from '@/lib/online'
import { useShown } from '@/lib/shown'
import { Box, Button, Icon, List, Note, PageFrame, StateView, Text } from '@/ui'
import { KeepRow } from '@/ui/code/keep-row'
import { ChangeCode } from '@/ui/code/change-code'
import { Erase } from '@/ui/code/erase'
import { FollowBar } from './follow-bar'
import { FollowUp } from './follow-up'
import { Meanwhile } from './meanwhile'
import { Messages } from './messages'
import { Rate } from '@/ui/code/rate'
import { Readers } from '@/ui/code/readers'
import { Status } from './status'
import { useFollowUp } from './use-follow-up'

const POLL_MS = 60_000

function goneText(messages: readonly MessageDto[]): string {
  const hers = messages.filter(({ by }) => by === 'citizen').length
  const answers = messages.length - hers
  return `会删掉你写的 ${hers} 段话${answers > 0 ? `、律师回的 ${answers} 段` : ''}，还有回执码。删了谁也找不回，律师也看不到了。`
}

interface TalkProps {
  returnCode: string
  onChanged: (code: string) => void
  onErased: () => void
}

export function Talk({ returnCode, onChanged, onErased }: TalkProps) {
  const shown = useShown()
  const online = useOnline()
  const thread = useApiQuery('qa', 'readThread', { returnCode }, { refetchInterval: shown ? POLL_MS : undefined })
  const reread = () => void thread.refetch()
  const follow = useFollowUp(returnCode, reread)
  const rate = useApiCommand('qa', 'rate')
  const change = useApiCommand('qa', 'replaceCode')
  const erase = useApiCommand('qa', 'erase')
  const { data } = thread
  const answered = data?.messages.some(({ by }) => by === 'lawyer') ?? false
  const left = data?.followUpsLeft ?? 0
  const bar = left > 0 || follow.open ? <FollowBar follow={follow} answered={answered} /> : undefined
  const note = (
    <>
      <Icon name="ask" size="xs" />
      <Box as="span">{`还能接着问 ${left} 次`}</Box>
    </>
  )
  return (
    <PageFrame bar={bar} barNote={bar && !follow.open ? note : undefined}>
      <Box as="h1" className="cz-spoken">
        {data ? `你问的：${CATEGORY_LABEL[data.category]}` : '你问的'}
      </Box>
      <StateView of={thread}>
        {(now) => (
          <>
            <Status thread={now} />
            {online ? null : <Note icon="info">现在没有网，下面是刚才取到的。电话能打。</Note>}
            <Messages messages={now.messages} />
            {/* Each in a box that is always there: in the mini-program a new neighbour makes all others travel again. */}
            <Box>
              {follow.open ? (
                <FollowUp answered={answered} text={follow.text} onInput={follow.setText} problem={follow.problem} />
              ) : null}
            </Box>
            <Box>
              {answered ? (
                <Rate
                  returnCode={returnCode}
                  rate={rate}
                  label="这个回答帮上了吗"
                  reason="只给妇联看，好知道哪里要改。"
                  rating={now.rating}
                  onRated={reread}
                />
              ) : null}
            </Box>
            <Box>{now.status === 'answered' ? null : <Meanwhile category={now.category} urgent={now.urgent} />}</Box>
            {left === 0 ? (
              <Box className="cz-section cz-stack-s">
                <Text kind="meta">三次追问都用完了。还有话说，就新问一个，律师照样回。</Text>
                <Button icon="ask" opens={{ to: 'ask' }}>
                  新问一个
                </Button>
              </Box>
            ) : null}
            <Readers rows={now.readers} />
            <Box className="cz-section cz-stack-s">
              <Text kind="h2">这条归你管</Text>
              <List label="这条归你管">
                <KeepRow code={returnCode} askedAt={now.messages[0]?.at ?? now.askedAt} />
                <ChangeCode returnCode={returnCode} change={change} onChanged={onChanged} />
                <Erase
                  returnCode={returnCode}
                  erase={erase}
                  note="你写的和律师回的都删"
                  gone={goneText(now.messages)}
                  onErased={onErased}
                />
              </List>
            </Box>
          </>
        )}
      </StateView>
    </PageFrame>
  )
}
