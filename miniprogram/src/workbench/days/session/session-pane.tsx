import type { BookingState, SessionDto } from '@shared/contract/counseling'
import type { Instant } from '@shared/values/instant'
import { Box, Button, Loading, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { whatText, whenText } from '../session-words'
import { useSession } from '../use-days'
import { Tags } from '../week/session-link'
import { After } from './after'
import { Contact } from './contact'
import { HerWords } from './her-words'
import { Note } from './note'
import { Steps } from './steps'

interface SessionPaneProps {
  id: string
  now: Instant
  /** Its time is the page's heading. */
  alone?: boolean
  onGone: () => void
}

/** One session. Reading it is recorded, so it is read when it opens and after what she does. */
export function SessionPane({ id, now, alone, onGone }: SessionPaneProps) {
  const read = useSession(id)
  const gone = read.error?.failure.code === 'NOT_FOUND'
  if (read.data && !gone) return <Session of={read.data} now={now} alone={alone} onGone={onGone} />
  if (gone)
    return (
      <DeskWords alone={alone} art="empty" title="这一次不在了" text="她可能删掉了，或者换了别人接。回日程看看。">
        <Button small kind="brand" onPress={onGone}>
          回日程
        </Button>
      </DeskWords>
    )
  return read.error ? (
    <DeskFailed alone={alone} error={read.error} onRetry={() => void read.refetch()} />
  ) : (
    <Loading cards={2} />
  )
}

/** She was there, maybe before her time, or it is written that she was not. */
const BEGUN: ReadonlySet<BookingState> = new Set<BookingState>(['arrived', 'done', 'noShow'])
/** Somebody may have to be called, and something noted. */
const HELD: ReadonlySet<BookingState> = new Set<BookingState>(['asked', 'booked', ...BEGUN])

interface SessionProps extends Pick<SessionPaneProps, 'now' | 'alone' | 'onGone'> {
  of: SessionDto
}

/** What somebody else noted is not for whoever only asks again. */
const isNoted = ({ gaveBy, hasNote, state, startsAt }: SessionDto, now: Instant): boolean =>
  gaveBy === undefined && (hasNote || BEGUN.has(state) || (HELD.has(state) && startsAt <= now))

const Session = ({ of, now, alone, onGone }: SessionProps) => (
  <Box className="wbp-sheet">
    <Box>
      <Text kind={alone ? 'h1' : 'h2'}>{whenText(of, now)}</Text>
      <Text kind="meta">{whatText(of)}</Text>
      <Box className="wbl-state">
        <Tags of={of} now={now} />
      </Box>
    </Box>
    <HerWords of={of} />
    <Steps of={of} now={now} />
    {HELD.has(of.state) || of.state === 'displaced' ? <Contact of={of} /> : null}
    {isNoted(of, now) ? <Note of={of} /> : null}
    {of.state === 'booked' && of.startsAt > now ? (
      <Text kind="meta">开始以后，就能在这里写只给自己看的记录。</Text>
    ) : null}
    <After of={of} onGone={onGone} />
    <Text kind="meta">你打开过这一次，她凭回执码看得到。</Text>
  </Box>
)
