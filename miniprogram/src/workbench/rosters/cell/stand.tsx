import { useState } from 'react'
import { spansText } from '@shared/rules/clock-words'
import { dayText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { Box, Button, Field, List, Row, Text } from '@/ui'
import { POST_KIND_LABEL } from '@shared/glossary'
import { useRosters } from '../../frame/use-rosters'
import { useStaffList } from '../use-room'
import type { Present } from '../week/week'
import { candidatesFor, type Candidate } from './candidates'
import type { CellProps } from './cell-sheet'
import { fallAway, Points } from './points'
import { useChange } from './use-change'

/** Somebody comes instead of `out`, or as one more. */
export function Stand({ roster, cell, out, onBack }: CellProps & { out?: Present }) {
  const [picked, pick] = useState<Candidate>()
  const substitute = useApiCommand('counseling', 'substitute')
  const { busy, problem, doing } = useChange()
  const { on, post } = cell
  if (!picked) return <Pick cell={cell} roster={roster} out={out} onPick={pick} onBack={onBack} />
  const change = { on, post: post.id, in: picked.id, ...(out && { out: out.id }) }
  const send = async () => {
    const done = await doing(
      () => substitute.mutateAsync({ id: roster.id, seen: roster.revision, change }),
      out ? `换好了，${picked.name}来。` : `加好了，${picked.name}来。`,
    )
    if (done) onBack()
  }
  return (
    <Points
      points={[
        `${dayText(on)} ${spansText(post.spans)}，${out ? `${picked.name}顶${out.name}` : `${picked.name}来`}。只改这一天。`,
        ...(out ? fallAway(out.name, out.sessions, on) : []),
      ]}
      does={out ? `换${picked.name}来` : '加上'}
      busy={busy}
      problem={problem}
      onSure={() => void send()}
      onBack={() => pick(undefined)}
    />
  )
}

interface PickProps extends CellProps {
  out: Present | undefined
  onPick: (one: Candidate) => void
}

function Pick({ roster, cell: { on, post }, out, onPick, onBack }: PickProps) {
  const [typed, setTyped] = useState('')
  const staff = useStaffList().data?.items ?? []
  const rosters = useRosters().data?.items ?? []
  const all = candidatesFor(post, on, roster, staff, rosters).filter(({ name }) => name.includes(typed.trim()))
  const free = all.filter(({ busyAt }) => busyAt === undefined)
  const busy = all.filter(({ busyAt }) => busyAt !== undefined)
  return (
    <>
      <Field
        id="stand-find"
        label={out ? `谁来顶${out.name}` : '谁来'}
        value={typed}
        onInput={setTyped}
        placeholder="写名字找"
      />
      {free.length > 0 ? (
        <Box className="wbr-picks">
          <List label="那会儿有空的">
            {free.map((one) => (
              <Row key={one.id} icon="person" title={one.name} note="那会儿没别的班" onPress={() => onPick(one)} />
            ))}
          </List>
        </Box>
      ) : (
        <Text tone="quiet">
          {typed
            ? '没有叫这个名字、那会儿又空着的人。'
            : `能做${POST_KIND_LABEL[post.kind]}的人，那会儿都有班，或者已经在这里了。`}
        </Text>
      )}
      {busy.length > 0 ? (
        <Text kind="meta">{`那会儿有班：${busy.map(({ name, busyAt }) => `${name}（${busyAt ?? ''}）`).join('、')}。`}</Text>
      ) : null}
      <Button onPress={onBack}>先不</Button>
    </>
  )
}
