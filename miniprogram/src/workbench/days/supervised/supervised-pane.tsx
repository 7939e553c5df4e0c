import { useEffect, useState } from 'react'
import { momentText } from '@shared/values/instant'
import { api } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Loading, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { Problem, problemText } from '../../frame/problem'
import { useTyped } from '../../frame/use-typed'
import { whatText } from '../session-words'
import { useSupervised } from '../use-days'

interface Read {
  text: string
  savedAt?: string
}
const NOTHING: Read | undefined = undefined

/** What another noted, to be read and not to be changed; gone when the page is not in sight. */
export function SupervisedPane({ id, alone, onGone }: { id: string; alone?: boolean; onGone: () => void }) {
  const list = useSupervised()
  const [note, setNote] = useTyped<Read | undefined>(NOTHING)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const one = list.data?.find((each) => each.id === id)
  const more = list.data && !one && list.hasNextPage && !list.isFetchingNextPage ? list.fetchNextPage : undefined
  useEffect(() => void more?.(), [more])
  async function read() {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      setNote(await api.counseling.readNote({ id }))
    } catch (thrown) {
      const error = asCallError(thrown)
      setProblem(error.failure.code === 'NOT_FOUND' ? '她还没写，或者这一次已经删了。' : problemText(error))
    } finally {
      setBusy(false)
    }
  }
  if (!list.data || (!one && list.hasNextPage))
    return list.error ? (
      <DeskFailed alone={alone} error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Loading cards={1} />
    )
  if (!one)
    return (
      <DeskWords alone={alone} art="empty" title="这一次不在名单上" text="可能已经删了，或者你不再是她的督导。">
        <Button small kind="brand" onPress={onGone}>
          回名单
        </Button>
      </DeskWords>
    )
  return (
    <Box className="wbp-sheet">
      <Box>
        <Text kind={alone ? 'h1' : 'h2'}>{`${one.counselor} · ${momentText(one.startsAt)}`}</Text>
        <Text kind="meta">{whatText(one)}</Text>
      </Box>
      {note ? (
        <Box as="article" aria-label="她的记录" className="wbt-note">
          <Text className="wbp-said__text">{note.text || '写了又删掉了，现在是空的。'}</Text>
          {note.savedAt ? <Text kind="meta">{`${momentText(note.savedAt)} 存的`}</Text> : null}
        </Box>
      ) : (
        <>
          <Text kind="meta">你是她的督导，能看这一次的记录。看一次记一次。</Text>
          <Problem>{problem}</Problem>
          <Button icon="eye" busy={busy} onPress={() => void read()}>
            看她的记录
          </Button>
        </>
      )}
    </Box>
  )
}
