import type { ReactNode } from 'react'
import { Box, Card, Icon, Text, type IconName } from '@/ui'
import './summary.scss'

interface Line {
  icon: IconName
  text: ReactNode
  /** The one she looks for first. */
  strong?: boolean
}

/** When, what and with whom, where: one line each. */
export const Summary = ({ lines, children }: { lines: readonly Line[]; children?: ReactNode }) => (
  <Card className="summary">
    {lines.map(({ icon, text, strong }) => (
      <Box key={icon} className="summary__line">
        <Icon name={icon} size="s" className="summary__icon" />
        <Text as="span" kind={strong ? 'strong' : 'body'} className="summary__text">
          {text}
        </Text>
      </Box>
    ))}
    {children}
  </Card>
)
