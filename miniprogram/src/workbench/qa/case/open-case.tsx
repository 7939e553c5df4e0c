import { useState } from 'react'
import type { CaseDto } from '@shared/contract/qa'
import type { ArticleRef } from '@shared/values/citation'
import { LIMITS } from '@shared/values/limits'
import type { Instant } from '@shared/values/instant'
import { Box, Note, Sheet, toast } from '@/ui'
import { isEmpty, withArticle } from '../editor/draft'
import { ANSWER_ID, Editor } from '../editor/editor'
import { glossId } from '../editor/cited'
import { useDraft } from '../editor/use-draft'
import { useSend, type Sent } from '../editor/use-send'
import { catchFocus, focusOn } from '../../frame/focus-on'
import { LawSearch } from '../law/law-search'
import { QueueTags } from '../queue/queue-item'
import { ClaimBar } from './claim-bar'
import { claimState } from './claim-state'
import { Thread } from './thread'
import { useClaim } from './use-claim'

interface OpenCaseProps {
  of: CaseDto
  now: Instant
  wide: boolean
  reload: () => Promise<CaseDto | undefined>
  onSent: (sent: Sent) => void
}

/** One question: who has it, what was said, the answer in the making; beside it, or in a sheet, the law. */
export function OpenCase({ of, now, wide, reload, onSent }: OpenCaseProps) {
  const state = claimState(of, now)
  const mine = state.kind === 'mine'
  const { desk, draft } = useDraft(of, mine)
  const [editing, setEditing] = useState(() => draft.keeping !== 'same')
  const [seen] = useState(of.messages.length)
  const [finding, setFinding] = useState(false)
  const { run, busy, problem } = useClaim({ id: of.id, reload })
  const sending = useSend({ of, draft, reload, onSent })
  if (mine && !editing) setEditing(true)
  const written = !isEmpty(draft)
  const shows = mine || (editing && written)

  const claim = () => void run('claim').then((done) => (done ? focusOn(ANSWER_ID) : catchFocus('case')))
  const renew = () => void run('renew').then(() => catchFocus('case'))
  const release = () =>
    void desk
      .flush()
      .then(() => run('release'))
      .then((done) => {
        if (done) setEditing(false)
        catchFocus('case')
      })
  const use = (ref: ArticleRef, gloss: string) => {
    if (draft.citations.length >= LIMITS.citations.max) return toast(`最多引 ${LIMITS.citations.max} 条，先去掉一条。`)
    desk.edit((before) => withArticle(before, ref, gloss))
  }
  const show = (ref: ArticleRef) => {
    setFinding(false)
    focusOn(glossId(ref))
  }
  const law = { used: draft.citations, onUse: shows ? use : undefined, onShow: show }
  return (
    <>
      <Box as="section" id="case" aria-label="这个问题" tabIndex={wide ? 0 : -1} className="wbc">
        <ClaimBar
          state={state}
          wrote={editing && written}
          busy={busy}
          problem={problem}
          onClaim={claim}
          onRenew={renew}
          onRelease={release}
        />
        {wide ? null : <QueueTags of={of} now={now} />}
        <Thread of={of} seen={seen} />
        {shows ? (
          <Editor
            {...sending}
            draft={draft}
            held={mine}
            edit={desk.edit}
            onKeep={() => void desk.flush()}
            onSend={sending.send}
            onFindLaw={wide ? undefined : () => setFinding(true)}
          />
        ) : written && state.kind !== 'answered' ? (
          <Note icon="pen">你写过草稿，还在。领了接着写。</Note>
        ) : null}
      </Box>
      {wide ? (
        <Box as="section" aria-label="法条" className="wbq__law">
          <LawSearch {...law} />
        </Box>
      ) : null}
      {wide ? null : (
        <Sheet open={finding} title="找法条" onClose={() => setFinding(false)}>
          <LawSearch titled {...law} />
        </Sheet>
      )}
    </>
  )
}
