import { useState } from 'react'
import type { SessionDto } from '@shared/contract/counseling'
import { lengthOf, LIMITS } from '@shared/values/limits'
import type { Instant } from '@shared/values/instant'
import { api } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Text, TextArea } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import { keptWords } from '../../frame/kept-words'
import { Problem, problemText } from '../../frame/problem'
import { useAutosave } from '../../frame/use-autosave'
import { useMyCard } from '../use-days'
import { fits, isUnsaved, joinNote, openNote, someUnsaved, type Note as Kept } from './note-store'

const NOTE_ID = 'session-note'
interface Read {
  text: string
  savedAt?: Instant
}

/** Hers, and her supervisor's who is named. What is there is read only when she asks: that too is recorded. */
export function Note({ of }: { of: Pick<SessionDto, 'id' | 'hasNote'> }) {
  const { supervisor } = useMyCard().data ?? {}
  const [read, setRead] = useState<Read | undefined>(() => (!of.hasNote || isUnsaved(of.id) ? { text: '' } : undefined))
  return (
    <Box as="section" aria-label="你的记录" className="wbp-part">
      <Box>
        <Text kind="strong" as="h2">
          你的记录
        </Text>
        <Text kind="meta">
          {supervisor ? `只有你和督导${supervisor.name}看得到，谁看都会记下来。` : '只有你看得到，管理员也看不到。'}
        </Text>
      </Box>
      {read ? <Editor id={of.id} kept={read} /> : <Closed id={of.id} onRead={setRead} />}
    </Box>
  )
}

function Closed({ id, onRead }: { id: string; onRead: (read: Read) => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function open() {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      onRead(await api.counseling.readNote({ id }))
      focusOn(NOTE_ID)
    } catch (thrown) {
      setProblem(problemText(asCallError(thrown)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Problem>{problem}</Problem>
      <Button small icon="pen" busy={busy} onPress={() => void open()}>
        打开写过的
      </Button>
    </>
  )
}

function Editor({ id, kept }: { id: string; kept: Read }) {
  const [note, setNote] = useState<Kept>(() => openNote(id, kept))
  return <Field key={note.state.get().savedAt ?? 'new'} note={note} onNote={setNote} />
}

function Field({ note, onNote }: { note: Kept; onNote: (note: Kept) => void }) {
  const state = useAutosave(note, true, someUnsaved)
  const [problem, setProblem] = useState<string>()
  const elsewhere = state.keeping === 'failed' && state.error?.failure.code === 'CONFLICT'
  async function join() {
    setProblem(undefined)
    try {
      onNote(joinNote(note.id, await api.counseling.readNote({ id: note.id })))
    } catch (thrown) {
      setProblem(problemText(asCallError(thrown)))
    }
  }
  return (
    <>
      <TextArea
        id={NOTE_ID}
        label="这一次的记录"
        hideLabel
        rows={5}
        value={state.text}
        onInput={(text) => note.edit(() => ({ text }))}
        error={fits(state) ? undefined : `最多 ${LIMITS.sessionNote.max} 字，删到以内才存得下。`}
        foot={
          <>
            <Box as="span" role="status">
              {keptWords(state)}
            </Box>
            <Box as="span">{`${lengthOf(state.text)} / ${LIMITS.sessionNote.max} 字`}</Box>
          </>
        }
      />
      <Problem>{elsewhere ? (problem ?? '你在另一处也写过这一份，还没存。两边的字都在。') : undefined}</Problem>
      {elsewhere ? (
        <Button small kind="brand" onPress={() => void join()}>
          把另一处写的接在后面
        </Button>
      ) : (
        <Button small onPress={() => void note.flush()}>
          现在就存
        </Button>
      )}
    </>
  )
}
