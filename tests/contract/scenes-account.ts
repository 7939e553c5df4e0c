import type { AnyCollection } from '../../cloudfunctions/kernel/collection'
import { tokenHash } from '../../cloudfunctions/kernel/issued'
import type { Caller, Ports } from '../../cloudfunctions/kernel/ports'
import { DISTRICT } from '../../cloudfunctions/domain/areas'
import { hashPassphrase } from '../../cloudfunctions/slices/account/passphrase/scrypt'
import { invitations, pairings, people, sessions, signIns } from '../../cloudfunctions/slices/account/records'
import { startSession } from '../../cloudfunctions/slices/account/sessions'
import { signInIdOf } from '../../cloudfunctions/slices/account/sign-in-name'
import type { Client } from '../../miniprogram/src/api/client'
import type { StaffRole } from '../../shared/contract/access'
import { newKey } from '../world'
import { BLANK, type AccountState, type Hired, type Scene } from './scenes'

/** Where the scenes are set: a town whose admin may touch them, a village of it, and another town. */
export const TOWN = '500118001'
export const VILLAGE = '500118001001'
export const OTHER_TOWN = '500118002'

export const SIGN_IN = { name: 'zhou.xiaozhu', passphrase: '下雨天要记得收衣服啊' }

export const RECORDS: Readonly<Record<AccountState, AnyCollection>> = {
  person: people,
  suspended: people,
  invited: invitations,
  needsSecond: invitations,
  session: sessions,
  signIn: people,
  pairing: pairings,
  confirmed: pairings,
}

type Means = Readonly<{
  ports: Ports
  client: (caller: Caller) => Client
  hireIn: (area: string, ...roles: StaffRole[]) => Promise<Hired>
  unique: (stem: string) => string
}>

/** Brings people, invitations and pairings into any state, by the operations themselves where that can be. */
export function accountScenes({ ports, client, hireIn, unique }: Means) {
  const { store, seal } = ports
  const address = 'stage'
  const lawyer = async () => {
    const { id } = await hireIn(TOWN, 'lawyer')
    return { ...BLANK, id, words: (await store.get(people, id))?.displayName ?? '' }
  }
  const invite = async (...roles: StaffRole[]) => {
    const admin = client({ token: (await hireIn(DISTRICT, 'admin')).token, address })
    const words = unique('被请的人')
    const grants = roles.map((role) => ({ role, area: TOWN }))
    const { id, returnCode } = await admin.account.invite({ displayName: words, grants })
    return { ...BLANK, id, returnCode, words }
  }
  const pairing = async () => {
    const [secret, device] = [newKey(), unique('只有这里有的电脑')]
    const { code, words } = await client({ address }).account.startPairing({ secret, device })
    const id = seal.hash('pairing', secret)
    return { ...BLANK, id, secret, code, pair: words, words: device }
  }

  return async (state: AccountState, holder?: Hired): Promise<Scene> => {
    switch (state) {
      case 'person':
        return lawyer()
      case 'suspended': {
        const scene = await lawyer()
        const person = await store.get(people, scene.id)
        if (person) await store.replace(people, { ...person, state: 'suspended' })
        return scene
      }
      case 'invited':
        return invite('counselor')
      case 'needsSecond':
        return invite('officer', 'admin')
      case 'session': {
        const { id: personId } = holder ?? (await hireIn(TOWN, 'lawyer'))
        const token = await startSession(ports, personId, ports.now().toISOString())
        return { ...BLANK, id: tokenHash(seal, token), words: '没有别的话' }
      }
      case 'signIn': {
        const scene = await lawyer()
        const _id = signInIdOf(seal, SIGN_IN.name)
        const there = await store.get(signIns, _id)
        if (there) return { ...scene, id: there.personId }
        const passphrase = await hashPassphrase(seal, SIGN_IN.passphrase)
        await store.insert(signIns, { _id, personId: scene.id, passphrase })
        return scene
      }
      case 'pairing':
        return pairing()
      case 'confirmed': {
        const scene = await pairing()
        const she = client({ token: (await hireIn(TOWN, 'lawyer')).token, address })
        await she.account.confirmPairing({ code: scene.code, words: scene.pair })
        return scene
      }
    }
  }
}
