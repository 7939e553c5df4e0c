import type { ReactNode } from 'react'
import type { MeDto } from '@shared/contract/account'
import { ROLE_LABEL } from '@shared/glossary'
import { Box, Button, Loading, PageFrame } from '@/ui'
import { DeskFailed, DeskWords } from './desk-states'
import { EnterAgain } from './enter-again'
import { Rail, type RoomName } from './rail'
import { grantText, hasRole } from './role-words'
import { Locked, SessionEnded } from './session-ended'
import { useStaff } from './use-staff'
import './staff.scss'
import './states.scss'

type Needed = 'lawyer' | 'counselor' | 'admin' | 'officer' | 'shelterKeeper'

interface StaffPageProps {
  room: RoomName
  /** The roles of which one is needed, or the room has nothing to show; the first names them. */
  needs?: Needed | readonly [Needed, ...Needed[]]
  children: (me: MeDto) => ReactNode
}

/** The frame of every room of the workbench, and what stands in it for who may not come in. */
export function StaffPage({ room, needs, children }: StaffPageProps) {
  const staff = useStaff()
  if (staff.kind === 'staff') {
    const { me } = staff
    const roles: readonly Needed[] = needs === undefined ? [] : typeof needs === 'string' ? [needs] : needs
    const [first] = roles
    const may = !first || roles.some((role) => hasRole(me, role))
    return (
      <PageFrame rail={<Rail me={me} room={room} />} who={<Who me={me} />}>
        {may ? children(me) : <NotHers needs={first} />}
      </PageFrame>
    )
  }
  return (
    <PageFrame>
      {staff.kind === 'waits' ? <Loading /> : null}
      {staff.kind === 'failed' ? <DeskFailed alone error={staff.error} onRetry={staff.again} /> : null}
      {staff.kind === 'ended' ? <SessionEnded /> : null}
      {staff.kind === 'locked' ? <Locked /> : null}
      {staff.kind === 'stranger' ? <Stranger /> : null}
    </PageFrame>
  )
}

function Who({ me }: { me: MeDto }) {
  const name = me.displayName ?? ''
  return (
    <>
      <Box as="span">{me.roles.map(grantText).join('、')}</Box>
      <Box as="span" className="wbh-face" aria-hidden>
        {name.slice(0, 1)}
      </Box>
      <Box as="b" className="wbh-name">
        {name}
      </Box>
    </>
  )
}

const OPENS: Record<Needed, string> = {
  lawyer: '要回问题，找管理员开通律师。',
  counselor: '要接约见，找管理员开通辅导师或律师。',
  admin: '要请人进来、改角色，找管理员。',
  officer: '要改地点，找管理员开通妇联干部。',
  shelterKeeper: '要用的话，找区里的管理员。',
}

const NotHers = ({ needs }: { needs: Needed }) => (
  <Box className="wbh">
    <DeskWords alone art="empty" title={`这一页给${ROLE_LABEL[needs]}用`} text={`你的事在工作台上。${OPENS[needs]}`}>
      <Button small kind="brand" opens={{ to: 'workbench' }}>
        回工作台
      </Button>
    </DeskWords>
  </Box>
)

const Stranger = () => (
  <Box className="cz-stack">
    <DeskWords
      alone
      art="empty"
      title="工作台给值班的人用"
      text="律师、辅导师和妇联的人从这里进。有事想问，不用登录，回首页就行。"
    />
    <EnterAgain words="我在这里工作" />
  </Box>
)
