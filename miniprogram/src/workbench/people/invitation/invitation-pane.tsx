import { TAKES_TWO, type RoleOfTwo } from '@shared/contract/access'
import type { InvitationDto } from '@shared/contract/account'
import { useApiCommand } from '@/api'
import { Box, Button, Tag, Text, toast } from '@/ui'
import { catchFocus } from '../../frame/focus-on'
import { grantText, rolesText } from '../../frame/role-words'
import { waitsForHer } from '../../frame/use-invitations'
import { Problem, problemText } from '../../frame/problem'
import { invitedText, STATE_TEXT } from '../people-words'
import { readAnew } from '../use-people'

/** Whose word it needs, and how it can be taken back. */
export function InvitationPane({ invitation, alone }: { invitation: InvitationDto; alone?: boolean }) {
  const approve = useApiCommand('account', 'approveInvitation')
  const withdraw = useApiCommand('account', 'withdrawInvitation')
  const { id, displayName, state } = invitation
  const hers = waitsForHer(invitation)
  const done = (words: string) => ({
    onSuccess: () => {
      toast(words)
      catchFocus('people-pane')
    },
    // what another admin has done meanwhile is to be seen too
    onSettled: () => void readAnew(),
  })
  const error = approve.error ?? withdraw.error
  return (
    <Box className="wbp-sheet">
      <Box>
        <Box className="cz-line">
          <Text kind={alone ? 'h1' : 'h2'}>{displayName}</Text>
          <Tag tone={hers ? 'tea' : 'plain'}>{hers ? '等你点头' : STATE_TEXT[state]}</Tag>
        </Box>
        <Text kind="meta">{invitedText(invitation)}</Text>
      </Box>
      <Box className="cz-line">
        {invitation.grants.map((grant) => (
          <Tag key={`${grant.role}-${grant.area}`} tone="green">
            {grantText(grant)}
          </Tag>
        ))}
      </Box>
      <Text tone="quiet">{meaningOf(invitation)}</Text>
      <Problem>{error ? problemText(error) : undefined}</Problem>
      {hers ? (
        <Button
          kind="next"
          busy={approve.isPending}
          onPress={() => approve.mutate({ id }, done('同意了，她可以进来了。'))}
        >
          {invitation.also.length > 0 ? `同意她做${rolesText(invitation.also)}` : '她本人说过，同意'}
        </Button>
      ) : null}
      {state === 'open' || state === 'needsSecond' ? (
        <Button busy={withdraw.isPending} onPress={() => withdraw.mutate({ id }, done('收回了，那个码打不开了。'))}>
          收回这个码
        </Button>
      ) : null}
    </Box>
  )
}

const MEANS: Record<RoleOfTwo, string> = {
  admin: '管理员能请人进来、改角色、停用别人。',
  shelterKeeper: '庇护联络员看得到所有的庇护所，也能改，别的人都看不到。',
}

function meaningOf(invitation: InvitationDto): string {
  const { state, mine, forPerson, grants, also } = invitation
  if (waitsForHer(invitation) && also.length === 0)
    return `她已经是${rolesText(TAKES_TWO.filter((role) => grants.some((grant) => grant.role === role)))}，这是给她的新的进门办法。谁拿到这个码，谁就能当她进来。她本人跟你说过换手机或忘了口令，再同意。`
  if (waitsForHer(invitation)) return `${also.map((role) => MEANS[role]).join('')}认得她，也觉得合适，再同意。`
  if (state === 'needsSecond')
    return `${mine ? '你发起的' : '这是给你自己的'}，要另一位管理员来同意。在她同意以前，这个码用不了。`
  if (state === 'open')
    return forPerson
      ? '她已经在这里工作，这是给她的新的进门办法。码不会再显示；丢了就收回，再给一个。'
      : '码在她手上，等她来用。码不会再显示；丢了就收回，再给一个。'
  return '这个码已经打不开了，留着是为了查得到。'
}
