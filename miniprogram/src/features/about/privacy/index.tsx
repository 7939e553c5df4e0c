import { Box, Button, PageFrame, Text } from '@/ui'
import { Lines, Part } from '../plain'
import { PARTS } from './words'

export default function Privacy() {
  return (
    <PageFrame>
      <Text kind="h1">我们记什么，谁看得到</Text>
      <Text kind="meta">能少记，就少记。这一页说的和我们做的一样。</Text>
      <Box className="cz-stack plain-page">
        {PARTS.map(({ title, lines, after }) => (
          <Part key={title} title={title}>
            <Lines of={lines} />
            {after ? <Text kind="meta">{after}</Text> : null}
          </Part>
        ))}
        <Button kind="soft" icon="phone" calls="federation">
          不明白的，打 12338 问
        </Button>
      </Box>
    </PageFrame>
  )
}
