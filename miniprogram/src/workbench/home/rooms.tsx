import type { MeDto } from '@shared/contract/account'
import { Box, List, Row, Text } from '@/ui'
import { hasRole } from '../frame/role-words'

/** The rail of a narrow screen. */
export const Rooms = ({ me }: { me: MeDto }) => (
  <Box as="section" aria-label="别的房间" className="wbh-rooms cz-stack-s">
    <Text kind="meta-strong" as="h2">
      别的房间
    </Text>
    <List>
      {hasRole(me, 'lawyer') ? <Row icon="ask" title="律师咨询" opens={{ to: 'queue' }} /> : null}
      {hasRole(me, 'lawyer') && !hasRole(me, 'counselor') ? (
        <Row icon="clock" title="我的日程" note="谁约了你、空出时间、换班" opens={{ to: 'days' }} />
      ) : null}
      {hasRole(me, 'officer') ? (
        <Row icon="pin" title="找妇联" note="地点、开门时间、电话" opens={{ to: 'deskPlaces' }} />
      ) : null}
      {hasRole(me, 'officer') ? (
        <Row icon="calendar" title="排班" note="谁在哪天、缺谁、要改时间的" opens={{ to: 'rosters' }} />
      ) : null}
      {hasRole(me, 'shelterKeeper') ? <Row icon="shield" title="庇护所" opens={{ to: 'shelters' }} /> : null}
      {hasRole(me, 'admin') ? (
        <Row icon="people" title="人员" note="请人进来、改角色、停用" opens={{ to: 'people' }} />
      ) : null}
      <Row icon="key" title="电脑登录" note="用这部手机让电脑进来" opens={{ to: 'approve' }} />
      <Row icon="lock" title="登录过的地方" opens={{ to: 'sessions' }} />
    </List>
  </Box>
)
