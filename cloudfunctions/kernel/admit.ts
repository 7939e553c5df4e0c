import { SCOPES, type Access } from '@shared/contract/access'
import { Fault } from './fault'
import type { Actor, Reach } from './ports'

/** The widest reach that one of the actor's roles gives. Fault UNAUTHENTICATED or FORBIDDEN if none does. */
export function admit(access: Exclude<Access, string>, actor: Actor | undefined): Reach {
  if (!actor) throw new Fault('UNAUTHENTICATED')
  const reaches = actor.grants.flatMap(({ role, area }) => {
    const scope = access[role]
    return scope ? [{ actor, role, scope, ...(area && { area }) }] : []
  })
  const widest = reaches.sort((a, b) => SCOPES.indexOf(b.scope) - SCOPES.indexOf(a.scope))[0]
  if (!widest) throw new Fault('FORBIDDEN')
  return widest
}
