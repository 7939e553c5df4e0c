import { ROLE_LABEL } from '@shared/glossary'
import { api, queryClient } from '@/api'
import { dropSession } from '@/lib/session'
import { List, Row, Text, toast } from '@/ui'
import { useColleague } from './use-colleague'

export function Staff() {
  const me = useColleague()
  if (!me) return null
  const signOut = () => {
    // whatever the server says, this tab is signed out
    api.account
      .signOut({})
      .catch(() => undefined)
      .finally(() => {
        dropSession()
        queryClient.clear()
        toast('退出登录了。')
      })
  }
  return (
    <>
      <Text kind="meta-strong" as="h2" className="mine-cap">
        {me.displayName ?? '值班的人'}
      </Text>
      <List>
        <Row
          icon="desk"
          title="工作台"
          note={me.roles.map(({ role }) => ROLE_LABEL[role]).join('、')}
          opens={{ to: 'workbench' }}
        />
        {process.env.TARO_ENV === 'weapp' ? null : <Row icon="exit" title="退出登录" onPress={signOut} />}
      </List>
    </>
  )
}

/** At the end of everything, for the few who work here and are not in. */
export function StaffDoor() {
  return useColleague() ? null : (
    <Row icon="desk" title="在这里工作？从这里进" note="律师、辅导师和妇联的人" opens={{ to: 'enter' }} />
  )
}
