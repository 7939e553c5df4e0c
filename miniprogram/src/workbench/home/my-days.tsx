import { Box, Button, List, Row, Text } from '@/ui'

/** What comes next is behind the tap: reading her week is written down. `also`: another room has the amber one. */
export const MyDays = ({ also }: { also: boolean }) => (
  <Box as="section" aria-labelledby="my-days" className="cz-stack">
    <Text kind="h2" id="my-days">
      约见
    </Text>
    <Text>谁要来、几点、在哪，都在日程里。</Text>
    <Button kind={also ? 'brand' : 'next'} icon="clock" opens={{ to: 'days' }}>
      打开我的日程
    </Button>
    <List label="约见">
      <Row icon="people" title="换班" note="问别人，别人问你" opens={{ to: 'days', params: { tab: 'swaps' } }} />
      <Row icon="pen" title="我的名片" note="大家挑人时看到的" opens={{ to: 'days', params: { tab: 'card' } }} />
    </List>
  </Box>
)
