import { useState } from 'react'
import type { SessionDto } from '@shared/contract/counseling'
import type { PhoneContact, SafeContact } from '@shared/values/safe-contact'
import { api } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Note, Text } from '@/ui'
import { catchFocus } from '../../frame/focus-on'
import { Problem, problemText } from '../../frame/problem'
import { useTyped } from '../../frame/use-typed'
import { callHoursText, coverText, pickUpText } from './contact-words'

const NOTHING: SafeContact | undefined = undefined

/** How to reach her: told only when asked for, within the hours she said, and each look is recorded. */
export function Contact({ of }: { of: Pick<SessionDto, 'id' | 'channel' | 'callHours'> }) {
  // gone as soon as this page is not in sight
  const [contact, show] = useTyped<SafeContact | undefined>(NOTHING)
  return (
    <Box as="section" aria-label="怎么找她" className="wbp-part">
      <Text kind="strong" as="h2">
        怎么找她
      </Text>
      {of.channel === 'none' ? <Text>她没留联系方式。有什么变动，她凭回执码自己来看。</Text> : null}
      {of.channel === 'weChat' ? <Text>她让微信提醒她，只有一句「有一条新消息」。没有电话，别用微信找她。</Text> : null}
      {of.channel === 'phone' && contact?.channel === 'phone' ? <Shown contact={contact} /> : null}
      {of.channel === 'phone' && contact && contact.channel !== 'phone' ? (
        <Text>她刚改过，现在没有留电话。</Text>
      ) : null}
      {of.channel === 'phone' && !contact ? <Hidden of={of} onShow={show} /> : null}
    </Box>
  )
}

function Hidden({ of, onShow }: { of: Pick<SessionDto, 'id' | 'callHours'>; onShow: (contact: SafeContact) => void }) {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const hours = of.callHours && callHoursText(of.callHours)
  async function look() {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      onShow((await api.counseling.revealContact({ id: of.id })).contact)
      catchFocus('days-pane')
    } catch (thrown) {
      const error = asCallError(thrown)
      const outside = error.failure.code === 'OUTSIDE_HOURS'
      setProblem(outside && hours ? `现在不能打。她说${hours} 能打，到那时再来看。` : problemText(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Text>{hours ? `她留了电话，${hours} 能打。` : '她留了电话，只在她说的时间里能看、能打。'}</Text>
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
  <Box className="wbt-contact" aria-live="polite">
    <Note tone="tea" icon="talk">
      <Text kind="strong">{pickUpText(contact)}</Text>
      <Text kind="h1" as="p" className="wbt-contact__cover">
        {`别人接了就说：「${coverText(contact)}」`}
      </Text>
      <Text>说完就挂，别提妇联，别提约见。</Text>
    </Note>
    <Text kind="display" as="p" className="wbt-contact__phone">
      {contact.phone}
    </Text>
    <Text kind="meta">{`${callHoursText(contact.hours)} 能打。离开这一页就收起来。`}</Text>
    <Button kind="brand" icon="phone" dials={contact.phone}>
      打给她
    </Button>
  </Box>
)
