import type { InvitationState } from '@shared/contract/account'
import { momentText } from '@shared/values/instant'
import { INVITATION } from '@shared/values/limits'
import { Box, Button, Card, Tag, Text } from '@/ui'
import { grantText } from '../frame/role-words'
import { AcceptHere } from './accept-here'
import { AcceptInWeChat } from './accept-in-wechat'
import type { Seen } from './use-invitation'

interface InvitationProps {
  of: Seen
  code: string
  busy: boolean
  /** Reads it anew: another admin may have agreed by now. */
  onLook: () => void
  onAnother: () => void
}

const CLOSED: Record<Exclude<InvitationState, 'open'>, { title: string; text: string }> = {
  needsSecond: {
    title: '还差一位管理员同意',
    text: '这个码要两位管理员点头。等另一位同意了，用这个码再来，不用换。',
  },
  accepted: { title: '这个码用过了', text: '一个码只能用一次。不是你用的，马上告诉管理员。' },
  withdrawn: { title: '这个码收回了', text: '管理员收回了它。还要进来，找她要一个新的。' },
  expired: { title: '这个码过期了', text: `进门码只管 ${INVITATION.days} 天。找管理员要一个新的。` },
}

const AGAIN =
  process.env.TARO_ENV === 'weapp'
    ? '你已经在这里工作。用了这个码，以后用这个微信进来，以前的微信就不算了。'
    : '你已经在这里工作。用了这个码，登录名和口令换成这次的，别处登录着的要重新登录。'

/** For whom, to do what and where, until when; and the way in if it stands open. */
export function Invitation({ of, code, busy, onLook, onAnother }: InvitationProps) {
  const closed = of.state === 'open' ? undefined : CLOSED[of.state]
  return (
    <Box className="wbd">
      <Box>
        <Text kind="h1">{closed ? closed.title : `${of.displayName}，你好`}</Text>
        <Text tone="quiet">{closed?.text ?? (of.forPerson ? AGAIN : '请你来这里工作。看看对不对，再往下走。')}</Text>
      </Box>
      <Card>
        <Box className="wbj">
          {closed ? <Fact name="给谁">{of.displayName}</Fact> : null}
          <Fact name="做什么">
            <Box as="span" className="cz-line">
              {of.grants.map((grant) => (
                <Tag key={`${grant.role}-${grant.area}`} tone="green">
                  {grantText(grant)}
                </Tag>
              ))}
            </Box>
          </Fact>
          {of.state === 'open' || of.state === 'needsSecond' ? (
            <Fact name="什么时候前">{momentText(of.endsAt)}</Fact>
          ) : null}
        </Box>
      </Card>
      {of.state === 'open' ? (
        process.env.TARO_ENV === 'weapp' ? (
          <AcceptInWeChat code={code} onClosed={onLook} />
        ) : (
          <AcceptHere code={code} name={of.displayName} onClosed={onLook} />
        )
      ) : null}
      {of.state === 'needsSecond' ? (
        <Button kind="next" icon="refresh" busy={busy} onPress={onLook}>
          再看一次
        </Button>
      ) : null}
      <Button onPress={onAnother}>{closed ? '换一个码' : '不是给我的'}</Button>
    </Box>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <Box className="wbj__fact">
    <Text kind="meta" as="span" className="wbj__name">
      {name}
    </Text>
    <Box as="span">{children}</Box>
  </Box>
)
