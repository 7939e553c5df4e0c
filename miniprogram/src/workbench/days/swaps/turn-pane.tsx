import { useState } from 'react'
import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import { spansText } from '@shared/rules/clock-words'
import { dayText } from '@shared/values/instant'
import { useApiCommand, useApiQuery } from '@/api'
import { Box, Button, Choice, FieldError, Loading, Text } from '@/ui'
import { DeskFailed, DeskWords } from '../../frame/desk-states'
import { focusOn } from '../../frame/focus-on'
import { Problem } from '../../frame/problem'
import { useDoing } from '../../frame/use-doing'
import { turnKey, type Turn } from '../open'
import { readSwaps } from '../use-days'

type Partner = Out<Contract['counseling']['listSwapPartners']>['items'][number]
interface TurnPaneProps {
  turn: Turn
  alone?: boolean
  /** Asked: to where the answer will come. */
  onAsked: () => void
}
const CHANGED = '这个班刚变过，看一眼，还要的话再按一次。'
/** She is only asked to stand in. */
const NO_RETURN = 'none'

/** A turn of hers, and who could take it. */
export function TurnPane({ turn, alone, onAsked }: TurnPaneProps) {
  const partners = useApiQuery('counseling', 'listSwapPartners', turn, { private: true })
  const { data, error } = partners
  return (
    <Box className="wbp-sheet">
      <Box>
        <Text kind={alone ? 'h1' : 'h2'}>{`${dayText(turn.on)} 的班，找人换`}</Text>
        <Text kind="meta">她答应了才算换。约好的人跟着班走，换了谁，写在她们那一页。</Text>
      </Box>
      {data ? null : error?.failure.code === 'NOT_FOUND' ? (
        <DeskWords art="empty" title="这个班不是你的了" text="可能刚换给了别人，或者排班改过。回日程看看。" />
      ) : error ? (
        <DeskFailed error={error} onRetry={() => void partners.refetch()} />
      ) : (
        <Loading cards={1} />
      )}
      {data?.items.length === 0 ? (
        <DeskWords
          art="empty"
          title="那天没有人能替"
          text="能做这件事、那段又没有别的班的人，这会儿没有。请妇联的人帮着排。"
        />
      ) : null}
      {data && data.items.length > 0 ? <Asking turn={turn} partners={data.items} onAsked={onAsked} /> : null}
    </Box>
  )
}

function Asking({ turn, partners, onAsked }: { turn: Turn; partners: readonly Partner[]; onAsked: () => void }) {
  const ask = useApiCommand('counseling', 'askSwap')
  const { busy, problem, doing } = useDoing({ readAnew: readSwaps, pane: 'days-pane', changed: CHANGED })
  const [to, setTo] = useState<string>()
  const [back, setBack] = useState(NO_RETURN)
  const [missing, setMissing] = useState<string>()
  const turns = partners.find(({ id }) => id === to)?.turns ?? []
  const pick = (id: string) => {
    setTo(id)
    setBack(NO_RETURN)
    setMissing(undefined)
  }
  async function send() {
    if (!to) {
      setMissing('先挑一个人。')
      return focusOn(`swap-to-${partners[0]?.id ?? ''}`)
    }
    const taken = turns.find((one) => turnKey(one) === back)
    const take = taken && { roster: taken.roster, post: taken.post, on: taken.on }
    if (await doing(() => ask.mutateAsync({ give: turn, to, ...(take && { take }) }), '问出去了，等她回话。')) onAsked()
  }
  return (
    <>
      <Choice
        id="swap-to"
        label="问谁"
        options={partners.map(({ id, name, turns: hers }) => ({
          value: id,
          label: name,
          note: hers.length > 0 ? `她有 ${hers.length} 个班你能替` : '只能请她替，没有班能还',
        }))}
        value={to}
        onChange={pick}
      />
      <FieldError id="swap-to" error={missing} />
      {turns.length > 0 ? (
        <Choice
          id="swap-back"
          label="你替她哪一个"
          options={[
            { value: NO_RETURN, label: '这次只请她替，不还' },
            ...turns.map((one) => ({
              value: turnKey(one),
              label: `${dayText(one.on)} ${spansText(one.spans)}`,
              note: `${one.site} · ${one.postName}`,
            })),
          ]}
          value={back}
          onChange={setBack}
        />
      ) : null}
      <Problem>{problem}</Problem>
      <Button kind="next" busy={busy} onPress={() => void send()}>
        问她
      </Button>
    </>
  )
}
