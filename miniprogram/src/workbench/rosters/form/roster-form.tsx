import { useState } from 'react'
import type { RosterDto } from '@shared/contract/counseling'
import { dayOf } from '@shared/values/instant'
import { BOOKING } from '@shared/values/limits'
import { Box, Button, Text } from '@/ui'
import { focusOn } from '../../frame/focus-on'
import { Problem } from '../../frame/problem'
import { useNow } from '../../frame/use-now'
import { useRosters } from '../../frame/use-rosters'
import { nameIn, peopleOf, useStaffList } from '../use-room'
import { clashesOf } from './clashes'
import { draftMissing } from './draft-missing'
import { Posts } from './posts'
import { Preview } from './preview'
import { contentOf, freshId, type RosterDraft } from './roster-draft'
import { SiteFields } from './site-fields'

interface RosterFormProps {
  area: string
  own: RosterDto | undefined
  draft: RosterDraft
  put: (change: Partial<RosterDraft>) => void
  problem: string | undefined
  busy: boolean
  onSend: () => void
  onDrop: () => void
}

/** A roster in plain words, and the week that they make beside them. Pressed too early it says what is missing. */
export function RosterForm({ area, own, draft, put, problem, busy, onSend, onDrop }: RosterFormProps) {
  const [pressed, setPressed] = useState(false)
  const today = dayOf(useNow())
  const names = useNames(draft, put)
  const content = contentOf(draft)
  const clashes = clashesOf(content, own, useRosters().data?.items ?? [], names.nameOf, today)
  const all = draftMissing(draft, names.people)
  const missing = pressed ? all : {}
  const count = Object.keys(all).length
  const press = () => {
    setPressed(true)
    const [first] = Object.keys(all)
    if (first) return focusOn(first)
    if (clashes.length > 0) return focusOn('roster-clash')
    onSend()
  }
  return (
    <Box className="wbr-form">
      <Box className="wbp-sheet wbr-form__words">
        <SiteFields area={area} draft={draft} missing={missing} put={put} />
        <Box className="wbl-part">
          <Text kind="h2">哪些班</Text>
          <Text kind="meta">一个班写一次：哪些日子、几点到几点、谁来。</Text>
        </Box>
        <Posts posts={draft.posts} today={today} missing={missing} onChange={(posts) => put({ posts })} {...names} />
        <Clashes clashes={clashes} />
        <Problem>{problem}</Problem>
        {pressed && count > 0 ? <Problem>{`还有 ${count} 处要看看，写的都还在。`}</Problem> : null}
        <Box className="cz-stack-s">
          <Box className="cz-line">
            <Button kind="next" busy={busy} onPress={press}>
              {busy ? '在存' : '存下，照这样放时间'}
            </Button>
            <Button onPress={onDrop}>不要写的了</Button>
          </Box>
          <Text kind="meta">
            {own
              ? '存下就算数。约好的人排不进新班的，就要改时间，留了电话的要打给她。'
              : `存下就算数，网上照着放时间，大家最多能约 ${BOOKING.daysSeen} 天内的。`}
          </Text>
        </Box>
      </Box>
      <Preview content={content} own={own} today={today} />
    </Box>
  )
}

/** Those who have a card, and those whose name stands in this roster alone. */
function useNames(draft: RosterDraft, put: (change: Partial<RosterDraft>) => void) {
  const people = peopleOf(useStaffList().data?.items ?? [], draft.people)
  const onNew = (name: string): string => {
    const id = freshId()
    put({ people: [...draft.people, { id, name }] })
    return id
  }
  return { people, nameOf: nameIn(people), onNew }
}

const Clashes = ({ clashes }: { clashes: readonly string[] }) => (
  <Box id="roster-clash" tabIndex={-1} className="wbl-head">
    <Problem>{clashes.length > 0 ? `${clashes.join('')}改一处再存，写的都还在。` : undefined}</Problem>
  </Box>
)
