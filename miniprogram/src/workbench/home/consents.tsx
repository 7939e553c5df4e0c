import { momentText } from '@shared/values/instant'
import { Box, Card, List, Loading, Row, Text } from '@/ui'
import { DeskFailed } from '../frame/desk-states'
import { rolesText } from '../frame/role-words'
import { useInvitations, waitsForHer } from '../frame/use-invitations'

/** What takes two and waits for her word. */
export function Consents() {
  const invitations = useInvitations()
  const { data, error } = invitations
  if (!data)
    return error ? <DeskFailed error={error} onRetry={() => void invitations.refetch()} /> : <Loading cards={1} />
  const waiting = data.filter(waitsForHer)
  return (
    <Box as="section" aria-labelledby="consents" className="cz-stack-s">
      <Text kind="h2" id="consents">
        等你点头的
      </Text>
      {waiting.length === 0 ? (
        <Card>
          <Text>现在没有要你点头的。</Text>
          <Text kind="meta">别的管理员请人做管理员或庇护联络员时，会出现在这里。数字还没做好。</Text>
        </Card>
      ) : (
        <List label="等你点头的">
          {waiting.map(({ id, displayName, also, invitedBy, endsAt }) => (
            <Row
              key={id}
              icon="people"
              tint="tea"
              title={also.length > 0 ? `请${displayName}做${rolesText(also)}` : `给${displayName}换一个进门的办法`}
              note={`${invitedBy}发起 · ${momentText(endsAt)} 前有效`}
              opens={{ to: 'people', params: { tab: 'invitations', invitation: id } }}
            />
          ))}
        </List>
      )}
    </Box>
  )
}
