import { useState } from 'react'
import type { CallDto, CallOutcome } from '@shared/contract/counseling'
import { clockText, minuteOfDay, momentText } from '@shared/values/instant'
import { api, useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Note, Sheet, Text } from '@/ui'
import { Problem } from '../../frame/problem'
import { Said, type Words } from '../../frame/said'
import { SafePhone } from '../../frame/safe-phone'
import { useDoing } from '../../frame/use-doing'
import { useNow } from '../../frame/use-now'
import { useTyped } from '../../frame/use-typed'
import { whatWords } from '../displaced/row-words'
import { readAnew } from '../use-room'
import { callingNow, callWords, seenIn } from './call-words'

const CHANGED = '这件事刚变了：她自己来看过、改过，或者我们这边又有人动过。这一条不用打了，还要不要打，看单子。'
/** She is still on the line, and was perhaps just promised what did not come about. */
const NOT_NOTED =
  '没记上：她自己或者我们这边刚改过，别人刚打过，或者留给她的时候过了。她还在线上，就告诉她：照她自己那一页写的为准。'
const DONE: Record<CallOutcome, string> = {
  told: '记下了，她知道了。',
  notReached: '记下了，还排在这里，过会儿再打。',
  takes: '记下了，她要这个时间。',
  declines: '记下了，照她说的办了。',
}
const GONE: readonly string[] = ['NOT_FOUND', 'ILLEGAL_TRANSITION', 'OFFER_ENDED', 'CONFLICT']

const NO_WORDS: Words = []

/** What to say, whom to call, and what became of it. */
export function CallSheet({ row, onClose }: { row: CallDto; onClose: () => void }) {
  const words = callWords(row)
  const [looked, setLooked] = useState(false)
  const [gone, setGone] = useState(false)
  // out of sight with the number
  const [said, setSaid] = useTyped<Words>(NO_WORDS)
  const take = useApiCommand('counseling', 'takeCall')
  const other = callingNow(row, useNow())
  const seen = seenIn(row)
  const reveal = async () => {
    try {
      await take.mutateAsync(seen)
      const { contact, words } = await api.counseling.openCall(seen)
      setSaid(words ?? NO_WORDS)
      return contact
    } catch (thrown) {
      if (GONE.includes(asCallError(thrown).failure.code)) {
        setGone(true)
        void readAnew()
      }
      throw thrown
    }
  }
  return (
    <Sheet open title={words.title} onClose={onClose}>
      <Box className="cz-stack">
        <Text kind="meta">{[whatWords(row), row.startsAt && momentText(row.startsAt)].filter(Boolean).join('，')}</Text>
        {gone ? (
          <Over onClose={onClose}>{CHANGED}</Over>
        ) : (
          <>
            <Note icon="talk">
              <Text kind="strong">是她本人接的，先问一句：现在说话方便吗？</Text>
              <Text>{words.say(row)}</Text>
              {row.what === 'callAsked' ? (
                <Text>人有危险，陪她打 110。家里动过手，不劝和，不让两个人当面谈。</Text>
              ) : null}
            </Note>
            {said.map((one, i) => (
              <Said key={i} by="她写的" {...one} />
            ))}
            {other && !looked ? (
              <Note icon="info">{`${other.name}正在打给她。${clockText(minuteOfDay(other.until))} 以前先别打，别让她的手机响两次。`}</Note>
            ) : (
              <SafePhone hours={row.callHours} reveal={reveal} pane="rosters-pane" onLooked={() => setLooked(true)} />
            )}
          </>
        )}
        {looked ? <Outcome row={row} onClose={onClose} /> : null}
      </Box>
    </Sheet>
  )
}

const Over = ({ children, onClose }: { children: string; onClose: () => void }) => (
  <>
    <Problem>{children}</Problem>
    <Button onPress={onClose}>知道了</Button>
  </>
)

function Outcome({ row, onClose }: { row: CallDto; onClose: () => void }) {
  const { outcomes, declining, done: spoken = DONE.told } = callWords(row)
  const [sure, setSure] = useState(false)
  const [over, setOver] = useState<string>()
  const note = useApiCommand('counseling', 'noteCall')
  const { busy, problem, doing } = useDoing({ readAnew, pane: 'rosters-pane', changed: CHANGED })
  const send = async (outcome: CallOutcome) => {
    let gone = false
    const done = await doing(
      () =>
        note.mutateAsync({ ...seenIn(row), outcome }).catch((thrown: unknown) => {
          gone = GONE.includes(asCallError(thrown).failure.code)
          throw thrown
        }),
      outcome === 'told' ? spoken : DONE[outcome],
    )
    if (done) return onClose()
    if (!gone) return
    setOver(outcome === 'notReached' ? CHANGED : NOT_NOTED)
    void readAnew()
  }
  const ask = (outcome: CallOutcome) => (outcome === 'declines' ? setSure(true) : void send(outcome))
  if (over) return <Over onClose={onClose}>{over}</Over>
  return (
    <Box as="section" aria-label="打完了" className="cz-stack">
      <Text kind="strong" as="h2">
        {sure ? declining : '打完了，怎么样？'}
      </Text>
      <Problem>{problem}</Problem>
      {sure ? (
        <>
          <Button kind="brand" busy={busy} onPress={() => void send('declines')}>
            照她说的办
          </Button>
          <Button onPress={() => setSure(false)}>先不</Button>
        </>
      ) : (
        <>
          {outcomes.map(([outcome, text], i) => (
            <Button key={outcome} kind={i === 0 ? 'soft' : 'line'} busy={busy} onPress={() => ask(outcome)}>
              {text}
            </Button>
          ))}
          <Button busy={busy} onPress={() => void send('notReached')}>
            没接通，过会儿再打
          </Button>
        </>
      )}
    </Box>
  )
}
