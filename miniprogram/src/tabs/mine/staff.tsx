import { useEffect, useState } from 'react'
import { ROLE_LABEL } from '@shared/glossary'
import { api, queryClient, useApiQuery } from '@/api'
import { whenIdle } from '@/lib/idle'
import { dropSession, session } from '@/lib/session'
import { useStore } from '@/lib/store'
import { List, Row, Text, toast } from '@/ui'

/** A citizen on H5 has no session, so nobody asks who she is. WeChat's callers are asked late and quietly. */
function useMayAsk(): boolean {
  const signedIn = useStore(session) !== undefined
  const [idle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return process.env.TARO_ENV === 'weapp' ? idle : signedIn
}

export function Staff() {
  const me = useApiQuery('account', 'me', {}, { private: true, enabled: useMayAsk() }).data
  const roles = me?.roles ?? []
  if (roles.length === 0) return null
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
        {me?.displayName ?? '值班的人'}
      </Text>
      <List>
        <Row
          icon="desk"
          title="工作台"
          note={roles.map(({ role }) => ROLE_LABEL[role]).join('、')}
          opens={{ to: 'workbench' }}
        />
        {process.env.TARO_ENV === 'weapp' ? null : <Row icon="exit" title="退出登录" onPress={signOut} />}
      </List>
    </>
  )
}
