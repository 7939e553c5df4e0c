import { useState } from 'react'
import { PART_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import type { ServiceKind, ServiceTerms } from '@shared/values/counseling/services'
import { PARTS, type Part } from '@shared/values/counseling/parts-of-day'
import { addDays, dayOf, dayText, durationText, toInstant } from '@shared/values/instant'
import { Box, Button, Checks, FieldError, PageFrame, Segmented, SelectField, Text } from '@/ui'
import { CodeHere } from '@/ui/code/code-here'
import { NotSent } from '@/ui/not-sent'
import type { ContactDraft } from '../parts/contact-draft'
import { TellFields } from '../parts/tell-fields'
import { useTelling } from '../parts/telling'
import { counselorOf, termsOf, type Directory } from '../parts/use-directory'
import { modesFor } from '../parts/words'
import { PARTS_ID, useJoining } from './use-joining'

const ANYBODY = ''
const WEEK = 7
const PART_OPTIONS = PARTS.map((part) => ({ value: part, label: PART_LABEL[part] }))

/** The last day she can wait for: a time further ahead cannot be booked yet. */
function untilOptions(aheadDays: number) {
  const today = dayOf(toInstant(Date.now()))
  const long = aheadDays - 1
  const short = Math.min(WEEK - 1, long)
  return [...new Set([short, long])].map((days) => {
    const day = addDays(today, days)
    return { value: day, label: `到 ${dayText(day)}` }
  })
}

const HEARS: Record<ContactDraft['channel'], string> = {
  none: '没人会找你，常回来看看。',
  weChat: '留给你了，微信里提醒你，也常回来看看。',
  phone: '留给你了，按你说的时间打给你，这段时间从能打的时候算起。',
}

const Intro = ({ terms, channel }: { terms: ServiceTerms | undefined; channel: ContactDraft['channel'] }) => (
  <Text tone="quiet" className="tell-note">
    {`有人让出时间，就按先后留给排着的人。留给你的，有 ${durationText(terms?.offerMinutes ?? 0)}想要不要，过了就让给后面的人。${HEARS[channel]}`}
  </Text>
)

interface WaitFormProps {
  kind: ServiceKind
  who: string | undefined
  directory: Directory
}

export function WaitForm({ kind, who, directory }: WaitFormProps) {
  const telling = useTelling()
  const terms = termsOf(directory, kind)
  const [parts, setParts] = useState<readonly Part[]>(PARTS)
  const [until, setUntil] = useState(() => untilOptions(terms?.aheadDays ?? WEEK).at(-1)?.value ?? '')
  const [whom, setWhom] = useState(counselorOf(directory, who) ? (who ?? ANYBODY) : ANYBODY)
  const counselorId = whom === ANYBODY ? undefined : whom
  const modes = terms ? modesFor(terms, counselorOf(directory, counselorId)) : []
  const mode = telling.mode && modes.includes(telling.mode) ? telling.mode : (modes[0] ?? 'place')
  const joining = useJoining({ kind, mode, counselorId, parts, until, telling })
  const people = directory.counselors
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ id, name }) => ({ value: id, label: `只等${name}` }))
  if (joining.codeHere) return <CodeHere code={joining.codeHere} title="排上了" of="booked" />
  return (
    <PageFrame
      bar={
        <>
          <NotSent error={joining.error} title="没排上，写的都还在" />
          <Button kind="next" busy={joining.busy} onPress={joining.send}>
            {joining.busy ? '在排，先别关' : '排上'}
          </Button>
        </>
      }
    >
      <Text kind="h1">{`${SERVICE_KIND_LABEL[kind]}，排候补`}</Text>
      <Intro terms={terms} channel={telling.contact.channel} />
      <Box id={PARTS_ID} className="cz-section">
        <Checks id="wait-part" label="哪些时候你来得了" options={PART_OPTIONS} value={parts} onChange={setParts} />
        <FieldError id="wait-part" error={joining.noPart ? '至少选一个时候。' : undefined} />
      </Box>
      <Box className="cz-section">
        <Segmented
          id="wait-until"
          label="等到哪天"
          options={untilOptions(terms?.aheadDays ?? WEEK)}
          value={until}
          onChange={setUntil}
        />
      </Box>
      <Box className="cz-section">
        <SelectField
          id="wait-who"
          label="等谁"
          options={[{ value: ANYBODY, label: '谁有空都行' }, ...people]}
          value={whom}
          onChange={setWhom}
        />
      </Box>
      <TellFields kind={kind} modes={modes} mode={mode} telling={telling} problem={joining.problem} alone />
    </PageFrame>
  )
}
