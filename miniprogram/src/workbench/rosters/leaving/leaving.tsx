import { useState } from 'react'
import type { Day } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Card, Loading, SelectField, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { Sure } from '../../frame/sure'
import { useBoard } from '../../frame/use-rosters'
import { useChange, withDisplaced } from '../cell/use-change'
import { useStaffList } from '../use-room'

/** People who work here no more, or in one of their roles, and still have sessions before them. */
export function Leaving({ week }: { week: Day }) {
  const { data, error, refetch } = useBoard(week)
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={1} />
  if (data.leaving.length === 0)
    return (
      <DeskWords
        art="empty"
        title="没有要交接的"
        text="有人不在这里做了、手上还有约好的，会排在这里，等你交给别人。谁都不会落下。"
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

function HandOver({ id, name, sessions }: { id: string; name: string; sessions: number }) {
  const [to, setTo] = useState(NOBODY)
  const [open, setOpen] = useState(false)
  const staff = useStaffList().data?.items ?? []
  const hand = useApiCommand('counseling', 'handOver')
  const { busy, problem, setProblem, doing } = useChange()
  const others = staff.filter((one) => one.active && one.id !== id)
  const heir = others.find((one) => one.id === to)
  const send = async () => {
    const done = await doing(
      () => hand.mutateAsync({ from: id, ...(heir && { to: heir.id }) }),
      ({ moved, displaced }) => withDisplaced(heir ? `${moved} 个交给${heir.name}了。` : '放下了。', displaced),
    )
    if (done) setOpen(false)
  }
  return (
    <Card as="section" label={name} className="cz-stack">
      <Box>
        <Text kind="strong">{name}</Text>
        <Text kind="meta">{`接不了了，还有 ${sessions} 个约好的在后面。`}</Text>
      </Box>
      <SelectField
        id={`hand-${id}`}
        label="交给谁"
        reason="时间不变，换人来见。那会儿有事的，留着等新时间。"
        options={[
          { value: NOBODY, label: '先不定人，都等新时间' },
          ...others.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={to}
        onChange={setTo}
      />
      <Button kind="brand" onPress={() => setOpen(true)}>
        {heir ? `交给${heir.name}` : '都等新时间'}
      </Button>
      <Sure
        open={open}
        title={`${name}的 ${sessions} 个预约`}
        points={
          heir
            ? [
                `${heir.name}那会儿空着的，都换成${heir.name}，时间不变。`,
                `${heir.name}那会儿有事的，变成要改时间，到「要改时间」里给。`,
                '留了电话的，到「要打电话」里告诉她。记录不跟着交，只有写的人和督导看得到。',
              ]
            : ['都变成要改时间，到「要改时间」里一个一个给。', '她们自己也能改。留了电话的，到「要打电话」里告诉她。']
        }
        does={heir ? '交接' : '放下'}
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
