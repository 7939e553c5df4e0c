import { isSaved } from '@/lib/saved-codes'
import { Box, Button, PageFrame, Text } from '@/ui'
import { CodeCard } from './code-card'

/** Once, like the first one. */
export const NewCode = ({ code, onSeen }: { code: string; onSeen: () => void }) => (
  <PageFrame>
    <Text kind="h1">换好了</Text>
    <Text className="cz-code-left">
      {isSaved(code) ? '旧的码打不开了。这部手机上存的，也换成了新的。' : '旧的码打不开了，从现在起用这个。'}
    </Text>
    <Box className="cz-section">
      <CodeCard code={code} title="新的回执码，只显示这一次" />
    </Box>
    <Box className="cz-section">
      <Button kind="next" onPress={onSeen}>
        抄好了，回到这条
      </Button>
    </Box>
  </PageFrame>
)
