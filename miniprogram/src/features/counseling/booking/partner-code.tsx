import { Box, Button, PageFrame, Text } from '@/ui'
import { CodeCard } from '@/ui/code/code-card'

const WORDS = [
  { icon: 'people', text: '抄给另一位，在“有回执码？”那里打开。' },
  { icon: 'lock', text: '别和你自己的码弄混：你的那个，什么都打得开。' },
] as const

/** Once. It is not hers, and must not be taken for hers. */
export const PartnerCode = ({ code, onSeen }: { code: string; onSeen: () => void }) => (
  <PageFrame>
    <Text kind="h1">给另一位的码</Text>
    <Box className="cz-section">
      <CodeCard code={code} title="给另一位的，只显示这一次" words={WORDS} />
    </Box>
    <Box className="cz-section">
      <Button kind="next" onPress={onSeen}>
        抄好了，回到预约
      </Button>
    </Box>
  </PageFrame>
)
