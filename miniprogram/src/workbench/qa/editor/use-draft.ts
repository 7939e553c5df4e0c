import { useState } from 'react'
import type { CaseDto } from '@shared/contract/qa'
import { useAutosave } from '../../frame/use-autosave'
import { openDraft, unsaved, type Desk } from './draft-store'

const someUnsaved = () => unsaved().length > 0

/** The draft of one case: restored when it opens, saved when it closes. */
export function useDraft({ id, draft }: Pick<CaseDto, 'id' | 'draft'>, held: boolean) {
  const [desk] = useState<Desk>(() => openDraft(id, draft))
  return { desk, draft: useAutosave(desk, held, someUnsaved) }
}
