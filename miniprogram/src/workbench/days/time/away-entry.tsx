import { useState } from 'react'
import type { AgendaDayDto } from '@shared/contract/counseling'
import { spanText } from '@shared/rules/clock-words'
import { dayText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Text, toast } from '@/ui'
import { catchFocus } from '../../frame/focus-on'
import { Problem, problemText } from '../../frame/problem'
import { readDays } from '../use-days'
import { WHY } from '../../frame/why'

type Away = AgendaDayDto['away'][number]
const DAY = 24 * 60

const spanWords = (away: Away): string => (away.from === 0 && away.to === DAY ? '全天' : spanText(away))

/** Time that is not to be booked, and the one tap that gives it back. */
export function AwayEntry({ on, away, past }: { on: string; away: Away; past: boolean }) {
  const free = useApiCommand('counseling', 'freeTime')
  const [problem, setProblem] = useState<string>()
  const words = `${WHY[away.why]} ${spanWords(away)}`
  async function giveBack() {
    setProblem(undefined)
    try {
      await free.mutateAsync({ on, id: away.id })
      toast('放开了，这段又能约了。')
      await readDays()
      catchFocus('days-head')
    } catch (thrown) {
      setProblem(problemText(asCallError(thrown)))
    }
  }
  return (
    <Box className="wbt-away">
      <Box className="wbt-away__line">
        <Text as="span" kind="meta-strong">
          {WHY[away.why]}{' '}
          <Box as="span" className="wbt-away__when">
            {spanWords(away)}
          </Box>
        </Text>
        {past ? null : (
          <Button small busy={free.isPending} label={`放开 ${dayText(on)} ${words}`} onPress={() => void giveBack()}>
            放开
          </Button>
        )}
      </Box>
      <Problem>{problem}</Problem>
    </Box>
  )
}
