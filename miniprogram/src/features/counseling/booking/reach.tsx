import { useState } from 'react'
import { clockText, dayOf, minuteOfDay } from '@shared/values/instant'
import type { SafeContact } from '@shared/values/safe-contact'
import { useApiCommand } from '@/api'
import { useForgotten } from '@/lib/forgotten'
import { Box, Button, Row, Sheet, toast } from '@/ui'
import { bring } from '@/ui/form/bring'
import { NotSent } from '@/ui/not-sent'
import { contactOf, contactProblem, draftOf, type ContactDraft } from '../parts/contact-draft'
import { ContactFields } from '../parts/contact-fields'
import { canRemind, mayBeTold, UNHEARD } from '../parts/reminder'
import type { PartProps } from './opened'
import { lostTime } from './state-words'

const LAST = 4
/** The number itself is not shown: someone may look over her shoulder. */
function reachText(contact: SafeContact): string {
  if (contact.channel === 'none') return '不找你，你凭回执码来看'
  if (contact.channel === 'weChat') return '微信里只写“有一条新消息”'
  const { phone, hours } = contact
  const days = hours.on === 'daily' ? '每天' : '工作日'
  return `打尾号 ${phone.slice(-LAST)}，${days} ${clockText(hours.from)}–${clockText(hours.to)}`
}

export function Reach({ booking, returnCode, onDone }: PartProps) {
  const { contact, mode, slot } = booking
  const [open, setOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const [draft = draftOf(contact), setDraft] = useForgotten<ContactDraft>(() => undefined)
  const change = useApiCommand('counseling', 'changeContact')
  const when = slot ? { on: dayOf(slot.startsAt), from: minuteOfDay(slot.startsAt) } : {}
  // a time that is hers no more asks for no number and no hours
  const problem = contactProblem(draft, lostTime(booking) ? { mode: 'place' } : { mode, ...when })
  const send = async () => {
    setTried(true)
    if (problem) return bring(problem.id)
    // as it was: outside of WeChat it can be kept, and not be asked for anew
    if (draft.channel === 'weChat' && contact.channel === 'weChat' && !canRemind()) return setOpen(false)
    const may = await mayBeTold(draft.channel)
    if (!may && contact.channel === 'weChat') {
      setOpen(false)
      return toast('没有多答应一条，还是原来的')
    }
    try {
      await change.mutateAsync({ returnCode, contact: may ? contactOf(draft) : { channel: 'none' } })
      setOpen(false)
      setDraft(undefined)
      setTried(false)
      toast(may ? '改好了' : UNHEARD)
    } catch {
      // said in the sheet: change.error
    } finally {
      onDone()
    }
  }
  return (
    <>
      <Row icon="phone" title="怎么找你" note={reachText(contact)} onPress={() => setOpen(true)} />
      <Sheet open={open} title="改怎么找你" onClose={() => setOpen(false)}>
        <ContactFields
          draft={draft}
          onChange={(part) => setDraft({ ...draft, ...part })}
          problem={tried ? problem : undefined}
        />
        <Box className="cz-stack booking-sheet">
          <NotSent error={change.error} title="没改成，还按原来的" />
          <Button kind="brand" busy={change.isPending} onPress={() => void send()}>
            就这样找我
          </Button>
        </Box>
      </Sheet>
    </>
  )
}
