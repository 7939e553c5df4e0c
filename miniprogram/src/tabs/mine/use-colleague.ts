import { useEffect, useState } from 'react'
import { useApiQuery } from '@/api'
import { whenIdle } from '@/lib/idle'
import { session } from '@/lib/session'
import { useStore } from '@/lib/store'

/** A citizen on H5 has no session, so nobody asks who she is. WeChat's callers are asked late and quietly. */
function useMayAsk(): boolean {
  const signedIn = useStore(session) !== undefined
  const [idle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return process.env.TARO_ENV === 'weapp' ? idle : signedIn
}

/** Who works here; undefined for everybody else. */
export function useColleague() {
  const mayAsk = useMayAsk()
  const me = useApiQuery('account', 'me', {}, { private: true, enabled: mayAsk }).data
  return mayAsk && me && me.roles.length > 0 ? me : undefined
}
