import type { Day } from '@shared/values/instant'
import { Box, Button, Tag, Text } from '@/ui'
import { freeWords } from '../week/cell-words'
import type { Present } from '../week/week'
import type { Step } from './cell-sheet'
import { TakenTime } from './taken-time'

const WHOLE_DAY = 24 * 60

/** 约了 2 个 · 空 1 个; of whoever has leave nothing is free. */
const bookedWords = (who: Present): string | undefined =>
  who.free === undefined ? undefined : [`约了 ${who.sessions ?? 0} 个`, freeWords([who])].filter(Boolean).join(' · ')

/** All day: there is nothing more to take out of it. */
const isOff = ({ taken }: Present): boolean =>
  taken?.some(({ why, from, to }) => why === 'leave' && from === 0 && to === WHOLE_DAY) === true

interface PersonHereProps {
  who: Present
  on: Day
  past: boolean
  choose: (step: Step) => void
}

/** Somebody who comes that day. Leave and people who walk in are for those alone who can be booked. */
export function PersonHere({ who, on, past, choose }: PersonHereProps) {
  const { name, away, gone, insteadOf, heavy, free } = who
  const booked = bookedWords(who)
  return (
    <Box role="group" aria-label={name} className="wbr-here">
      <Box className="cz-line">
        <Text kind="strong">{name}</Text>
        {gone ? <Tag>不在这里做了</Tag> : away ? <Tag>请假</Tag> : null}
        {insteadOf ? <Tag tone="blue">{`顶 ${insteadOf}`}</Tag> : null}
        {heavy ? <Tag tone="tea">{heavy}</Tag> : null}
      </Box>
      {booked ? <Text kind="meta">{booked}</Text> : null}
      {past ? null : <TakenTime on={on} who={who} />}
      {past ? null : (
        <Box className="cz-line">
          <Button small kind="soft" label={`${name}，换人`} onPress={() => choose({ does: 'swap', who })}>
            换人
          </Button>
          <Button small label={`${name}，这天不来`} onPress={() => choose({ does: 'none', who })}>
            这天不来
          </Button>
          {free === undefined || isOff(who) ? null : (
            <>
              <Button small label={`${name}，请假`} onPress={() => choose({ does: 'leave', who })}>
                请假
              </Button>
              <Button small label={`${name}，记没约就来的`} onPress={() => choose({ does: 'walkIn', who })}>
                记没约就来的
              </Button>
            </>
          )}
        </Box>
      )}
    </Box>
  )
}
