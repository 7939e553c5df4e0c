import { PAIRING } from '@shared/values/limits'
import { addMinutes, type Instant } from '@shared/values/instant'
import { Fault } from '../../../kernel/fault'
import type { Handlers } from '../../../kernel/handlers'
import { pairingCodeHash } from '../../../kernel/issued'
import type { Seal } from '../../../kernel/seal'
import type { Store, Tx } from '../../../kernel/store'
import { wordsOf } from '../pairing-words'
import { pairingCodes, pairings, people, type PairingRecord } from '../records'
import { networkOf } from '../rules'
import { openSession } from '../sessions'

type Pairing = Pick<
  Handlers<'account'>,
  'startPairing' | 'readPairing' | 'finishPairing' | 'seePairing' | 'confirmPairing'
>

/** Once confirmed, the computer has this long to notice, however late the phone was. */
const COLLECT_MINUTES = 1

const idOf = (seal: Seal, secret: string): string => seal.hash('pairing', secret)

/** The pairing that waits under this code. */
async function waiting(from: Store | Tx, codeHash: string, now: Instant): Promise<PairingRecord | undefined> {
  const code = await from.get(pairingCodes, codeHash)
  const pairing = code && (await from.get(pairings, code.pairingId))
  return pairing?.state === 'waiting' && pairing.endsAt > now ? pairing : undefined
}

export const pairing: Pairing = {
  startPairing: ({ secret, device }, { seal, now, address, commit, issuedHash: codeHash }) =>
    commit(async (tx) => {
      const _id = idOf(seal, secret)
      const endsAt = addMinutes(now, PAIRING.minutes)
      const network = networkOf(address)
      await tx.insert(pairings, { _id, codeHash, device, network, state: 'waiting', startedAt: now, endsAt })
      await tx.insert(pairingCodes, { _id: codeHash, pairingId: _id })
      return { words: wordsOf(seal, _id).right, endsAt }
    }),

  async readPairing({ secret }, { store, seal, now }) {
    const found = await store.get(pairings, idOf(seal, secret))
    return { state: found && found.endsAt > now ? found.state : 'ended' }
  },

  finishPairing: ({ secret }, { seal, now, commit, issuedHash }) =>
    commit(async (tx, notes) => {
      const found = await tx.get(pairings, idOf(seal, secret))
      if (!found || found.state === 'ended' || found.endsAt <= now) throw new Fault('PAIRING_ENDED')
      if (found.personId === undefined) throw new Fault('CONFLICT')
      const person = await tx.get(people, found.personId)
      if (person?.state !== 'active' || person.epoch !== found.epoch) throw new Fault('PAIRING_ENDED')
      await tx.touch(people, person._id)
      await tx.replace(pairings, { ...found, state: 'ended' })
      const { device, network: address, until } = found
      await openSession(tx, { _id: issuedHash, way: 'phone', device, person, address, now, until })
      notes.audit(person._id)
      return {}
    }),

  async seePairing({ code }, { store, seal, now, reach, wrongGuess }) {
    const found = await waiting(store, pairingCodeHash(seal, code), now)
    if (!found) {
      await wrongGuess('pairing', reach.actor.id)
      throw new Fault('PAIRING_ENDED')
    }
    const { device, network, startedAt } = found
    return { device, network, startedAt, choices: wordsOf(seal, found._id).choices }
  },

  async confirmPairing({ code, words }, { store, seal, now, reach: { actor }, commit, wrongGuess }) {
    const codeHash = pairingCodeHash(seal, code)
    if (!(await store.get(pairingCodes, codeHash))) await wrongGuess('pairing', actor.id)
    return commit(async (tx, notes) => {
      const found = await waiting(tx, codeHash, now)
      if (!found) throw new Fault('PAIRING_ENDED')
      notes.audit(actor.id)
      if (wordsOf(seal, found._id).right.join() !== words.join()) {
        await tx.replace(pairings, { ...found, state: 'ended' })
        notes.refuse('WORDS_DIFFER')
        return {}
      }
      const person = await tx.get(people, actor.id)
      if (person?.state !== 'active') throw new Fault('UNAUTHENTICATED')
      await tx.touch(people, person._id)
      const latest = addMinutes(now, COLLECT_MINUTES)
      await tx.replace(pairings, {
        ...found,
        state: 'confirmed',
        personId: person._id,
        epoch: person.epoch,
        ...(actor.session && { until: actor.session.endsAt }),
        endsAt: found.endsAt > latest ? found.endsAt : latest,
      })
      return {}
    })
  },
}
