import { useState } from 'react'
import type { RosterDto } from '@shared/contract/counseling'
import { dayOf } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Text, toast } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import { useNow } from '../../frame/use-now'
import { readAnew } from '../use-room'
import { Conflict } from './conflict'
import { EndRoster } from './end-roster'
import { dropForm, useKeptForm } from './kept-forms'
import { rebase } from './rebase'
import { contentOf, draftOf, type RosterDraft } from './roster-draft'
import { RosterForm } from './roster-form'
import { serverProblem } from './server-problem'

interface EditRosterProps {
  area: string
  roster: RosterDto
  onDone: () => void
}

/** Until what the other wrote has been read, there is nothing to show beside hers. */
const CHANGED = '刚被别人改过，新的还没取到。你写的都在，再按一次。'

export function EditRoster({ area, roster, onDone }: EditRosterProps) {
  const today = dayOf(useNow())
  const edit = useApiCommand('counseling', 'editRoster')
  const [problem, setProblem] = useState<string>()
  const { kept, set } = useKeptForm(roster.id, () => ({
    draft: draftOf(roster.content, today),
    seen: roster.revision,
    base: roster.content,
  }))
  const { draft, seen, base = roster.content } = kept
  const behind = seen !== roster.revision
  const put = (change: Partial<RosterDraft>) => set((before) => ({ ...before, draft: { ...before.draft, ...change } }))
  const leave = () => {
    dropForm(roster.id)
    onDone()
  }
  const goOn = () => {
    set((before) => ({
      draft: rebase(before.draft, base, roster.content, today),
      seen: roster.revision,
      base: roster.content,
    }))
    setProblem(undefined)
    focusOn('roster-head')
  }
  async function send() {
    if (edit.isPending) return
    if (behind) return focusOn('roster-conflict')
    setProblem(undefined)
    try {
      await edit.mutateAsync({ id: roster.id, seen, content: contentOf(draft) })
      toast('存好了，时间跟着变。')
      leave()
      void readAnew()
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.failure.code !== 'CONFLICT') return setProblem(serverProblem(error))
      setProblem(CHANGED)
      await readAnew()
      focusOn('roster-conflict')
    }
  }
  return (
    <>
      <Box id="roster-head" tabIndex={-1} className="wbl-head">
        <Text kind="h1">{`改「${roster.content.site.name}」的班表`}</Text>
        <Text kind="meta">没写完也不要紧，这页开着字就在。只换某一天的人，回班表上点那一天。</Text>
      </Box>
      {behind ? <Conflict base={base} now={roster.content} onGoOn={goOn} onDrop={leave} /> : null}
      <RosterForm
        area={area}
        own={roster}
        draft={draft}
        put={put}
        problem={behind ? undefined : problem}
        busy={edit.isPending}
        onSend={() => void send()}
        onDrop={leave}
      />
      <EndRoster roster={roster} onDone={leave} />
    </>
  )
}
