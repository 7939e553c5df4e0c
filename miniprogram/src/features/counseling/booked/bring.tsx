import type { Mode, ServiceKind } from '@shared/values/counseling/services'
import { Box, Card, Icon, Text } from '@/ui'
import { bringWords } from './bring-words'

/** What she needs to have with her, which is little. */
export const Bring = ({ kind, mode, together }: { kind: ServiceKind; mode: Mode; together: boolean }) => (
  <Card as="section" label="去之前">
    <Text kind="h2" as="h2">
      去之前
    </Text>
    {bringWords(kind, mode, together).map((text) => (
      <Box key={text} className="booked__bring">
        <Icon name="check" size="s" className="booked__check" />
        <Text as="span">{text}</Text>
      </Box>
    ))}
  </Card>
)
