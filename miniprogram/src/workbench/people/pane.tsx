import type { ReactNode } from 'react'
import type { MeDto } from '@shared/contract/account'
import { Button, Loading } from '@/ui'
import { DeskFailed, DeskWords } from '../frame/desk-states'
import { InvitationPane } from './invitation/invitation-pane'
import { Invite } from './invite/invite'
import { PersonPane } from './person/person-pane'
import type { Open } from './open'
import { useInvitation, usePerson, type Found } from './use-people'

export interface PaneProps {
  me: MeDto
  open: Open
  /** Its name is the page's heading. */
  alone?: boolean
  /** It is not there any more, or she is done with it. */
  onGone: () => void
}

export function Pane({ me, open, alone, onGone }: PaneProps) {
  if (open.kind === 'invite') return <Invite me={me} alone={alone} onDone={onGone} />
  return open.kind === 'person' ? (
    <Person me={me} id={open.id} alone={alone} onGone={onGone} />
  ) : (
    <Invited id={open.id} alone={alone} onGone={onGone} />
  )
}

type OneProps = Omit<PaneProps, 'open' | 'me'> & { id: string }

function Person({ me, id, alone, onGone }: OneProps & Pick<PaneProps, 'me'>) {
  return (
    <OneOf of={usePerson(id)} alone={alone} onGone={onGone}>
      {(person) => <PersonPane me={me} person={person} alone={alone} onGone={onGone} />}
    </OneOf>
  )
}

function Invited({ id, alone, onGone }: OneProps) {
  return (
    <OneOf of={useInvitation(id)} alone={alone} onGone={onGone}>
      {(invitation) => <InvitationPane invitation={invitation} alone={alone} />}
    </OneOf>
  )
}

function OneOf<T>({
  of,
  alone,
  onGone,
  children,
}: Pick<PaneProps, 'alone' | 'onGone'> & { of: Found<T>; children: (one: T) => ReactNode }) {
  if (of.one) return <>{children(of.one)}</>
  if (of.error) return <DeskFailed alone={alone} error={of.error} onRetry={of.again} />
  if (!of.gone) return <Loading cards={2} />
  return (
    <DeskWords alone={alone} art="empty" title="不在名单里了" text="可能刚被别的管理员改过。回名单看看。">
      <Button small kind="brand" onPress={onGone}>
        回名单
      </Button>
    </DeskWords>
  )
}
