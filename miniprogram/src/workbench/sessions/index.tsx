import { useApiQuery } from '@/api'
import { Box, StateView, Text } from '@/ui'
import { ToDesk } from '../frame/back-line'
import { DeskFailed, DeskWords } from '../frame/desk-states'
import { StaffPage } from '../frame/staff-page'
import { useNow } from '../frame/use-now'
import { EndOthers } from './end-others'
import { SessionRow } from './session-row'
import './sessions.scss'

/** Where she is signed in, and the way to end it. */
export default function Sessions() {
  return <StaffPage room="sessions">{() => <Hers />}</StaffPage>
}

function Hers() {
  const sessions = useApiQuery('account', 'listSessions', {}, { private: true })
  const now = useNow()
  return (
    <Box className="wbh">
      <ToDesk />
      <Box>
        <Text kind="h1">登录过的地方</Text>
        <Text tone="quiet">看着不像你的，停掉它，再找管理员要一个新的进门码。微信里不用登录，不在这里。</Text>
      </Box>
      {sessions.error && !sessions.data ? (
        <DeskFailed error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : (
        <StateView
          of={sessions}
          isEmpty={({ items }) => items.length === 0}
          empty={<DeskWords art="empty" title="没有电脑登录着" text="在电脑上用手机确认进来的，会出现在这里。" />}
        >
          {({ items }) => (
            <>
              <Box as="ul" className="wbx">
                {items.map((one) => (
                  <SessionRow key={one.id} of={one} now={now} />
                ))}
              </Box>
              {items.some(({ current }) => !current) ? <EndOthers here={items.some(({ current }) => current)} /> : null}
            </>
          )}
        </StateView>
      )}
    </Box>
  )
}
