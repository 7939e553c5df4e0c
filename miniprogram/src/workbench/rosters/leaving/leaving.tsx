import { useState } from 'react'
import type { Day } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Card, Loading, SelectField, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { Problem } from '../../frame/problem'
import { Sure } from '../../frame/sure'
import { useBoard } from '../../frame/use-rosters'
import { useChange, withDisplaced } from '../cell/use-change'
import { useStaffList } from '../use-room'
import { handOverPoints, owedWords, type Leaver } from './owed-words'

/** People who work here no more, or in one of their roles, and still have sessions before them or somebody to ask again. */
export function Leaving({ week }: { week: Day }) {
  const { data, error, refetch } = useBoard(week)
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={1} />
  if (data.leaving.length === 0)
    return (
      <DeskWords
        art="empty"
        title="没有要交接的"
        text="有人不在这里做了、手上还有预约或回访，会排在这里，等你交给别人。谁都不会落下。"
      />
    )
  return (
    <Box className="cz-stack wbr-column">
      {data.leaving.map((one) => (
        <HandOver key={one.id} {...one} />
      ))}
    </Box>
  )
}

const NOBODY = ''
/** Chosen, and never there from the start: everybody loses her time by it. */
const LATER = 'later'

function HandOver(one: Leaver) {
  const { id, name, sessions } = one
  const [to, setTo] = useState(NOBODY)
  const [open, setOpen] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const staff = useStaffList().data?.items ?? []
  const hand = useApiCommand('counseling', 'handOver')
  const { busy, problem, setProblem, doing } = useChange()
  const others = staff.filter((other) => other.active && other.id !== id)
  const heir = others.find((other) => other.id === to)
  // a time falls away without an heir; whom she was to ask again nobody would ask
  const needsHeir = sessions === 0
  const later = to === LATER && !needsHeir
  const send = async () => {
    const done = await doing(
      () => hand.mutateAsync({ from: id, ...(heir && { to: heir.id }) }),
      ({ moved, displaced, followUps }) => {
        const passed = owedWords({ sessions: moved, followUps })
        const said = heir
          ? passed
            ? `${passed}交给${heir.name}了。`
            : `没有${heir.name}能接的。`
          : `${name}的，都等新时间。`
        return withDisplaced(said, displaced)
      },
    )
    if (done) setOpen(false)
  }
  const press = () => {
    if (!heir && !later) setWrong('先选一个人。')
    else setOpen(true)
  }
  return (
    <Card as="section" label={name} className="cz-stack">
      <Box>
        <Text kind="strong">{name}</Text>
        <Text kind="meta">{`接不了了，手上还有 ${owedWords(one)}。`}</Text>
      </Box>
      <SelectField
        id={`hand-${id}`}
        label="交给谁"
        reason={
          needsHeir
            ? '到了那天，由谁问问她们现在怎么样。'
            : '时间不变，换人来见；回访也换人做。那会儿有事的，留着等新时间。'
        }
        options={[
          { value: NOBODY, label: '选一个人' },
          ...others.map((other) => ({ value: other.id, label: other.name })),
          ...(needsHeir ? [] : [{ value: LATER, label: '先不定人，都等新时间' }]),
        ]}
        value={to}
        onChange={setTo}
      />
      <Problem>{heir || later ? undefined : wrong}</Problem>
      <Button kind="brand" onPress={press}>
        {heir ? `交给${heir.name}` : later ? '都等新时间' : '交接'}
      </Button>
      <Sure
        open={open}
        title={`${name}的 ${owedWords(one)}`}
        points={handOverPoints(one, heir?.name)}
        does={heir ? '交接' : '都等新时间'}
        busy={busy}
        problem={problem}
        onSure={() => void send()}
        onClose={() => {
          setOpen(false)
          setProblem(undefined)
        }}
      />
    </Card>
  )
}
