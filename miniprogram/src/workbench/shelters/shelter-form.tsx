import { useState } from 'react'
import type { ShelterDto } from '@shared/contract/shelters'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { useStore } from '@/lib/store'
import { Box, Button, Field, Note, Text, TextArea, toast } from '@/ui'
import { focusOn } from '../frame/focus-on'
import { Problem, problemText } from '../frame/problem'
import { PositionFields } from '../frame/position-fields'
import { contentOf, draftOf, dropShelter, keepShelter, NEW, shelterForm, type ShelterDraft } from './kept-shelters'
import { shelterMissing } from './shelter-missing'
import { readAnew } from './use-shelters'

const CHANGED = '另一位联络员刚改过。你写的还在，还没存。'
const GONE = '这一处刚被另一位联络员去掉了。你写的还在，要存就是新加一处。'

interface ShelterFormProps {
  /** Whose words they are: one that stands, or `NEW`. */
  id: string
  /** Nothing for a new one, and for one that another keeper has removed. */
  shelter: ShelterDto | undefined
  onDone: () => void
}

/** A new one, or one that stands. Another keeper's change is shown, and hers is not lost. */
export function ShelterForm({ id, shelter, onDone }: ShelterFormProps) {
  const add = useApiCommand('shelters', 'addShelter')
  const edit = useApiCommand('shelters', 'editShelter')
  const [store] = useState(() => shelterForm(id, shelter))
  const [problem, setProblem] = useState<string>()
  const [pressed, setPressed] = useState(false)
  const { draft, seen } = useStore(store)
  const all = shelterMissing(draft)
  const missing = pressed ? all : {}
  const busy = add.isPending || edit.isPending
  const put = (change: Partial<ShelterDraft>) => {
    keepShelter(id, store)
    const before = store.get()
    store.set({ ...before, draft: { ...before.draft, ...change } })
  }
  const leave = () => {
    dropShelter(id)
    onDone()
  }
  /** Upon `standing`, the revision that she has been shown. */
  async function send(standing = seen) {
    if (busy) return
    setPressed(true)
    setProblem(undefined)
    const first = Object.keys(all)[0]
    if (first) return focusOn(first === 'position' ? 'place-position' : `shelter-${first}`)
    const content = contentOf(draft)
    try {
      if (shelter) await edit.mutateAsync({ id, seen: standing, content })
      else await add.mutateAsync({ content })
      toast('存好了。')
      leave()
    } catch (thrown) {
      const error = asCallError(thrown)
      setProblem(error.failure.code === 'CONFLICT' ? CHANGED : problemText(error, '没连上，还没存。写的都在。'))
    }
    await readAnew()
  }
  // what the other keeper wrote is looked at before hers takes its place
  const changed = shelter && shelter.revision !== seen
  const gone = !shelter && id !== NEW
  return (
    <Box className="wbp-sheet">
      <Text kind="h2">{shelter ? '改这一处' : '新加一处'}</Text>
      {gone ? <Note tone="tea">{GONE}</Note> : null}
      <Field
        id="shelter-name"
        label="怎么叫它"
        reason="一个你们懂的叫法就好，不必是真名。"
        value={draft.name}
        onInput={(name) => put({ name })}
        error={missing.name}
        maxLength={LIMITS.placeName.max}
      />
      <Field
        id="shelter-address"
        label="地址"
        optional
        value={draft.address}
        onInput={(address) => put({ address })}
        error={missing.address}
        maxLength={LIMITS.placeAddress.max}
      />
      <Field
        id="shelter-phone"
        label="电话"
        reason="送人以前先打。"
        optional
        value={draft.phone}
        onInput={(phone) => put({ phone })}
        error={missing.phone}
      />
      <PositionFields lat={draft.lat} lng={draft.lng} onChange={put} error={missing.position} />
      <TextArea
        id="shelter-notes"
        label="要知道的"
        reason="能收谁，几张床，送人以前先找谁。"
        optional
        value={draft.notes}
        onInput={(notes) => put({ notes })}
        error={missing.notes}
        foot={`${lengthOf(draft.notes)} / ${LIMITS.placeReception.max} 字`}
      />
      <Problem>{changed ? CHANGED : gone ? undefined : problem}</Problem>
      {changed ? <NowSaid shelter={shelter} onSend={() => void send(shelter.revision)} /> : null}
      <Box className="cz-line">
        {changed ? null : (
          <Button kind="next" busy={busy} onPress={() => void send()}>
            {busy ? '在存' : '存下'}
          </Button>
        )}
        <Button onPress={leave}>不要写的了</Button>
      </Box>
    </Box>
  )
}

function NowSaid({ shelter, onSend }: { shelter: ShelterDto; onSend: () => void }) {
  const { lat, lng, ...now } = draftOf(shelter)
  return (
    <Box as="section" aria-label="现在写的" className="wbl-conflict">
      <Text kind="meta">现在写的是这样：</Text>
      <Text className="wbl-words">
        {[...Object.values(now), [lat, lng].filter(Boolean).join('，')].filter(Boolean).join('\n')}
      </Text>
      <Button small kind="brand" onPress={onSend}>
        看过了，存我写的
      </Button>
    </Box>
  )
}
