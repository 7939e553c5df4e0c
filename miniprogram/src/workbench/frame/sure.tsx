import { Box, Button, Sheet, Text } from '@/ui'
import { Problem } from './problem'

interface SureProps {
  open: boolean
  title: string
  /** What will happen, a sentence each. */
  points: readonly string[]
  does: string
  busy: boolean
  problem: string | undefined
  onSure: () => void
  onClose: () => void
}

/** Asks once, and says what happens instead of asking whether she is sure. */
export const Sure = ({ open, title, points, does, busy, problem, onSure, onClose }: SureProps) => (
  <Sheet open={open} title={title} onClose={onClose}>
    <Box as="ul" className="wbp-points">
      {points.map((point) => (
        <Box as="li" key={point}>
          <Text as="span">{point}</Text>
        </Box>
      ))}
    </Box>
    <Problem>{problem}</Problem>
    <Box className="cz-stack wbp-sure">
      <Button kind="brand" busy={busy} onPress={onSure}>
        {does}
      </Button>
      <Button onPress={onClose}>先不</Button>
    </Box>
  </Sheet>
)
