import { momentText } from '@shared/values/instant'
import { take } from '@/lib/handover'
import { openCode } from '@/lib/open-code'
import { Box, Button, DangerPanel, Icon, List, PageFrame, Text } from '@/ui'
import { CodeCard } from '@/ui/code/code-card'
import { KeepRow } from '@/ui/code/keep-row'
import { NoCode } from '@/ui/code/no-code'
import { useForgotten } from '@/lib/forgotten'
import './sent.scss'

export default function QaSent() {
  const [asked] = useForgotten(() => take('asked'))
  if (!asked)
    return (
      <NoCode
        title="回执码只显示一次"
        text="问题已经在律师那里了。这页重新打开过，码就不再显示。抄下来了，用它打开；没抄下来，我们也找不回，可以再问一次。"
      />
    )
  const { returnCode, urgent, askedAt, dueAt, dangers, child } = asked
  const kinds = dangers.length > 0 ? dangers : (['violence'] as const)
  const due = `律师 ${momentText(dueAt)} 前回`
  return (
    <PageFrame>
      <Text kind="h1" className="sent__title">
        <Icon name="check" className="sent__check" />
        <Box as="span">发出去了</Box>
      </Text>
      <Text className="sent__due">{urgent ? `排在最前。${due}。` : `${due}。`}回来看，要用下面这个码。</Text>
      <Box className="cz-stack">
        <CodeCard code={returnCode} title="你的回执码，只显示这一次" />
        {urgent ? (
          <DangerPanel
            kinds={kinds}
            child={child}
            done={`我们不是报警电话。你写的排在最前，${due}。等不了就先打电话。`}
          />
        ) : null}
        <List>
          <KeepRow code={returnCode} askedAt={askedAt} />
        </List>
      </Box>
      <Box className="sent__next">
        <Button kind="next" onPress={() => openCode({ code: returnCode })}>
          去看这条
        </Button>
        <Button opens={{ to: 'home' }}>回首页</Button>
      </Box>
    </PageFrame>
  )
}
