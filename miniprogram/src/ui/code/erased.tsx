import { Box, Button, Empty, PageFrame } from '@/ui'

/** Where the record was. */
export const Erased = ({ text }: { text: string }) => (
  <PageFrame>
    <Box as="h1" className="cz-spoken">
      这条已经没有了
    </Box>
    <Empty title="删掉了" text={text}>
      <Button kind="brand" opens={{ to: 'home' }}>
        回首页
      </Button>
    </Empty>
  </PageFrame>
)
