import { useState } from 'react'
import type { BookingDto } from '@shared/contract/counseling'
import { LIMITS } from '@shared/values/limits'
import { useApiCommand } from '@/api'
import { useForgotten } from '@/lib/forgotten'
import { Box, Button, DangerPanel, List, Row, toast } from '@/ui'
import { bring } from '@/ui/form/bring'
import { problemOf } from '@/ui/form/check-words'
import { WordsField } from '@/ui/form/words-field'
import { NotSent } from '@/ui/not-sent'
import { dangerIn } from '../parts/told'
import { nextBar } from './next-bar'
import type { PartProps } from './opened'
import { holdsTime, isBefore } from './state-words'

const ID = 'booking-more'
interface Reading {
  who: string
  reason: string
  done: string
  sent: string
  send: string
  said: string
}
const BY_COUNSELOR: Reading = {
  who: '只给见你的那一位看',
  reason: '只给见你的那一位看。不用写姓名。',
  done: '我们不是报警电话。发出去，老师见你之前看得到；人有危险别等，先打电话。',
  sent: '我们不是报警电话。等不到那天，就先打电话。',
  send: '发给老师',
  said: '发给老师了',
}
/** Without a time there is nobody yet who reads it. */
const BY_NOBODY: Reading = {
  who: '只给见你的那一位看',
  reason: '定下时间，见你的那一位才看得到。不用写姓名。',
  done: '我们不是报警电话。现在没有人看；定下时间，老师才看得到。急就别等，现在打电话。',
  sent: '我们不是报警电话。你写的还没有人看。急就别等，现在打电话。',
  send: '先写上',
  said: '写上了，定下时间老师才看得到',
}

/** Whoever is to call her first reads them, too. */
const BY_CALLER: Reading = {
  who: '见你的、打给你的人看得到',
  reason: '见你的那一位、打给你的人看得到。不用写姓名。',
  done: '我们不是报警电话。打给你之前，她们看得到；人有危险别等，先打电话。',
  sent: '我们不是报警电话。人有危险别等电话打来，先打。',
  send: '发出去',
  said: '发出去了',
}
const readingOf = (booking: BookingDto): Reading => {
  if (booking.help === 'asked') return BY_CALLER
  return holdsTime(booking) ? BY_COUNSELOR : BY_NOBODY
}

/** A few more words for whoever will meet them, from either of two. */
export function SayMore(props: PartProps) {
  const { booking, returnCode, onDone } = props
  const more = useApiCommand('counseling', 'sayMore')
  const [open, setOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const [text = '', setText] = useForgotten<string>(() => '')
  const [sent, setSent] = useForgotten<ReturnType<typeof dangerIn>>(() => undefined)
  const reading = readingOf(booking)
  const problem = problemOf(text, { min: 1, max: LIMITS.sessionWords.max })
  const begun = text.trim() !== ''
  // Sent, her words are out of sight; the numbers stay.
  const help = sent ? <DangerPanel kinds={sent.dangers} child={sent.child} done={reading.sent} /> : null
  if (!isBefore(booking) || booking.wordsLeft <= 0) return help && <Box className="cz-section">{help}</Box>
  const send = async () => {
    setTried(true)
    if (problem) return bring(ID)
    try {
      await more.mutateAsync({ returnCode, words: text.trim() })
      setSent(dangerIn(text))
      setText('')
      setTried(false)
      setOpen(false)
      toast(reading.said)
    } catch {
      // said below: more.error
    } finally {
      onDone()
    }
  }
  const putAside = () => {
    setTried(false)
    setOpen(false)
  }
  if (!open)
    return (
      <Box className="cz-section cz-stack">
        {begun ? <Aside text={text} done={reading.done} /> : help}
        <List>
          <Row
            icon="pen"
            title="还想先说几句"
            note={begun ? '写的还在，没发出去' : `${reading.who}，还能写 ${booking.wordsLeft} 次`}
            onPress={() => setOpen(true)}
          />
        </List>
      </Box>
    )
  return (
    <Box className="cz-section cz-stack">
      <WordsField
        id={ID}
        label="还想先说几句"
        reason={reading.reason}
        bounds={LIMITS.sessionWords}
        text={text}
        onInput={setText}
        problem={tried ? problem : undefined}
        done={reading.done}
      />
      <NotSent error={more.error} />
      {/* the amber one is the bar's, where there is a bar */}
      <Button kind={nextBar(props) ? 'brand' : 'next'} busy={more.isPending} onPress={() => void send()}>
        {reading.send}
      </Button>
      {more.isPending ? null : <Button onPress={putAside}>{begun ? '先收起来，字留着' : '先不写'}</Button>}
    </Box>
  )
}

/** Put aside, her words are out of sight too. */
function Aside({ text, done }: { text: string; done: string }) {
  const { dangers, child } = dangerIn(text)
  return <DangerPanel kinds={dangers} child={child} done={done} />
}
