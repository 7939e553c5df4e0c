import { Box, Button, Empty, PageFrame } from '@/ui'

/** The code never stands in an address, so a page opened anew does not know it. */
export const NoCode = ({ title, text }: { title: string; text: string }) => (
  <PageFrame>
    <Box as="h1" className="cz-spoken">
      用回执码打开
    </Box>
    <Empty title={title} text={text}>
      <Button kind="next" icon="key" opens={{ to: 'open' }}>
        用回执码打开
      </Button>
      <Button kind="line" opens={{ to: 'home' }}>
        回首页
      </Button>
    </Empty>
  </PageFrame>
)
