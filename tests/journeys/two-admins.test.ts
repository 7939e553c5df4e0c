import { DISTRICT } from '../../cloudfunctions/domain/areas'
import { invitations } from '../../cloudfunctions/slices/account/records'
import type { Client } from '../../miniprogram/src/api/client'
import { codeOf, createWorld, type World } from '../world'

const TOWN = '500118001'
const grant = <R extends string>(role: R, area = DISTRICT) => ({ role, area })
const KEEPER = grant('shelterKeeper')

describe('the right to see the shelters takes two admins', () => {
  let world: World
  let he: Client
  let tang: Client
  beforeEach(async () => {
    world = await createWorld()
    ;[he, tang] = [await world.staff('he', 'admin'), await world.staff('tang', 'admin')]
  })
  afterEach(() => world.close())

  const sees = (client: Client) => codeOf(client.shelters.listShelters({}))
  const rolesOf = async (client: Client) => (await client.account.me({})).roles.map(({ role }) => role)
  const invite = (by = he, grants = [KEEPER]) => by.account.invite({ displayName: '苏联络员', grants })
  const inviteAgain = (personId: string, by = he) => by.account.inviteAgain({ personId, also: ['shelterKeeper'] })

  it('no admin gives it to herself or to another, and whoever holds it keeps it or loses it by one', async () => {
    await world.staff('lin', 'lawyer')
    const su = await world.staff('su', 'shelterKeeper')
    for (const [personId, role] of [
      ['he', 'admin'],
      ['tang', 'admin'],
      ['lin', 'lawyer'],
    ] as const)
      expect(await codeOf(he.account.setGrants({ personId, grants: [grant(role), KEEPER] }))).toBe('ADMIN_TAKES_TWO')
    expect(await sees(he)).toBe('FORBIDDEN')
    await he.account.setGrants({ personId: 'su', grants: [grant('editor'), KEEPER] })
    expect(await sees(su)).toBe('OK')
    await he.account.setGrants({ personId: 'su', grants: [grant('editor')] })
    expect(await sees(su)).toBe('FORBIDDEN')
    const back = he.account.setGrants({ personId: 'su', grants: [grant('editor'), KEEPER] })
    expect(await codeOf(back)).toBe('ADMIN_TAKES_TWO')
  })

  it('an invitation that carries it opens when the second has agreed, to somebody who works here already too', async () => {
    const su = world.inWeChat('o-new')
    const lin = await world.staffInWeChat('lin', 'lawyer')
    for (const [client, roles] of [
      [su, ['shelterKeeper']],
      [lin, ['lawyer', 'shelterKeeper']],
    ] as const) {
      const { id, returnCode, needsSecond } = await invite()
      expect(needsSecond).toBe(true)
      expect(await codeOf(client.account.acceptInWeChat({ returnCode }))).toBe('NEEDS_SECOND_ADMIN')
      expect(await codeOf(he.account.approveInvitation({ id }))).toBe('SAME_ADMIN')
      await tang.account.approveInvitation({ id })
      await client.account.acceptInWeChat({ returnCode })
      expect([await rolesOf(client), await sees(client)]).toEqual([roles, 'OK'])
    }
  })

  it('neither of the two who gave their word takes it for herself', async () => {
    await world.bind('o-he', 'he')
    await world.bind('o-tang', 'tang')
    const { id, returnCode } = await invite()
    await tang.account.approveInvitation({ id })
    for (const openid of ['o-he', 'o-tang'])
      expect(await codeOf(world.inWeChat(openid).account.acceptInWeChat({ returnCode }))).toBe('ALREADY_SOMEONE_ELSE')
    for (const each of [he, tang]) expect(await sees(each)).toBe('FORBIDDEN')
  })

  it('it comes back by one neither after a suspension nor by a new way in for her', async () => {
    const su = await world.staffInWeChat('su', 'shelterKeeper')
    const { returnCode, needsSecond } = await he.account.inviteAgain({ personId: 'su', also: [] })
    expect(needsSecond).toBe(true)
    const thief = world.inWeChat('o-thief')
    expect(await codeOf(thief.account.acceptInWeChat({ returnCode }))).toBe('NEEDS_SECOND_ADMIN')
    await he.account.suspend({ personId: 'su' })
    await he.account.restore({ personId: 'su' })
    expect(await sees(su)).toBe('FORBIDDEN')
  })

  it('restored with nothing left, she comes back by her own WeChat once two have agreed', async () => {
    const su = await world.staffInWeChat('su', 'shelterKeeper')
    await he.account.suspend({ personId: 'su' })
    await he.account.restore({ personId: 'su' })
    expect(await rolesOf(su)).toEqual([])
    const { id, returnCode } = await inviteAgain('su')
    await tang.account.approveInvitation({ id })
    expect(await codeOf(su.account.acceptInWeChat({ returnCode }))).toBe('OK')
    expect([await rolesOf(su), await sees(su)]).toEqual([['shelterKeeper'], 'OK'])
  })

  it('a colleague with a passphrase gets it by a new way in, and no way in of before leads to it', async () => {
    await world.staff('lin', 'officer')
    const way = { passphrase: '门前那条小河的水清又清', device: 'd' }
    const accept = (signInName: string, returnCode: string) =>
      world.anyone().account.acceptInvitation({ ...way, signInName, returnCode })
    const [planted, kept] = [await plain('lin'), await plain('lin')]
    await accept('planted', planted)
    const made = await inviteAgain('lin')
    expect(await codeOf(accept('lin', made.returnCode))).toBe('NEEDS_SECOND_ADMIN')
    await tang.account.approveInvitation({ id: made.id })
    const lin = world.clientOf({ ...(await accept('lin', made.returnCode)), address: 'a' })
    expect([await rolesOf(lin), await sees(lin)]).toEqual([['officer', 'shelterKeeper'], 'OK'])
    const signIn = world.anyone().account.signIn({ ...way, signInName: 'planted' })
    expect(await codeOf(signIn)).toBe('SIGN_IN_WRONG')
    expect(await codeOf(accept('kept', kept))).toBe('INVITATION_ENDED')
  })
  const plain = async (personId: string) => (await he.account.inviteAgain({ personId, also: [] })).returnCode

  it('she who would get it neither asks for it nor agrees', async () => {
    expect(await codeOf(inviteAgain('he'))).toBe('FORBIDDEN')
    const forTang = await inviteAgain('tang')
    const seen = async (client: Client) =>
      (await client.account.listInvitations({})).items.map(({ mine, mayAgree, also }) => ({ mine, mayAgree, also }))
    const also = ['shelterKeeper']
    expect(await seen(tang)).toEqual([{ mine: false, mayAgree: false, also }])
    expect(await codeOf(tang.account.approveInvitation({ id: forTang.id }))).toBe('SAME_ADMIN')
    const third = await world.staff('mei', 'admin')
    expect(await seen(third)).toEqual([{ mine: false, mayAgree: true, also }])
    await third.account.approveInvitation({ id: forTang.id })
    await world.inWeChat('o-tang').account.acceptInWeChat({ returnCode: forTang.returnCode })
    expect(await sees(world.inWeChat('o-tang'))).toBe('OK')
  })

  it('an admin of a town gives it to nobody, agrees to it for nobody, and no word outlasts who gave it', async () => {
    const ofTown = world.clientOf({ token: await world.tokenOf('town', ['admin'], TOWN), address: 'a' })
    await world.tokenOf('deep', ['officer'], TOWN)
    expect(await codeOf(inviteAgain('deep', ofTown))).toBe('INVALID_INPUT')
    const { id, returnCode } = await inviteAgain('deep')
    expect((await ofTown.account.listInvitations({})).items).toEqual([])
    expect(await codeOf(ofTown.account.approveInvitation({ id }))).toBe('NOT_FOUND')
    await tang.account.approveInvitation({ id })
    // Where deep works she is admin still; where the invitation leads she is none any more.
    await he.account.setGrants({ personId: 'tang', grants: [grant('admin', TOWN)] })
    expect(await codeOf(world.inWeChat('o-deep').account.acceptInWeChat({ returnCode }))).toBe('INVITATION_ENDED')
  })

  it('an invitation of one admin from before this rule opens nothing', async () => {
    const { id, returnCode } = await invite()
    const { store } = world.ports
    const before = await store.get(invitations, id)
    if (before) await store.replace(invitations, { ...before, needsSecond: false })
    expect(await codeOf(world.inWeChat('o-new').account.acceptInWeChat({ returnCode }))).toBe('INVITATION_ENDED')
  })
})
