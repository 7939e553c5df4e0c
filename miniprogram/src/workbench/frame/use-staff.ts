import { useEffect, useState } from 'react'
import type { MeDto } from '@shared/contract/account'
import { api, queryClient, useApiQuery, type CallError } from '@/api'
import { go } from '@/lib/routes'
import { dropSession, session } from '@/lib/session'
import { useStore } from '@/lib/store'
import { guardDesk, locked } from './lock'
import { dropWords, ownedBy, owner } from './unsaved'

export type Staff =
  | { kind: 'waits' }
  | { kind: 'failed'; error: CallError; again: () => void }
  /** Never signed in on this tab, or signed in and holding no role. */
  | { kind: 'stranger' }
  /** The session came to its end while she worked. */
  | { kind: 'ended' }
  /** She was away from the computer. */
  | { kind: 'locked' }
  | { kind: 'staff'; me: MeDto }

/** Who sits at this desk. Only the server knows; WeChat's callers carry no token. */
export function useStaff(): Staff {
  const signedIn = useStore(session) !== undefined
  const [wasIn] = useState(signedIn)
  const shut = useStore(locked)
  const words = useStore(owner)
  const byWechat = process.env.TARO_ENV === 'weapp'
  const me = useApiQuery('account', 'me', {}, { private: true, enabled: (byWechat || signedIn) && !shut })
  const staff = me.data?.roles.length ? me.data : undefined
  const who = staff && (staff.personId ?? '')
  useEffect(() => {
    if (who === undefined) return
    ownedBy(who)
    guardDesk()
  }, [who, signedIn])
  if (shut) return { kind: 'locked' }
  if (!byWechat && !signedIn) return { kind: wasIn ? 'ended' : 'stranger' }
  if (me.error?.failure.code === 'UNAUTHENTICATED') return { kind: byWechat ? 'stranger' : 'ended' }
  // nothing is drawn before the words of another are gone
  if (staff) return words === who ? { kind: 'staff', me: staff } : { kind: 'waits' }
  if (me.data) return { kind: 'stranger' }
  if (me.error) return { kind: 'failed', error: me.error, again: () => void me.refetch() }
  return { kind: 'waits' }
}

/** Whatever the server says, this tab is signed out. */
export async function signOut(): Promise<void> {
  try {
    await api.account.signOut({})
  } catch {
    // the token goes from here all the same, and ends by itself
  }
  dropWords()
  dropSession()
  queryClient.clear()
  go('home')
}
