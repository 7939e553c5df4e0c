import { useEffect } from 'react'
import type { BookingDto } from '@shared/contract/counseling'
import { MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import { useApiQuery } from '@/api'
import { useOnline } from '@/lib/online'
import { useShown } from '@/lib/shown'
import { Box, Note, PageFrame, StateView, Text } from '@/ui'
import { NoCode } from '@/ui/code/no-code'
import { Readers } from '@/ui/code/readers'
import { AskCall } from '../parts/ask-call'
import { SlotCard } from '../parts/slot-card'
import { reachedAs } from '../parts/telling'
import { After } from './after'
import { CallNote } from './call-note'
import { History } from './history'
import { nextBar } from './next-bar'
import { Own } from './own'
import { Referral } from './referral'
import { SayMore } from './say-more'
import { Settle } from './settle'
import { isOver, lostTime } from './state-words'
import { Status } from './status'
import { Yours } from './yours'

const POLL_MS = 60_000

export interface OpenedProps {
  returnCode: string
  onChanged: (code: string) => void
  onInvited: (code: string) => void
  /** What is gone, in whole sentences. */
  onErased: (said: string) => void
}

/** Read anew when she comes back to it, as from choosing another time, and each minute while she looks. */
function useBooking(returnCode: string) {
  const shown = useShown()
  const booking = useApiQuery(
    'counseling',
    'readBooking',
    { returnCode },
    { refetchInterval: shown ? POLL_MS : undefined },
  )
  const { refetch } = booking
  useEffect(() => {
    if (shown) void refetch()
  }, [shown, refetch])
  return booking
}

export function Opened(props: OpenedProps) {
  const { returnCode } = props
  const booking = useBooking(returnCode)
  const online = useOnline()
  const reread = () => void booking.refetch()
  const { data } = booking
  useEffect(() => {
    if (data && !data.asPartner) reachedAs(data.contact)
  }, [data])
  // Replaced or erased elsewhere meanwhile: what was read before is nothing to show to whoever holds the old code.
  if (booking.error?.failure.code === 'NOT_FOUND')
    return <NoCode title="这个码打不开了" text="码换过了，或者这条已经删掉。换过的，用新的码打开。" />
  return (
    <PageFrame bar={data && nextBar({ booking: data, returnCode, onDone: reread })}>
      {data ? null : (
        <Box as="h1" className="cz-spoken">
          你约的
        </Box>
      )}
      <StateView of={booking}>
        {(now) => (
          <>
            <Status booking={now} />
            {online ? null : <Note icon="info">现在没有网，下面是刚才取到的。电话能打。</Note>}
            {now.slot && !lostTime(now) ? (
              <SlotCard kind={now.kind} mode={now.mode} slot={now.slot} over={isOver(now)} />
            ) : (
              <What kind={now.kind} mode={now.mode} />
            )}
            <Box>
              <CallNote booking={now} />
            </Box>
            <Body {...props} booking={now} reread={reread} />
          </>
        )}
      </StateView>
    </PageFrame>
  )
}

/** Without a time of hers, what it is that she waits for or had: she opened it by her code. */
const What = ({ kind, mode }: Pick<BookingDto, 'kind' | 'mode'>) => (
  <Text kind="meta">{`${SERVICE_KIND_LABEL[kind]} · ${MODE_LABEL[mode]}`}</Text>
)

/** Each in a box that is always there: in the mini-program a new neighbour makes all others travel again. */
function Body(props: OpenedProps & { booking: BookingDto; reread: () => void }) {
  const { booking, returnCode, reread } = props
  const shared = { booking, returnCode, onDone: reread }
  return (
    <>
      <Box>
        <AskCall {...shared} where="在下面“怎么找你”里留。" />
      </Box>
      <Box>
        <Settle {...shared} />
      </Box>
      <Box>
        <Referral {...shared} />
      </Box>
      <Box>
        <After {...shared} />
      </Box>
      <Box>
        <SayMore {...shared} />
      </Box>
      <Box>{booking.asPartner ? null : <Own {...shared} onInvited={props.onInvited} />}</Box>
      <History {...booking} />
      <Readers rows={booking.readers} />
      <Yours {...props} />
    </>
  )
}

export interface PartProps {
  booking: BookingDto
  returnCode: string
  /** Something has changed: it is read anew. */
  onDone: () => void
}
