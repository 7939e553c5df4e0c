import type { BookingDto } from '@shared/contract/counseling'
import { useApiCommand } from '@/api'
import { Box, List, Text } from '@/ui'
import { ChangeCode } from '@/ui/code/change-code'
import { Erase } from '@/ui/code/erase'
import { KeepRow } from '@/ui/code/keep-row'
import { CalendarRow } from '../booked/calendar-row'
import type { OpenedProps } from './opened'
import { holdsTime } from './state-words'

const GONE = '你写的、怎么找你、时间和回执码都会删掉，时间让给别人。删了谁也找不回，老师也看不到了。'
const GONE_PART = '你写的和这个回执码都会删掉。约的人不受影响，到时候是一个人谈。'

/** What the code gives her: to keep it, to change it, to have it all erased. */
export function Yours({ booking, returnCode, onChanged, onErased }: OpenedProps & { booking: BookingDto }) {
  const change = useApiCommand('counseling', 'replaceCode')
  const erase = useApiCommand('counseling', 'erase')
  const { slot, asPartner, history } = booking
  return (
    <Box className="cz-section cz-stack-s">
      <Text kind="h2">这条归你管</Text>
      <List label="这条归你管">
        <KeepRow code={returnCode} askedAt={history.at(-1)?.at ?? ''} of="booking" />
        {slot && holdsTime(booking) ? <CalendarRow startsAt={slot.startsAt} endsAt={slot.endsAt} /> : null}
        <ChangeCode returnCode={returnCode} change={change} onChanged={onChanged} />
        <Erase
          returnCode={returnCode}
          erase={erase}
          note={asPartner ? '你写的都删，约的人不受影响' : '你写的、约的都删，时间也让出去'}
          gone={asPartner ? GONE_PART : GONE}
          onErased={onErased}
        />
      </List>
    </Box>
  )
}
