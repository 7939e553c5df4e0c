import type { BookingDto } from '@shared/contract/counseling'
import { Box, Countdown, Icon, Note, Text } from '@/ui'
import { useNow } from '@/lib/now'
import { APART } from '../booked/booked-words'
import { isBefore, isOver, stateWords } from './state-words'

/** How it stands, in words, and what is to be done next. */
export function Status({ booking }: { booking: BookingDto }) {
  const { title, text, tone, icon } = stateWords(booking, useNow())
  const apart = !booking.asPartner && isBefore(booking) && booking.history.some(({ what }) => what === 'separated')
  return (
    <Box className="booking-status" role="status">
      <Text kind="h1" className="booking-status__title">
        <Icon name={icon} className={`booking-status__icon booking-status__icon--${tone}`} />
        <Box as="span">{title}</Box>
      </Text>
      <Text tone="quiet">{text}</Text>
      {booking.state === 'offered' && booking.offerUntil ? <Countdown until={booking.offerUntil} /> : null}
      {booking.asPartner && !isOver(booking) ? (
        <Note icon="people">这是给一起来的那一位的码：看得到时间、地点和老师，看不到对方写的。</Note>
      ) : null}
      {apart ? <Note icon="person">{APART}</Note> : null}
    </Box>
  )
}
