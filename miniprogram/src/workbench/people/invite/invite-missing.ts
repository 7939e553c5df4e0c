import type { Grant } from '@shared/contract/account'
import { lengthOf, LIMITS } from '@shared/values/limits'

export interface InviteMissing {
  name?: string
  grants?: string
}

export function inviteMissing(name: string, grants: readonly Grant[]): InviteMissing {
  const length = lengthOf(name)
  return {
    ...(length === 0 && { name: '她的名字还没写。' }),
    ...(length > 0 && length < LIMITS.displayName.min && { name: `名字至少 ${LIMITS.displayName.min} 个字。` }),
    ...(grants.length === 0 && { grants: '至少挑一样她要做的。' }),
  }
}
