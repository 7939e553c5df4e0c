import type { SessionRowDto } from '@shared/contract/counseling'
import type { Out } from '@shared/contract/infer'
import type { Contract } from '@shared/contract'
import { LIMITS } from '@shared/values/limits'
import { momentText, type Instant } from '@shared/values/instant'
import { Box, Button, Card, Text } from '@/ui'
import type { Open } from '../open'
import { dueText, soonText, whatText, whenText } from '../session-words'
import { SessionLink, Tags } from './session-link'

export type Week = Out<Contract['counseling']['readWeek']>

interface TodayProps {
  week: Week
  now: Instant
  onOpen: (open: Open) => void
}

/** What comes next, and what waits for her. */
export function Today({ week, now, onOpen }: TodayProps) {
  const { next, asked } = week
  // the amber one stands in the session once it is open
  return (
    <Box className="cz-stack">
      {next ? <Next of={next} now={now} onOpen={onOpen} /> : <NoneNext />}
      <Some title="等你点头" of={asked.filter(({ startsAt }) => startsAt > now)} now={now} onOpen={onOpen} />
      <FollowUps week={week} now={now} onOpen={onOpen} />
    </Box>
  )
}

const FULL = `先列 ${LIMITS.followUpsDue} 次，回访过的记下来，后面的接着出来。`
/** Owed since the day that was set, by her or by whoever she took it over from. */
const FollowUps = ({ week: { followUps }, now, onOpen }: TodayProps) => (
  <Some
    title="该回访"
    {...(followUps.length >= LIMITS.followUpsDue && { note: FULL })}
    of={followUps}
    when={({ id }) =>
      dueText(
        followUps.find((one) => one.id === id),
        now,
      )
    }
    now={now}
    onOpen={onOpen}
  />
)

/** No time for her to find, so it stands last; in a danger there may be something to do all the same. */
export const Displaced = ({ week, now, onOpen }: TodayProps) => (
  <Some
    title="时间落空了"
    note={`她们能自己另挑，妇联也能给。${week.displaced.some(({ urgent }) => urgent) ? '新时间不用你定；标着「急」的，点开看看。' : '你这边不用做什么。'}`}
    of={week.displaced}
    now={now}
    onOpen={onOpen}
  />
)

const Next = ({ of, now, onOpen }: { of: SessionRowDto } & Omit<TodayProps, 'week'>) => (
  <Card as="section" label="接下来" className="wbt-next">
    <Box className="cz-line">
      <Text kind="meta-strong" as="h2">
        接下来
      </Text>
      <Text kind="meta" as="span">
        {soonText(of, now)}
      </Text>
    </Box>
    <Text kind="h1" as="p">
      {whenText(of, now)}
    </Text>
    <Text>{whatText(of)}</Text>
    <Tags of={of} now={now} />
    <Button kind="next" onPress={() => onOpen({ kind: 'session', id: of.id })}>
      看这一次
    </Button>
    <Text kind="meta">打开就会记下来。</Text>
  </Card>
)

const NoneNext = () => (
  <Card as="section" label="接下来">
    <Text kind="strong" as="h2">
      接下来没有人约
    </Text>
    <Text kind="meta">有人约了，会出现在这里。</Text>
  </Card>
)

interface SomeProps {
  title: string
  note?: string
  of: readonly SessionRowDto[]
  /** When it was, unless told otherwise. */
  when?: (one: SessionRowDto) => string
  now: Instant
  onOpen: (open: Open) => void
}

const Some = ({ title, note, of, when = ({ startsAt }) => momentText(startsAt), now, onOpen }: SomeProps) =>
  of.length === 0 ? null : (
    <Box as="section" aria-label={title} className="cz-stack-s">
      <Text kind="meta-strong" as="h2">{`${title} · ${of.length} 次`}</Text>
      {note ? <Text kind="meta">{note}</Text> : null}
      <Box as="ul" className="wbt-entries">
        {of.map((one) => (
          <Box as="li" key={one.id}>
            <SessionLink of={one} when={when(one)} now={now} open={undefined} onOpen={onOpen} />
          </Box>
        ))}
      </Box>
    </Box>
  )
