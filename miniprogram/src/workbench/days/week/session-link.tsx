import type { SessionRowDto } from '@shared/contract/counseling'
import type { Instant } from '@shared/values/instant'
import { hrefOf } from '@/lib/routes'
import { Box, Press, Tag, Text } from '@/ui'
import { paramsOf, type Open } from '../open'
import { hoursOf, stateOf, whatText } from '../session-words'

interface SessionLinkProps {
  of: SessionRowDto
  /** The time alone, unless told otherwise. */
  when?: string
  /** There is no room to say where. */
  narrow?: boolean
  now: Instant
  open: Open | undefined
  onOpen: (open: Open) => void
}

/** When, what, where; its words are behind the tap, which is recorded. */
export function SessionLink({ of, when = hoursOf(of), narrow, now, open, onOpen }: SessionLinkProps) {
  const target: Open = { kind: 'session', id: of.id }
  const here = open?.kind === 'session' && open.id === of.id
  return (
    <Press
      href={hrefOf({ to: 'days', params: paramsOf(target) })}
      className={`wbt-session wbt-session--${of.state}${here ? ' wbt-session--here' : ''}`}
      aria-current={here ? 'true' : undefined}
      onPress={() => onOpen(target)}
    >
      <Box as="b" className="wbt-session__when">
        {when}
      </Box>
      <Text as="span" kind="meta" className="wbt-session__what">
        {whatText(narrow ? { ...of, site: undefined } : of)}
      </Text>
      <Tags of={of} now={now} />
    </Press>
  )
}

type Tagged = Pick<SessionRowDto, 'state' | 'endsAt' | 'urgent' | 'together'>

export const Tags = ({ of, now }: { of: Tagged; now: Instant }) => (
  <Box as="span" className="wbt-tags">
    {of.urgent ? (
      <Tag tone="red" icon="alert">
        急
      </Tag>
    ) : null}
    <Tag tone={stateOf(of, now).tone}>{stateOf(of, now).label}</Tag>
    {of.together ? <Tag icon="people">两人一起</Tag> : null}
  </Box>
)
