import { useState } from 'react'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, SelectField, Text, toast } from '@/ui'
import { isVillage } from '../../frame/officer-area'
import { useAreas } from '../use-areas'
import { readAnew } from '../use-places'
import { dropForm, useKeptForm } from './kept-forms'
import { contentOf, emptyDraft, type PlaceDraft } from './place-draft'
import { PlaceForm } from './place-form'
import { serverProblem } from './server-problem'

const NEW = 'new'

export function AddPlace({ area, alone, onDone }: { area: string; alone?: boolean; onDone: () => void }) {
  const add = useApiCommand('places', 'addPlace')
  const [problem, setProblem] = useState<string>()
  const { kept, set } = useKeptForm(NEW, () => ({ draft: emptyDraft(area), seen: 0 }))
  const areas = useAreas()
  const { draft } = kept
  const village = isVillage(area)
  const parts = areas.within(area)
  const put = (change: Partial<PlaceDraft>) => set((before) => ({ ...before, draft: { ...before.draft, ...change } }))
  const leave = () => {
    dropForm(NEW)
    onDone()
  }
  async function send() {
    if (add.isPending) return
    setProblem(undefined)
    try {
      const { waiting } = await add.mutateAsync({ area: draft.area, content: contentOf(draft) })
      toast(waiting ? '交上去了，镇街看过就生效。' : '加好了，大家过一会儿就看得到。')
      leave()
      void readAnew()
    } catch (thrown) {
      setProblem(serverProblem(asCallError(thrown)))
    }
  }
  return (
    <Box className="wbp-sheet">
      <Box>
        <Text kind={alone ? 'h1' : 'h2'}>新加一处</Text>
        <Text kind="meta">写在这里的，谁都看得到。有人躲着的地方别写进来，交给庇护联络员。</Text>
      </Box>
      {parts.length > 1 ? (
        <SelectField
          id="place-area"
          label="归哪里"
          reason="归哪里，就由哪里的人来改。"
          options={parts}
          value={draft.area}
          onChange={(next) => put({ area: next })}
        />
      ) : null}
      <PlaceForm
        draft={draft}
        put={put}
        withWhy={false}
        problem={problem}
        busy={add.isPending}
        does={village ? '交给镇街看' : '加上'}
        then={village ? '镇街看过就生效。没看以前，大家还看不到。' : '加上就算数，大家过一会儿就看得到。'}
        onSend={() => void send()}
        onDrop={leave}
      />
    </Box>
  )
}
