import type { BookingDto } from '@shared/contract/counseling'
import { BOOKING_EVENT_LABEL } from '@shared/glossary'
import { momentText } from '@shared/values/instant'
import { Box, Text } from '@/ui'

/** What became of it, newest first, in words that name no matter. */
export const History = ({ state, history }: Pick<BookingDto, 'state' | 'history'>) => (
  <Box as="section" className="cz-section cz-stack-s">
    <Text kind="h2">经过</Text>
    <Box as="ul" className="cz-card booking-history">
      {history.map(({ at, what }) => (
        <Box as="li" key={`${at} ${what}`} className="booking-history__row">
          <Text as="span" kind="meta" className="booking-history__at">
            {momentText(at)}
          </Text>
          <Text as="span">{state === 'noShow' && what === 'closed' ? '这次没来成' : BOOKING_EVENT_LABEL[what]}</Text>
        </Box>
      ))}
    </Box>
  </Box>
)
