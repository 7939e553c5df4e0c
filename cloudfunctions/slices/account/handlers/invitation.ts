import type { OPENED } from '@shared/contract/account'
import { Fault } from '../../../kernel/fault'
import type { Handlers } from '../../../kernel/handlers'
import { acceptable, invitationOf, mayJoin, mustBeOpen, settle } from '../acceptance'
import { shownState } from '../dto'
import { isStrong } from '../passphrase/strength'
import { hashPassphrase } from '../passphrase/scrypt'
import { changed } from '../people'
import { identities, people, signIns } from '../records'
import { openSession } from '../sessions'
import { signInIdOf } from '../sign-in-name'

type Invitation = Pick<Handlers<'account'>, 'whatOpens' | 'readInvitation' | 'acceptInvitation' | 'acceptInWeChat'>

/** By the collection that a code leads to; an invitation is opened by its link, and nowhere else. */
const OPENS: Readonly<Record<string, (typeof OPENED)[number]>> = { questions: 'question', bookings: 'booking' }

export const invitation: Invitation = {
  whatOpens: async (_, { opened }) => {
    const opens = OPENS[opened.collection]
    if (!opens) throw new Fault('NOT_FOUND')
    return { opens }
  },

  async readInvitation(_, { store, opened, now }) {
    const found = await invitationOf(store, opened)
    const { displayName, grants, forPerson, invitedBy, endsAt } = found
    const inviter = invitedBy === undefined ? undefined : await store.get(people, invitedBy)
    return { displayName, grants, forPerson: forPerson !== undefined, state: shownState(found, inviter, now), endsAt }
  },

  async acceptInvitation({ signInName, passphrase, device }, { store, seal, opened, now, newId, address, ...tools }) {
    // Looked at before the slow work, and judged in the transaction.
    const early = await invitationOf(store, opened)
    mustBeOpen(early, now)
    if (!(await isStrong(passphrase, [signInName, early.displayName]))) throw new Fault('PASSPHRASE_WEAK')
    const hashed = await hashPassphrase(seal, passphrase)
    const signInId = signInIdOf(seal, signInName)
    const id = newId()
    return tools.commit(async (tx, notes) => {
      const found = await acceptable(tx, opened, now)
      const taken = await tx.get(signIns, signInId)
      if (taken && taken.personId !== found.person?._id) throw new Fault('NAME_TAKEN')
      const before = found.person?.signInId
      if (before !== undefined && before !== signInId) await tx.remove(signIns, before)
      const person = await settle(tx, found, { newId: id, ways: { signInId }, endSessions: true })
      const way = { _id: signInId, personId: person._id, passphrase: hashed }
      if (taken) await tx.replace(signIns, { ...way, version: taken.version })
      else await tx.insert(signIns, way)
      await openSession(tx, { _id: tools.issuedHash, way: 'invitation', device, person, address, now })
      notes.audit(found.invitation._id)
      notes.audit(person._id)
      notes.announce(changed(person))
      return {}
    })
  },

  async acceptInWeChat({ returnCode }, { openCode, now, newId, commit, reach: { actor } }) {
    const { weChatId } = actor
    if (weChatId === undefined) throw new Fault('NOT_IN_WECHAT')
    const opened = await openCode(returnCode)
    const id = newId()
    return commit(async (tx, notes) => {
      const found = await acceptable(tx, opened, now)
      const identity = await tx.get(identities, weChatId)
      const mine = identity && (await tx.get(people, identity.personId))
      if (mine && mine.state !== 'active') throw new Fault('UNAUTHENTICATED')
      if (mine && found.person && mine._id !== found.person._id) throw new Fault('ALREADY_SOMEONE_ELSE')
      // Otherwise one town could draw another's people out of their admin's reach.
      if (mine && !found.person) await mayJoin(tx, found.invitation, mine)
      const before = found.person?.weChatId
      if (before !== undefined && before !== weChatId) await tx.remove(identities, before)
      const person = await settle(
        tx,
        { invitation: found.invitation, person: found.person ?? mine },
        // Another phone instead of the one before: whoever has that one is out.
        { newId: id, ways: { weChatId }, endSessions: before !== undefined && before !== weChatId },
      )
      if (!identity) await tx.insert(identities, { _id: weChatId, personId: person._id })
      notes.audit(found.invitation._id)
      notes.audit(person._id)
      notes.announce(changed(person))
      return {}
    })
  },
}
