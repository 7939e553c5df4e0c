import { arriveAt } from '@/lib/routes'
import { Box, Button, Note, PageFrame, Text, toast } from '@/ui'
import { CodeCard } from './code-card'

interface CodeHereProps {
  code: string
  title: string
  /** The page that would have shown it, and did not come. */
  of: 'booked' | 'sent'
}

/** It went, and the page behind it did not come: the code is shown where she is, so that she neither loses it nor sends again. */
export function CodeHere({ code, title, of }: CodeHereProps) {
  const again = async () => {
    if (!(await arriveAt(of))) toast('还是没取来。码抄下了，过会儿再看也行。')
  }
  return (
    <PageFrame>
      <Text kind="h1">{title}</Text>
      <Box className="cz-section cz-stack">
        <Note icon="info">网不好，后面那一页没取来。我们已经收到了，不用再发。先把码抄下来。</Note>
        <CodeCard code={code} title="你的回执码，只显示这一次" />
      </Box>
      <Box className="cz-section">
        <Button kind="next" onPress={() => void again()}>
          抄好了，看后面那一页
        </Button>
      </Box>
    </PageFrame>
  )
}
