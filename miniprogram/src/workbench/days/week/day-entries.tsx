import type { AgendaDayDto } from '@shared/contract/counseling'
import { POST_KIND_LABEL } from '@shared/glossary'
import { spanText } from '@shared/rules/clock-words'
import { SERVICES_AT } from '@shared/values/counseling/roster'
import type { Instant } from '@shared/values/instant'
import { hrefOf } from '@/lib/routes'
import { Box, Press, Text } from '@/ui'
import { paramsOf, type Open } from '../open'
import { AwayEntry } from '../time/away-entry'
import { itemsOf } from './day-items'
import { SessionLink } from './session-link'

interface DayEntriesProps {
  day: AgendaDayDto
  /** There is no room to say where. */
  narrow?: boolean
  now: Instant
  /** Over: it can be looked at, and no more. */
  past: boolean
  open: Open | undefined
  onOpen: (open: Open) => void
}

/** What one day holds, in its order. */
export const DayEntries = ({ day, narrow, now, past, open, onOpen }: DayEntriesProps) => (
  <Box as="ul" className="wbt-entries">
    {itemsOf(day).map((item) => (
      <Box as="li" key={item.key}>
        {item.kind === 'session' ? (
          <SessionLink narrow={narrow} of={item.session} now={now} open={open} onOpen={onOpen} />
        ) : null}
        {item.kind === 'away' ? <AwayEntry on={day.on} away={item.away} past={past} /> : null}
        {item.kind === 'work' ? (
          <WorkEntry on={day.on} work={item.work} past={past} open={open} onOpen={onOpen} />
        ) : null}
      </Box>
    ))}
  </Box>
)

interface WorkEntryProps extends Omit<DayEntriesProps, 'day' | 'now'> {
  on: string
  work: AgendaDayDto['work'][number]
}

/** A duty; from today on it can be given to another. */
function WorkEntry({ on, work, past, open, onOpen }: WorkEntryProps) {
  const { roster, post } = work
  const target: Open = { kind: 'turn', turn: { roster, post, on } }
  const here = open?.kind === 'turn' && open.turn.on === on && open.turn.post === post && open.turn.roster === roster
  const words = (
    <>
      <Box as="b" className="wbt-work__head">
        <Box as="span" className="wbt-work__when">
          {spanText(work)}
        </Box>
        <Box as="span">{POST_KIND_LABEL[work.kind]}</Box>
      </Box>
      <Text as="span" kind="meta" className="wbt-work__site">
        {work.site}
      </Text>
      {SERVICES_AT[work.kind].length === 0 ? (
        <Text as="span" kind="meta">
          不接约见
        </Text>
      ) : null}
    </>
  )
  if (past) return <Box className="wbt-work">{words}</Box>
  return (
    <Press
      href={hrefOf({ to: 'days', params: paramsOf(target) })}
      className={`wbt-work${here ? ' wbt-work--here' : ''}`}
      aria-current={here ? 'true' : undefined}
      onPress={() => onOpen(target)}
    >
      {words}
      <Text as="span" kind="meta" tone="brand" className="wbt-work__swap">
        换班
      </Text>
    </Press>
  )
}
