import { spanText } from '@shared/rules/clock-words'
import { dayText, type Day } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { WHY } from '../../frame/why'
import type { Present, Taken } from '../week/week'
import { useChange } from './use-change'

const WHOLE_DAY = 24 * 60
const wordsOf = ({ why, from, to }: Taken): string =>
  `${WHY[why]} ${from === 0 && to === WHOLE_DAY ? '全天' : spanText({ from, to })}`

/** What was taken out of somebody's day, each with the one press that gives it back. */
export function TakenTime({ on, who }: { on: Day; who: Present }) {
  const free = useApiCommand('counseling', 'freeTime')
  const { busy, problem, doing } = useChange()
  return (
    <>
      {who.taken?.map((one) => (
        <Box key={one.id} className="cz-line">
          <Text as="span" kind="meta">
            {wordsOf(one)}
          </Text>
          <Button
            small
            busy={busy}
            label={`${who.name}，${dayText(on)} ${wordsOf(one)}，收回`}
            onPress={() =>
              void doing(() => free.mutateAsync({ of: who.id, on, id: one.id }), '收回了，这段又放出去了。')
            }
          >
            收回
          </Button>
        </Box>
      ))}
      <Problem>{problem}</Problem>
    </>
  )
}
