import { ROLE_LABEL } from '@shared/glossary'
import { Box, Button, Text } from '@/ui'
import { LawyerDesk } from '../qa/lawyer-desk'
import { HolidayTable } from './holiday-table'
import { RoomLater } from './room-later'
import { hasRole, StaffPage } from '../frame/staff-page'
import { signOut } from '../frame/use-staff'

/** What is owed today, for each of her roles. */
export default function WorkbenchHome() {
  return (
    <StaffPage room="home">
      {(me) => (
        <Box className="wbh">
          <Box className="wbh__hello">
            <Box>
              <Text kind="h1">{me.displayName ?? '值班的人'}</Text>
              <Text kind="meta">{me.roles.map(({ role }) => ROLE_LABEL[role]).join('、')}</Text>
            </Box>
            {process.env.TARO_ENV === 'weapp' ? null : (
              <Button small icon="exit" onPress={() => void signOut()}>
                退出登录
              </Button>
            )}
          </Box>
          {hasRole(me, 'admin') ? <HolidayTable /> : null}
          {hasRole(me, 'lawyer') ? <LawyerDesk /> : null}
          {me.roles.map(({ role, area }) => (
            <RoomLater key={`${role}-${area ?? ''}`} role={role} />
          ))}
          <Text kind="meta" className="wbh__note">
            每次打开私密内容都会记下来：谁，什么时候，哪一件。
          </Text>
        </Box>
      )}
    </StaffPage>
  )
}
