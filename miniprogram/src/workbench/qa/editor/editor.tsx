import { lengthOf, LIMITS } from '@shared/values/limits'
import { Box, Button, Text, TextArea } from '@/ui'
import { catchFocus, focusOn } from '../../frame/focus-on'
import { Cited, glossId } from './cited'
import { moved, withGloss, withoutArticle, type Draft } from './draft'
import type { DraftState } from './draft-store'
import { draftWords } from './draft-words'
import { refKey, stillMissing, type Missing } from './missing'

export const ANSWER_ID = 'answer-text'

export interface EditorProps {
  draft: DraftState
  /** Only who holds the question can send or keep. */
  held: boolean
  sending: boolean
  problem?: string
  missing?: Missing
  edit: (change: (draft: Draft) => Draft) => void
  onKeep: () => void
  onSend: () => Promise<Missing>
  /** Where there is no pane for it. */
  onFindLaw?: () => void
}

/** To the first thing that is missing. */
function focusMissing({ text, citations, glosses }: Missing, draft: Draft, search: string): void {
  const gloss = draft.citations.find((one) => glosses[refKey(one)])
  if (text) focusOn(ANSWER_ID)
  else if (gloss) focusOn(glossId(gloss))
  else if (citations) focusOn(search)
}

export function Editor({ draft, held, sending, problem, missing, edit, onKeep, onSend, onFindLaw }: EditorProps) {
  const cited = draft.citations.length
  const send = () => void onSend().then((gaps) => focusMissing(gaps, draft, onFindLaw ? 'find-law' : 'law-search'))
  return (
    <Box className="wbe">
      <TextArea
        id={ANSWER_ID}
        label="回答"
        rows={onFindLaw ? 6 : 5}
        value={draft.text}
        error={missing?.text}
        onInput={(text) => edit((now) => ({ ...now, text }))}
        foot={
          <>
            <Box as="span" role="status" className="wbe__kept">
              {draftWords(draft)}
            </Box>
            <Box as="span">{`${lengthOf(draft.text)} / ${LIMITS.answer.max} 字`}</Box>
          </>
        }
      />
      <Box className="wbe__law">
        <Text kind="meta-strong" as="h3">
          {cited > 0 ? `引的法条 · ${cited} 条，最多 ${LIMITS.citations.max} 条` : '引的法条'}
        </Text>
        {onFindLaw ? (
          <Button id="find-law" small kind="soft" icon="search" onPress={onFindLaw}>
            找法条
          </Button>
        ) : null}
      </Box>
      {cited === 0 ? (
        <Text kind="meta" className="wbe__none">
          {onFindLaw ? '还没有。按“找法条”，找到了按“用”。' : '还没有。在右边找，找到了按“用”。'}
        </Text>
      ) : null}
      <Cited
        citations={draft.citations}
        errors={missing?.glosses ?? {}}
        onGloss={(cite, gloss) => edit((now) => withGloss(now, cite, gloss))}
        onMove={(cite, at, by) => {
          edit((now) => moved(now, at, by))
          catchFocus(glossId(cite))
        }}
        onRemove={(cite) => {
          edit((now) => withoutArticle(now, cite))
          catchFocus(ANSWER_ID)
        }}
      />
      <Box className="wbe__missing">{missing?.citations ?? ''}</Box>
      <Box className="wbe__foot">
        <Box role="alert" className="wbe__problem">
          {problem ?? (missing ? stillMissing(missing) : '')}
        </Box>
        <Text kind="meta" className="wbe__note">
          {held ? '她凭回执码看，能追问。' : '领了这个问题，才能存和发。'}
        </Text>
        {held ? <Button onPress={onKeep}>存草稿</Button> : null}
        {held ? (
          <Button kind="next" busy={sending} onPress={send}>
            发出回答
          </Button>
        ) : null}
      </Box>
    </Box>
  )
}
