import { useState } from 'react'
import type { CallDto } from '@shared/contract/counseling'
import { SERVICE_KIND_LABEL } from '@shared/glossary'
import { mayCallAt } from '@shared/rules/safe-contact'
import { clockText, dayOf, dayText, minuteOfDay, momentText } from '@shared/values/instant'
import { Box, Button, List, Loading, Row, Tag, Text } from '@/ui'
import { callHoursText } from '../../frame/contact-words'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { catchFocus } from '../../frame/focus-on'
import { useNow } from '../../frame/use-now'
import { useCalls } from '../use-room'
import { CallSheet } from './call-sheet'
import { callingNow, callWords } from './call-words'

/** Who is to be told something by telephone, the most pressing first; whom, stands behind a tap. */
export function Calls() {
  const [open, setOpen] = useState<CallDto>()
  const close = () => {
    setOpen(undefined)
    // the row she came from may be gone with what was done
    catchFocus('rosters-pane')
  }
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useCalls()
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={2} />
  return (
    <Box className="cz-stack wbr-column">
      {data.length === 0 ? (
        <DeskWords
          art="empty"
          title="没有要打的电话"
          text="说到危险想接电话的、时间或人变了的、有空位留给她的、没约上的，留了电话就排在这里，等你打。"
        />
      ) : (
        <>
          <Text kind="meta">她们留了电话，等你打；「急」的先打。只在她说的时间里打，照她说的话说。</Text>
          <List label="要打的电话">
            {data.map((row) => (
              <Row
                key={`${row.id}.${row.what}`}
                icon="phone"
                title={callWords(row).title}
                note={<Whom row={row} />}
                fact={<Pressing row={row} />}
                onPress={() => setOpen(row)}
              />
            ))}
          </List>
        </>
      )}
      {hasNextPage ? (
        <Button small busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          再看一些
        </Button>
      ) : null}
      {open ? <CallSheet key={`${open.id}.${open.what}`} row={open} onClose={close} /> : null}
    </Box>
  )
}

function Whom({ row }: { row: CallDto }) {
  const now = useNow()
  const other = callingNow(row, now)
  // who cannot be called yet need not be opened to learn it
  const open = mayCallAt({ hours: row.callHours }, now)
  const can = [
    other && `${other.name}正在打`,
    `${open ? '' : '现在不能打，'}${callHoursText(row.callHours)} 能打`,
    row.tried > 0 ? `打过 ${row.tried} 次，没接通` : undefined,
  ]
  return (
    <>
      <Box as="span" className="wbr-call__line">
        {[row.startsAt && momentText(row.startsAt), SERVICE_KIND_LABEL[row.kind], row.counselor]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      <Box as="span" className="wbr-call__line">
        {can.filter(Boolean).join(' · ')}
      </Box>
    </>
  )
}

function Pressing({ row: { urgent, what, callBy } }: { row: CallDto }) {
  const today = dayOf(useNow())
  if (urgent) return <Tag tone="red">急</Tag>
  if (what !== 'offered') return null
  return (
    <Tag tone="tea">{`${dayOf(callBy) === today ? clockText(minuteOfDay(callBy)) : dayText(dayOf(callBy))} 前`}</Tag>
  )
}
