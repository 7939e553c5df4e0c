import type { MeDto } from '@shared/contract/account'
import { Box, Button, Text } from '@/ui'
import { officerArea } from '../frame/officer-area'
import { hasRole, grantText } from '../frame/role-words'
import { StaffPage } from '../frame/staff-page'
import { signOut } from '../frame/use-staff'
import { LawyerDesk } from '../qa/lawyer-desk'
import { Bell } from './bell'
import { Consents } from './consents'
import { HolidayTable } from './holiday-table'
import { MyDays } from './my-days'
import { PlaceTasks } from './place-tasks'
import { RosterTasks } from './roster-tasks'
import { Rooms } from './rooms'
import { RoomsLater } from './rooms-later'

/** What is owed today, for each of her roles. */
export default function WorkbenchHome() {
  return <StaffPage room="home">{(me) => <Today me={me} />}</StaffPage>
}

const Today = ({ me }: { me: MeDto }) => (
  <Box className="wbh">
    <Box className="wbh__hello">
      <Box>
        <Text kind="h1">今天要办的</Text>
        <Text kind="meta">{[me.displayName, ...me.roles.map(grantText)].filter(Boolean).join(' · ')}</Text>
      </Box>
      {process.env.TARO_ENV === 'weapp' ? null : (
        <Button small icon="exit" onPress={() => void signOut()}>
          退出登录
        </Button>
      )}
    </Box>
    {hasRole(me, 'admin') ? <HolidayTable /> : null}
    {hasRole(me, 'admin') ? <Consents /> : null}
    {hasRole(me, 'lawyer') ? <LawyerDesk /> : null}
    {hasRole(me, 'counselor') ? <MyDays also={hasRole(me, 'lawyer')} /> : null}
    {hasRole(me, 'officer') ? <RosterTasks /> : null}
    {hasRole(me, 'officer') ? <PlaceTasks area={officerArea(me)} /> : null}
    <Bell me={me} />
    <RoomsLater roles={me.roles.map(({ role }) => role)} />
    <Rooms me={me} />
    <Text kind="meta" className="wbh__note">
      每次打开私密内容都会记下来：谁，什么时候，哪一件。
    </Text>
  </Box>
)
