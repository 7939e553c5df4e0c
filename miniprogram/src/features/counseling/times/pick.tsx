import { useState } from 'react'
import { SERVICE_KIND_LABEL } from '@shared/glossary'
import type { ServiceKind } from '@shared/values/counseling/services'
import { clockText, dayOf, instantAt, momentText, type Instant } from '@shared/values/instant'
import type { Moving } from '@/lib/handover'
import { useModes } from '@/lib/modes'
import { useNow } from '@/lib/now'
import { go } from '@/lib/routes'
import { Box, Button, Icon, Link, PageFrame, StateView, Text } from '@/ui'
import { bring } from '@/ui/form/bring'
import { useDirectory } from '../parts/use-directory'
import { Calendar } from './calendar'
import { DayList } from './day-list'
import { DayTimes, TIMES_ID } from './day-times'
import { firstFree, siteAt } from './free-times'
import { FullUp } from './full-up'
import { MoveSheet } from './move-sheet'
import { Staleness } from './staleness'
import { TimesHead } from './times-head'
import { usePicking, type Picking } from './use-picking'
import { useTimes } from './use-times'
import { WhoLine } from './who-line'

const whenText = ({ day, from }: Picking): string | undefined =>
  day && from !== undefined ? momentText(instantAt(day.on, from)) : undefined

function problemOf({ lost }: Picking, tried: boolean): string | undefined {
  if (lost !== undefined) return `${clockText(lost)} 刚被别人约走了，换一个。`
  return tried ? '还没挑时间，点一个。' : undefined
}

interface PickProps {
  kind: ServiceKind
  who: string | undefined
  moving: Moving | undefined
}

export function Pick({ kind, who, moving }: PickProps) {
  const directory = useDirectory()
  const times = useTimes(kind, who)
  const picking = usePicking(times.data, moving?.counselorId)
  const now: Instant = useNow()
  const elder = useModes().step > 0
  const [tried, setTried] = useState(false)
  const [sure, setSure] = useState(false)
  const { day, from } = picking
  const when = whenText(picking)
  const goOn = () => {
    setTried(true)
    if (!day || from === undefined || picking.who === undefined) return bring(TIMES_ID)
    if (moving) return setSure(true)
    go('confirm', { kind, who: picking.who, on: day.on, from: String(from), ...(who !== undefined && { only: 'yes' }) })
  }
  const siteOf = (id: string) =>
    times.data && day && from !== undefined ? siteAt(times.data, { on: day.on, from }, id)?.name : undefined
  const ofDay = day ? (
    <>
      <DayTimes
        day={day}
        from={from}
        onPick={(at) => picking.pickTime(day.on, at)}
        problem={from === undefined ? problemOf(picking, tried) : undefined}
      />
      {directory.data && picking.who !== undefined ? (
        <WhoLine
          directory={directory.data}
          free={picking.free}
          who={picking.who}
          siteOf={siteOf}
          onPick={picking.pickWho}
        />
      ) : null}
    </>
  ) : null
  const grid = { today: dayOf(now), picked: day?.on, onPick: picking.pickDay }
  const bar = (
    <Button kind="next" onPress={goOn}>
      {when ? `${moving ? '改到' : '就约'} ${when}` : '先点一个时间'}
    </Button>
  )
  return (
    <PageFrame bar={times.data && firstFree(times.data.days) ? bar : undefined}>
      <Text kind="h1">{moving ? '换个时间' : `${SERVICE_KIND_LABEL[kind]}，选个时间`}</Text>
      <TimesHead kind={kind} who={who} directory={directory.data} />
      <StateView of={times} isEmpty={({ days }) => !firstFree(days)} empty={<FullUp kind={kind} who={who} />}>
        {({ days }) => (
          <>
            <Staleness at={times.dataUpdatedAt} failed={times.isError} />
            {elder ? (
              <DayList days={days} {...grid}>
                {ofDay}
              </DayList>
            ) : (
              <>
                <Calendar days={days} {...grid} />
                {ofDay}
              </>
            )}
            {moving ? null : (
              <Link opens={{ to: 'wait', params: { kind, ...(who !== undefined && { who }) } }} className="times-wait">
                <Box as="span">都不合适？排候补，有空先问你</Box>
                <Icon name="chevron" size="xs" />
              </Link>
            )}
          </>
        )}
      </StateView>
      {moving && day && from !== undefined && picking.who !== undefined ? (
        <MoveSheet
          open={sure}
          moving={moving}
          to={{ on: day.on, from, counselorId: picking.who }}
          kind={kind}
          directory={directory.data}
          onClose={() => setSure(false)}
          onGone={() => void times.refetch()}
        />
      ) : null}
    </PageFrame>
  )
}
