import { useState } from 'react'
import { clockText } from '@shared/rules/clock-words'
import { dayText, momentText, type Day } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Chips, Loading, Sheet, Text } from '@/ui'
import { DeskFailed } from '../../frame/desk-states'
import { Problem } from '../../frame/problem'
import { useDoing } from '../../frame/use-doing'
import { readAnew, useStaffList, useTimes } from '../use-room'
import { freeDays, type FreeDay } from './free-times'
import { whatWords, type DisplacedRow } from './row-words'

/** A new time for a session that lost its own: the day, the time, who; the button says it all once more. */
export function GiveTime({ row, onClose }: { row: DisplacedRow; onClose: () => void }) {
  const times = useTimes(row.kind)
  const staff = useStaffList()
  const error = times.error ?? staff.error
  const again = () => void Promise.all([times.refetch(), staff.refetch()])
  return (
    <Sheet open title="给一个新时间" onClose={onClose}>
      <Box className="cz-stack">
        <Text kind="meta">{`${whatWords(row)}，原来 ${momentText(row.startsAt)}`}</Text>
        {times.data && staff.data ? (
          <Pick row={row} days={freeDays(times.data, staff.data.items, row.mode)} onClose={onClose} />
        ) : error ? (
          <DeskFailed error={error} onRetry={again} />
        ) : (
          <Loading cards={1} />
        )}
      </Box>
    </Sheet>
  )
}

const TELLS: Record<DisplacedRow['channel'], string> = {
  weChat: '微信会提醒她来看，不合适她还能自己改或取消。',
  phone: '改好了，到「要打电话」里打给她。不合适她还能改或取消。',
  none: '没有消息能发给她，她自己打开才看得到。不合适她还能自己改或取消。',
}

const CHANGED = '她自己刚改过，或者别人刚给过时间。看一眼名单，还在的话再给。'

interface PickProps {
  row: DisplacedRow
  days: readonly FreeDay[]
  onClose: () => void
}

function Pick({ row, days, onClose }: PickProps) {
  const [on, setOn] = useState<Day | undefined>(days[0]?.on)
  const [from, setFrom] = useState<string>()
  const [who, setWho] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const move = useApiCommand('counseling', 'moveFor')
  const { busy, problem, doing } = useDoing({ readAnew, pane: 'rosters-pane', changed: CHANGED })
  const day = days.find((one) => one.on === on)
  const time = day?.times.find((one) => String(one.from) === from)
  // whoever had it stays, where she is free then
  const counselor =
    time?.who.find(({ id }) => id === who) ?? time?.who.find(({ name }) => name === row.counselor) ?? time?.who[0]
  if (days.length === 0) return <NoTimes onClose={onClose} />
  const press = async () => {
    if (!day || !time || !counselor) return setWrong('先挑一个时间。')
    const input = { id: row.id, counselorId: counselor.id, on: day.on, from: time.from, mode: row.mode }
    if (await doing(() => move.mutateAsync(input), '改好了。')) onClose()
    // what was taken meanwhile is not offered again
    else void readAnew()
  }
  const choice = day && time && counselor ? `${dayText(day.on)} ${clockText(time.from)}，${counselor.name}` : ''
  return (
    <>
      <Chips
        id="give-day"
        label="哪一天"
        options={days.map((one) => ({ value: one.on, label: dayText(one.on) }))}
        value={on}
        onChange={(next) => {
          setOn(next)
          setFrom(undefined)
        }}
      />
      <Chips
        id="give-time"
        label="几点"
        options={(day?.times ?? []).map((one) => ({ value: String(one.from), label: clockText(one.from) }))}
        value={from}
        onChange={setFrom}
      />
      {time && time.who.length > 1 ? (
        <Chips
          id="give-who"
          label="谁来见她"
          options={time.who.map(({ id, name }) => ({ value: id, label: name }))}
          value={counselor?.id}
          onChange={setWho}
        />
      ) : null}
      <Problem>{problem ?? (time ? undefined : wrong)}</Problem>
      <Button kind="brand" busy={busy} onPress={() => void press()}>
        {choice ? `就改到 ${choice}` : '就改到这个时间'}
      </Button>
      <Text kind="meta">{TELLS[row.channel]}</Text>
    </>
  )
}

const NoTimes = ({ onClose }: { onClose: () => void }) => (
  <>
    <Text>两周里没有空着的时间。可以先在班表上加一个人，或者加一天班，时间出来了再给。</Text>
    <Button onPress={onClose}>知道了</Button>
  </>
)
