import { useState } from 'react'
import type { PlaceContent } from '@shared/values/place-content'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Text, toast } from '@/ui'
import { isVillage } from '../../frame/officer-area'
import { focusOn } from '../../frame/focus-on'
import type { OpenedPlace } from '../place/place-pane'
import { readAnew } from '../use-places'
import { Conflict } from './conflict'
import { dropForm, useKeptForm } from './kept-forms'
import { contentOf, draftOf, type PlaceDraft } from './place-draft'
import { PlaceForm } from './place-form'
import { rebase } from './rebase'
import { serverProblem } from './server-problem'

interface EditPlaceProps {
  area: string
  place: OpenedPlace
  /** An earlier version to take up again. */
  startWith: PlaceContent | undefined
  alone?: boolean
  onDone: () => void
}

/** Until what the other wrote has been read, there is nothing to show beside hers. */
const CHANGED = '刚被别人改过，新的还没取到。你写的都在，再按一次。'

export function EditPlace({ area, place, startWith, alone, onDone }: EditPlaceProps) {
  const edit = useApiCommand('places', 'editPlace')
  const [problem, setProblem] = useState<string>()
  const { kept, set } = useKeptForm(place.id, () => ({
    draft: draftOf(place.area, startWith ?? place.content),
    seen: place.revision,
    base: place.content,
  }))
  const { draft, seen, base = place.content } = kept
  const village = isVillage(area)
  const behind = seen !== place.revision
  const put = (change: Partial<PlaceDraft>) => set((before) => ({ ...before, draft: { ...before.draft, ...change } }))
  const leave = () => {
    dropForm(place.id)
    onDone()
  }
  const goOn = () => {
    set((before) => ({ draft: rebase(before.draft, base, place.content), seen: place.revision, base: place.content }))
    setProblem(undefined)
    focusOn('place-head')
  }
  async function send() {
    if (edit.isPending) return
    if (behind) return focusOn('place-conflict')
    setProblem(undefined)
    const why = draft.why.trim()
    try {
      const { waiting } = await edit.mutateAsync({ id: place.id, seen, content: contentOf(draft), ...(why && { why }) })
      toast(waiting ? '交上去了，镇街看过就生效。' : '改好了，大家看到的跟着变。')
      leave()
      void readAnew()
    } catch (thrown) {
      const error = asCallError(thrown)
      if (error.failure.code !== 'CONFLICT') return setProblem(serverProblem(error))
      setProblem(CHANGED)
      await readAnew()
      focusOn('place-conflict')
    }
  }
  return (
    <Box className="wbp-sheet">
      <Box id="place-head" tabIndex={-1} className="wbl-head">
        <Text kind={alone ? 'h1' : 'h2'}>{`改「${place.content.name}」`}</Text>
        <Text kind="meta">{startWith ? '下面是那一版写的，看一遍再存。' : '没写完也不要紧，这页开着字就在。'}</Text>
      </Box>
      {behind ? <Conflict base={base} now={place.content} onGoOn={goOn} onDrop={leave} /> : null}
      <PlaceForm
        draft={draft}
        put={put}
        withWhy
        problem={behind ? undefined : problem}
        busy={edit.isPending}
        does={village ? '交给镇街看' : '存下'}
        then={village ? '镇街看过就生效。没看以前，大家看到的还是原来的。' : '存下就算数，记在「谁改过」里。'}
        onSend={() => void send()}
        onDrop={leave}
      />
    </Box>
  )
}
