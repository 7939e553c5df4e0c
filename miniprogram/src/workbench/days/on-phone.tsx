import { Box, Text } from '@/ui'
import { ToDesk } from '../frame/back-line'
import { Inside, type RoomProps } from './room'
import { Tabs } from './tabs'

/** On a phone: one thing under another. */
export const OnPhone = (props: RoomProps) => (
  <Box className="wbh wbp-column wbt-phone">
    <ToDesk />
    <Box id="days-head" tabIndex={-1} className="wbl-head">
      <Text kind="h1">我的日程</Text>
    </Box>
    <Tabs me={props.me} tab={props.tab} choose={props.choose} />
    <Inside {...props} wide={false} />
  </Box>
)
