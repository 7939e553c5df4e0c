import type { BookingDto } from '@shared/contract/counseling'
import { useApiCommand } from '@/api'
import { Box, List, Text } from '@/ui'
import { ChangeCode } from '@/ui/code/change-code'
import { Erase } from '@/ui/code/erase'
import { KeepRow } from '@/ui/code/keep-row'
import { useNow } from '@/lib/now'
import { CalendarRow } from '../booked/calendar-row'
import type { OpenedProps } from './opened'
import { eraseWords } from './erase-words'
import { holdsTime } from './state-words'

/** What the code gives her: to keep it, to change it, to have it all erased. */
export function Yours({ booking, returnCode, onChanged, onErased }: OpenedProps & { booking: BookingDto }) {
  const change = useApiCommand('counseling', 'replaceCode')
  const erase = useApiCommand('counseling', 'erase')
  const { slot, history } = booking
  const { note, gone, erased } = eraseWords(booking, useNow())
  return (
    <Box className="cz-section cz-stack-s">
      <Text kind="h2">这条归你管</Text>
      <List label="这条归你管">
        <KeepRow code={returnCode} askedAt={history.at(-1)?.at ?? ''} of="booking" />
        {slot && holdsTime(booking) ? <CalendarRow startsAt={slot.startsAt} endsAt={slot.endsAt} /> : null}
        <ChangeCode returnCode={returnCode} change={change} onChanged={onChanged} />
        <Erase returnCode={returnCode} erase={erase} note={note} gone={gone} onErased={() => onErased(erased)} />
      </List>
    </Box>
  )
}
