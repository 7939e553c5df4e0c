import type { ReactNode } from 'react'
import { dayText, type Day } from '@shared/values/instant'
import { Box, Button, Text } from '@/ui'
import { Problem } from '../../frame/problem'

interface PointsProps {
  /** What will happen, a sentence each. */
  points: readonly string[]
  does: string
  busy: boolean
  problem: string | undefined
  onSure: () => void
  onBack: () => void
  children?: ReactNode
}

/** The last look before a day is changed: what happens, and the way back. */
export const Points = ({ points, does, busy, problem, onSure, onBack, children }: PointsProps) => (
  <>
    <Box as="ul" className="wbp-points">
      {points.map((point) => (
        <Box as="li" key={point}>
          <Text as="span">{point}</Text>
        </Box>
      ))}
    </Box>
    {children}
    <Problem>{problem}</Problem>
    <Button kind="brand" busy={busy} onPress={onSure}>
      {does}
    </Button>
    <Button onPress={onBack}>先不</Button>
  </>
)

/** What becomes of sessions that somebody had that day. */
export const fallAway = (name: string, sessions: number | undefined, on: Day): readonly string[] =>
  sessions
    ? [
        `${dayText(on)} 约了${name}的 ${sessions} 个，见不成的要改时间：到「要改时间」里给，留了电话的，再到「要打电话」里告诉她。`,
      ]
    : []
