import { useState } from 'react'
import { momentText } from '@shared/values/instant'
import { Box, Button, List, Loading, Row, Tag, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { catchFocus } from '../../frame/focus-on'
import { useDisplaced } from '../use-room'
import { GiveTime } from './give-time'
import { whatWords, type DisplacedRow } from './row-words'

const HEARS: Record<DisplacedRow['channel'], string> = {
  weChat: '微信提醒她',
  phone: '留了电话，打给她',
  none: '发不了消息，她自己打开才看得到',
}

/** What fell away on our side: she sees when, what and whose, and nothing of the woman. */
export function Displaced() {
  const [open, setOpen] = useState<DisplacedRow>()
  const close = () => {
    setOpen(undefined)
    // the row she came from may be gone with what was done
    catchFocus('rosters-pane')
  }
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useDisplaced()
  if (!data) return error ? <DeskFailed error={error} onRetry={() => void refetch()} /> : <Loading cards={2} />
  return (
    <Box className="cz-stack wbr-column">
      {data.length === 0 ? (
        <DeskWords
          art="empty"
          title="没有要改时间的"
          text="有人请假、换班或改了班表，约好的时间用不了了，就会排在这里等一个新时间。"
        />
      ) : (
        <>
          <Text kind="meta">时间用不了了，是我们这边变的。她自己能另挑，你也能给一个。怎么让她知道，写在下面。</Text>
          <List label="要改时间的">
            {data.map((row) => (
              <Row
                key={row.id}
                icon="clock"
                title={`原来 ${momentText(row.startsAt)}`}
                note={`${whatWords(row)} · ${HEARS[row.channel]}`}
                fact={row.urgent ? <Tag tone="red">急</Tag> : undefined}
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
      {open ? <GiveTime key={open.id} row={open} onClose={close} /> : null}
    </Box>
  )
}
