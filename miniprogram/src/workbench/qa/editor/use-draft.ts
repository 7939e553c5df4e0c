import { useEffect, useState } from 'react'
import type { CaseDto } from '@shared/contract/qa'
import { online } from '@/lib/online'
import { useStore } from '@/lib/store'
import { watchLeavingPage } from '../leaving'
import { openDraft, unsaved, type Desk } from './draft-store'

/** The draft of one case: restored when it opens, saved when it closes. */
export function useDraft({ id, draft }: Pick<CaseDto, 'id' | 'draft'>, held: boolean) {
  const [desk] = useState<Desk>(() => openDraft(id, draft))
  const state = useStore(desk.state)
  useEffect(() => desk.hold(held), [desk, held])
  useEffect(() => {
    const save = () => void desk.flush()
    const stop = watchLeavingPage(save, () => unsaved().length > 0)
    const back = online.subscribe(() => {
      if (online.get()) save()
    })
    return () => {
      stop()
      back()
      save()
    }
  }, [desk])
  return { desk, draft: state }
}
