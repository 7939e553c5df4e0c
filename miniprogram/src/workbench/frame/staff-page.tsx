import type { ReactNode } from 'react'
import { ROLE_LABEL } from '@shared/glossary'
import type { Role } from '@shared/contract/access'
import type { MeDto } from '@shared/contract/account'
import { Art } from '@/ui/art/art'
import { Box, Button, Loading, PageFrame, RailItem, Text } from '@/ui'
import { useQueue } from './use-queue'
import { DeskFailed, DeskWords } from './desk-states'
import { SessionEnded } from './session-ended'
import { useStaff } from './use-staff'
import './staff.scss'
import './states.scss'

interface StaffPageProps {
  room: 'home' | 'queue'
  /** The role without which the room has nothing to show. */
  needs?: Role
  children: (me: MeDto) => ReactNode
}

export const hasRole = (me: MeDto, role: Role): boolean => me.roles.some((one) => one.role === role)

/** The frame of every room of the workbench, and what stands in it for who may not come in. */
export function StaffPage({ room, needs, children }: StaffPageProps) {
  const staff = useStaff()
  if (staff.kind === 'staff') {
    const { me } = staff
    const may = !needs || hasRole(me, needs)
    return (
      <PageFrame rail={<Rail me={me} room={room} />} who={<Who me={me} />}>
        {may ? children(me) : <NotHers />}
      </PageFrame>
    )
  }
  return (
    <PageFrame>
      {staff.kind === 'waits' ? <Loading /> : null}
      {staff.kind === 'failed' ? <DeskFailed alone error={staff.error} onRetry={staff.again} /> : null}
      {staff.kind === 'ended' ? <SessionEnded /> : null}
      {staff.kind === 'stranger' ? <Stranger /> : null}
    </PageFrame>
  )
}

function Rail({ me, room }: { me: MeDto } & Pick<StaffPageProps, 'room'>) {
  return (
    <>
      <RailItem icon="desk" name="工作台" here={room === 'home'} opens={{ to: 'workbench' }} />
      {hasRole(me, 'lawyer') ? <QueueItem here={room === 'queue'} /> : null}
      <Box className="wbh-rail-foot">
        <Art name="bamboo" />
        <Text kind="tiny">每次打开私密内容都会记下来</Text>
      </Box>
    </>
  )
}

function QueueItem({ here }: { here: boolean }) {
  const { data, hasNextPage } = useQueue(undefined)
  const count = data && `${data.length}${hasNextPage ? '+' : ''}`
  return <RailItem icon="ask" name="律师咨询" count={count} here={here} opens={{ to: 'queue' }} />
}

function Who({ me }: { me: MeDto }) {
  const name = me.displayName ?? ''
  return (
    <>
      <Box as="span">{me.roles.map(({ role }) => ROLE_LABEL[role]).join('、')}</Box>
      <Box as="span" className="wbh-face" aria-hidden>
        {name.slice(0, 1)}
      </Box>
      <Box as="b" className="wbh-name">
        {name}
      </Box>
    </>
  )
}

const NotHers = () => (
  <Box className="wbh">
    <DeskWords alone art="empty" title="这一页给律师用" text="你的事在工作台上。要回问题，找管理员开通律师。">
      <Button small kind="brand" opens={{ to: 'workbench' }}>
        回工作台
      </Button>
    </DeskWords>
  </Box>
)

const Stranger = () => (
  <DeskWords
    alone
    art="empty"
    title="工作台给值班的人用"
    text="律师、辅导师和妇联的人受邀开通，从邀请里的入口登录。有事想问，不用登录，回首页就行。"
  >
    <Button kind="next" opens={{ to: 'home' }}>
      回首页
    </Button>
  </DeskWords>
)
