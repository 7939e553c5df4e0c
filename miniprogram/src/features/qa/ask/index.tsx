import { useEffect, useMemo, useState } from 'react'
import { detectDanger } from '@shared/rules/danger'
import { LIMITS } from '@shared/values/limits'
import { useModes } from '@/lib/modes'
import { useOnline } from '@/lib/online'
import { Box, Button, DangerPanel, Icon, Note, PageFrame, Text, TextArea } from '@/ui'
import { countText } from '@/ui/form/check-words'
import { speaksOfChild } from '@/ui/data/child-words'
import { guessCategory, useLawHits } from '../parts/law-hits'
import { LawRows } from '../parts/law-rows'
import { CodeHere } from '@/ui/code/code-here'
import { NotSent } from '@/ui/not-sent'
import { About } from './about'
import { changeDraft, clearDraft, leaveDraft, openDraft, useDraft } from './draft'
import { DraftRow } from './draft-row'
import { ServicePromise } from './service-promise'
import { TEXT_ID, useSending } from './use-sending'
import './ask.scss'

const WARM_MS = 400

export default function QaAsk() {
  const [cameBack, setCameBack] = useState(() => openDraft(Date.now()))
  const draft = useDraft()
  const online = useOnline()
  const elder = useModes().step > 0
  const { kinds } = useMemo(() => detectDanger(draft.text), [draft.text])
  const hits = useLawHits(draft.text)
  const guess = kinds.includes('violence') || kinds.includes('threat') ? 'violence' : guessCategory(hits)
  const { send, codeHere, busy, error, problem } = useSending(draft, draft.category ?? guess ?? 'other', kinds)
  useEffect(() => {
    // The rule's tables are made at its first word: better while she looks at the page than under her finger.
    const warm = setTimeout(() => detectDanger('我'), WARM_MS)
    return () => {
      clearTimeout(warm)
      leaveDraft(Date.now())
    }
  }, [])
  const wipe = () => {
    clearDraft()
    setCameBack(false)
  }
  if (codeHere) return <CodeHere code={codeHere} title="发出去了" of="sent" />
  return (
    <PageFrame
      barNote={
        elder || error ? undefined : (
          <>
            <Icon name="lock" size="xs" />
            <Box as="span">律师看得到你写的，看不到你是谁</Box>
          </>
        )
      }
      bar={
        <>
          <NotSent error={error} />
          <Button kind="next" busy={busy} onPress={send}>
            {busy ? '在发，先别关' : error ? '再发一次' : '写好了，发给律师'}
          </Button>
        </>
      }
    >
      <Text kind="h1">说说发生了什么</Text>
      <Text kind="meta" className="ask__hint" id="ask-hint">
        不用写姓名、电话和住址。
        <Box as="span" className="cz-hide-elder">
          想到哪说到哪。
        </Box>
      </Text>
      {online ? null : (
        <Box className="ask__note">
          <Note icon="info">现在没有网。字照写，有网再发；电话能打。</Note>
        </Box>
      )}
      {cameBack && draft.text ? (
        <Box className="ask__back">
          <Text kind="meta">你刚才写的还在。</Text>
          <Button small onPress={wipe}>
            都清掉
          </Button>
        </Box>
      ) : null}
      <TextArea
        id={TEXT_ID}
        label="说说发生了什么"
        hideLabel
        value={draft.text}
        onInput={(text) => changeDraft({ text })}
        placeholder="比如：结婚后买的房，只写了他的名字，离婚我能分吗"
        error={problem}
        foot={
          <Box as="span" className="cz-hide-elder">
            {countText(draft.text, LIMITS.question)}
          </Box>
        }
      />
      <Box aria-live="assertive" className={kinds.length > 0 ? 'ask__danger' : ''}>
        <DangerPanel kinds={kinds} child={speaksOfChild(draft.text)} />
      </Box>
      <Box as="p" role="status" className="cz-spoken">
        {hits.length > 0 ? `下面有 ${hits.length} 条用得上的法条` : ''}
      </Box>
      {hits.length > 0 ? (
        <Box className="ask__hits">
          <Text kind="h2" className="ask__cap">
            也许用得上
          </Text>
          <LawRows label="也许用得上的法条" cards={hits.map(({ doc }) => doc)} />
        </Box>
      ) : null}
      <About draft={draft} guess={guess} />
      <Box className="cz-section cz-stack">
        <ServicePromise urgent={kinds.length > 0} />
        <DraftRow />
      </Box>
    </PageFrame>
  )
}
