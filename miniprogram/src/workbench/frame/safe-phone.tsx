import { useState } from 'react'
import type { PhoneContact, SafeContact } from '@shared/values/safe-contact'
import { asCallError } from '@/api/call-error'
import { Box, Button, Note, Text } from '@/ui'
import { callHoursText, coverText, phoneText, pickUpText } from './contact-words'
import { catchFocus } from './focus-on'
import { Problem, problemText } from './problem'
import { useTyped } from './use-typed'

const NOTHING: SafeContact | undefined = undefined

interface SafePhoneProps {
  /** When she may be called, as far as it is known. */
  hours: PhoneContact['hours'] | undefined
  reveal: () => Promise<SafeContact>
  /** Where the focus goes when the button she pressed is gone. */
  pane: string
  onLooked?: () => void
}

/** A number behind a tap: told only when asked for, within the hours she said, and each look is recorded. */
export function SafePhone(props: SafePhoneProps) {
  // gone as soon as this page is not in sight
  const [contact, show] = useTyped<SafeContact | undefined>(NOTHING)
  if (!contact) return <Hidden {...props} onShow={show} />
  if (contact.channel !== 'phone') return <Text>她刚改过，现在没有留电话。</Text>
  return <Shown contact={contact} />
}

function Hidden({
  hours,
  reveal,
  pane,
  onLooked,
  onShow,
}: SafePhoneProps & { onShow: (contact: SafeContact) => void }) {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const when = hours && callHoursText(hours)
  async function look() {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      onShow(await reveal())
      onLooked?.()
      catchFocus(pane)
    } catch (thrown) {
      const error = asCallError(thrown)
      const outside = error.failure.code === 'OUTSIDE_HOURS'
      setProblem(outside && when ? `现在不能打。她说${when} 能打，到那时再来看。` : problemText(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Text>{when ? `她留了电话，${when} 能打。` : '她留了电话，只在她说的时间里能看、能打。'}</Text>
      <Problem>{problem}</Problem>
      <Button icon="eye" busy={busy} onPress={() => void look()}>
        看她留的联系方式
      </Button>
      <Text kind="meta">每看一次都会记下来：谁，什么时候。</Text>
    </>
  )
}

/** What to say stands above the number: it is read before the call, not after. */
const Shown = ({ contact }: { contact: PhoneContact }) => (
  <Box className="wbp-phone" aria-live="polite">
    <Note tone="tea" icon="talk">
      <Text kind="strong">{pickUpText(contact)}</Text>
      <Text kind="h1" as="p" className="wbp-phone__cover">
        {`别人接了就说：「${coverText(contact)}」`}
      </Text>
      <Text>说完就挂，别提妇联，别提约见。</Text>
    </Note>
    <Text kind="display" as="p" className="wbp-phone__number">
      {phoneText(contact)}
    </Text>
    <Text kind="meta">{`${callHoursText(contact.hours)} 能打。离开这一页就收起来。`}</Text>
    <Button kind="brand" icon="phone" dials={contact.phone}>
      打给她
    </Button>
  </Box>
)
