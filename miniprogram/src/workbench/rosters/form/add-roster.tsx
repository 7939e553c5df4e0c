import { useState } from 'react'
import { SERVICES_AT } from '@shared/values/counseling/roster'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Text, toast } from '@/ui'
import { NEW } from '../open'
import { readAnew } from '../use-room'
import { dropForm, useKeptForm } from './kept-forms'
import { contentOf, emptyDraft, type RosterDraft } from './roster-draft'
import { RosterForm } from './roster-form'
import { serverProblem } from './server-problem'

export function AddRoster({ area, onDone }: { area: string; onDone: () => void }) {
  const add = useApiCommand('counseling', 'addRoster')
  const [problem, setProblem] = useState<string>()
  const { kept, set } = useKeptForm(NEW, () => ({ draft: emptyDraft(area), seen: 0 }))
  const { draft } = kept
  const put = (change: Partial<RosterDraft>) => set((before) => ({ ...before, draft: { ...before.draft, ...change } }))
  const leave = () => {
    dropForm(NEW)
    onDone()
  }
  async function send() {
    if (add.isPending) return
    setProblem(undefined)
    try {
      const content = contentOf(draft)
      await add.mutateAsync({ content })
      // at a window or on the hotline nothing can be booked
      const booked = content.posts.some(({ kind }) => SERVICES_AT[kind].length > 0)
      toast(booked ? '存好了，网上照着放时间。' : '存好了，班表上看得到。')
      leave()
      void readAnew()
    } catch (thrown) {
      setProblem(serverProblem(asCallError(thrown)))
    }
  }
  return (
    <>
      <Box>
        <Text kind="h1">新写一张班表</Text>
        <Text kind="meta">一个点一张。没写完也不要紧，这页开着字就在。</Text>
      </Box>
      <RosterForm
        area={area}
        own={undefined}
        draft={draft}
        put={put}
        problem={problem}
        busy={add.isPending}
        onSend={() => void send()}
        onDrop={leave}
      />
    </>
  )
}
