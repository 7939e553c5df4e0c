import { useEffect, useState } from 'react'
import type { Instant } from '@shared/values/instant'
import { useApiQuery } from '@/api'
import { Box } from '@/ui'
import type { Sent } from '../editor/use-send'
import { LawSearch } from '../law/law-search'
import { CaseWaits, DeskFailed } from '../../frame/desk-states'
import { catchFocus } from '../../frame/focus-on'
import { AfterSending } from './after-sending'
import { OpenCase } from './open-case'

interface CasePaneProps {
  id: string
  now: Instant
  wide: boolean
  /** She opened it just now, so the focus is hers to follow. */
  byHand?: boolean
  onNext: (id: string) => void
  onQueue: () => void
}

const GONE = { title: '这个问题不在了', text: '她可能自己删掉了。看看队列里别的。' }

/** Keyed by the question, so that nothing of one case stands beside another. */
export function CasePane({ id, now, wide, byHand, onNext, onQueue }: CasePaneProps) {
  const read = useApiQuery('qa', 'readCase', { id }, { private: true })
  const [sent, setSent] = useState<Sent>()
  const there = read.data !== undefined
  useEffect(() => {
    if (there && byHand) catchFocus('case')
  }, [there, byHand])
  const reload = async () => (await read.refetch()).data
  if (read.data && !sent) return <OpenCase of={read.data} now={now} wide={wide} reload={reload} onSent={setSent} />
  return (
    <>
      <Box as="section" id="case" aria-label="这个问题" tabIndex={wide ? 0 : -1} className="wbc">
        {sent ? (
          <AfterSending sent={sent} id={id} now={now} onNext={onNext} onQueue={wide ? undefined : onQueue} />
        ) : read.error ? (
          <DeskFailed error={read.error} gone={GONE} onRetry={() => void read.refetch()} />
        ) : (
          <CaseWaits />
        )}
      </Box>
      {wide ? (
        <Box as="section" aria-label="法条" className="wbq__law">
          <LawSearch used={[]} />
        </Box>
      ) : null}
    </>
  )
}
