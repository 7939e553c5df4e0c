import { DISTRICT } from '../../cloudfunctions/domain/areas'
import { makeSetupCode } from '../../cloudfunctions/slices/account/setup-code'
import { serveOn } from '../../cloudfunctions/functions/mount'
import { createClient } from '../../miniprogram/src/api/client'
import { codeOf, createWorld, newKey, type World } from '../world'
import { firstDay } from './first-day'

const PASSPHRASE = '下雨天要记得收衣服啊'
const way = (signInName: string, passphrase = PASSPHRASE) => ({ signInName, passphrase, device: 'Windows 上的 Edge' })
const LAWYER = [{ role: 'lawyer' as const, area: DISTRICT }]
const ADMIN = [{ role: 'admin' as const, area: DISTRICT }]

describe('coming in', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld()
  })
  afterEach(() => world.close())
  const invite = async (grants = LAWYER, by = 'he') => {
    const admin = await world.signIn(by).catch(() => world.staff(by, 'admin'))
    return admin.account.invite({ displayName: '林小梅', grants })
  }

  it.each([true, false])('leads from an empty installation to the first answer (WeChat: %s)', async (weChat) => {
    await firstDay({ setupCode: () => makeSetupCode(world.ports), as: world.clientOf, weChat })
  })

  it('begins with a code of the machine, while fewer than two admins are there, and the latest alone', async () => {
    const [first, second] = [await makeSetupCode(world.ports), (await makeSetupCode(world.ports)) ?? '']
    const pc = world.anyone()
    expect(await codeOf(pc.account.readInvitation({ returnCode: first ?? '' }))).toBe('NOT_FOUND')
    await pc.account.acceptInvitation({ ...way('he'), returnCode: second })
    expect(await codeOf(pc.account.acceptInvitation({ ...way('ho'), returnCode: second }))).toBe('INVITATION_ENDED')
    const third = (await makeSetupCode(world.ports, '唐管理员')) ?? ''
    await pc.account.acceptInvitation({ ...way('tang'), returnCode: third })
    expect(await makeSetupCode(world.ports)).toBeUndefined()
    const late = await createWorld()
    const returnCode = (await makeSetupCode(late.ports)) ?? ''
    late.pass(24 * 60)
    expect(await codeOf(late.anyone().account.acceptInvitation({ ...way('he'), returnCode }))).toBe('INVITATION_ENDED')
    late.close()
  })

  it('gives an invitation to one of two who accept at once, on two phones and on a computer', async () => {
    const { returnCode } = await invite()
    const tries = await Promise.all([
      codeOf(world.inWeChat('o1').account.acceptInWeChat({ returnCode })),
      codeOf(world.inWeChat('o2').account.acceptInWeChat({ returnCode })),
      codeOf(world.anyone().account.acceptInvitation({ ...way('lin'), returnCode })),
    ])
    expect(tries.sort()).toEqual(['INVITATION_ENDED', 'INVITATION_ENDED', 'OK'])
    const admin = await world.signIn('he')
    expect((await admin.account.listPeople({ state: 'active' })).items).toHaveLength(2)
    expect((await admin.account.readInvitation({ returnCode })).state).toBe('accepted')
  })

  it('gives a name to one of two who choose it at once', async () => {
    const [one, two] = [await invite(), await invite()]
    const tries = await Promise.all([
      codeOf(world.anyone().account.acceptInvitation({ ...way('xiaozhu'), returnCode: one.returnCode })),
      codeOf(world.anyone().account.acceptInvitation({ ...way('XiaoZhu'), returnCode: two.returnCode })),
    ])
    expect(tries.sort()).toEqual(['NAME_TAKEN', 'OK'])
  })

  it('answers a repeated acceptance as the first time, on a computer and in WeChat', async () => {
    const [one, two] = [await invite(), await invite()]
    const [key, other] = [newKey(), newKey()]
    const pc = world.anyone()
    const first = await pc.account.acceptInvitation({ ...way('lin'), returnCode: one.returnCode }, { key })
    expect(await pc.account.acceptInvitation({ ...way('lin'), returnCode: one.returnCode }, { key })).toEqual(first)
    expect((await world.clientOf({ ...first, address: 'a' }).account.listSessions({})).items).toHaveLength(1)
    const phone = world.inWeChat('o1')
    await phone.account.acceptInWeChat({ returnCode: two.returnCode }, { key: other })
    // She is somebody else for the server now: a person, and no citizen.
    expect((await phone.account.me({})).displayName).toBe('林小梅')
    expect(await codeOf(phone.account.acceptInWeChat({ returnCode: two.returnCode }, { key: other }))).toBe('OK')
    expect(await codeOf(phone.account.acceptInWeChat({ returnCode: one.returnCode }, { key: other }))).toBe('CONFLICT')
  })

  it('ends an invitation after seven days, when it is withdrawn, and with the admin who made it', async () => {
    const withdrawn = await invite()
    const admin = await world.signIn('he')
    await admin.account.withdrawInvitation({ id: withdrawn.id })
    const orphaned = await invite(LAWYER, 'tang')
    await admin.account.suspend({ personId: 'tang' })
    for (const { returnCode } of [withdrawn, orphaned])
      expect(await codeOf(world.inWeChat('o1').account.acceptInWeChat({ returnCode }))).toBe('INVITATION_ENDED')
    const states = (await admin.account.listInvitations({})).items.map(({ state }) => state)
    expect(states).toEqual(['withdrawn', 'withdrawn'])
    expect((await world.anyone().account.readInvitation(orphaned)).state).toBe('withdrawn')
    const old = await invite()
    world.pass(7 * 24 * 60)
    expect((await world.anyone().account.readInvitation(old)).state).toBe('expired')
    expect(await codeOf(world.inWeChat('o1').account.acceptInWeChat(old))).toBe('INVITATION_ENDED')
    world.pass(31 * 24 * 60)
    await world.runJobs()
    expect(await codeOf(world.anyone().account.readInvitation(old))).toBe('NOT_FOUND')
  })

  it('makes an admin by two, and neither of them twice', async () => {
    const [he, tang] = [await world.staff('he', 'admin'), await world.staff('tang', 'admin')]
    const { id, returnCode, needsSecond } = await he.account.invite({ displayName: '林小梅', grants: ADMIN })
    const lin = world.inWeChat('o1')
    expect(needsSecond).toBe(true)
    expect(await codeOf(lin.account.acceptInWeChat({ returnCode }))).toBe('NEEDS_SECOND_ADMIN')
    expect(await codeOf(he.account.approveInvitation({ id }))).toBe('SAME_ADMIN')
    await tang.account.approveInvitation({ id })
    expect(await codeOf(tang.account.approveInvitation({ id }))).toBe('CONFLICT')
    await lin.account.acceptInWeChat({ returnCode })
    expect((await lin.account.listPeople({ state: 'active' })).items).toHaveLength(3)
  })

  it('lets no admin come in as another: her new way in takes two as well', async () => {
    const [he, tang] = [await world.staff('he', 'admin'), await world.staff('tang', 'admin')]
    await world.staff('lin', 'lawyer')
    // Asked for while lin was a lawyer, kept until she is an admin.
    const kept = await he.account.inviteAgain({ personId: 'lin', also: [] })
    const asAdmin = await he.account.inviteAgain({ personId: 'lin', also: ['admin'] })
    await tang.account.approveInvitation({ id: asAdmin.id })
    await world.bind('o-lin', 'lin')
    await world.inWeChat('o-lin').account.acceptInWeChat(asAdmin)
    expect((await world.inWeChat('o-lin').account.me({})).roles.map(({ role }) => role)).toEqual(['lawyer', 'admin'])
    const thief = world.anyone()
    expect(await codeOf(thief.account.acceptInvitation({ ...way('x1'), ...kept }))).toBe('INVITATION_ENDED')
    const again = await he.account.inviteAgain({ personId: 'tang', also: [] })
    expect(again.needsSecond).toBe(true)
    expect(await codeOf(thief.account.acceptInvitation({ ...way('x2'), ...again }))).toBe('NEEDS_SECOND_ADMIN')
  })

  it('leaves an admin no way in from before she was one: somebody else may hold it', async () => {
    const [he, tang] = [await world.staff('he', 'admin'), await world.staff('tang', 'admin')]
    const zhou = await world.staffInWeChat('zhou', 'lawyer')
    const planted = await he.account.inviteAgain({ personId: 'zhou', also: [] })
    const way = { signInName: 'planted', passphrase: '门前那条小河的水清又清', device: 'd' }
    const { token } = await world.anyone().account.acceptInvitation({ ...way, returnCode: planted.returnCode })
    const made = await he.account.inviteAgain({ personId: 'zhou', also: ['admin'] })
    await tang.account.approveInvitation({ id: made.id })
    await zhou.account.acceptInWeChat({ returnCode: made.returnCode })
    expect((await zhou.account.me({})).roles.map(({ role }) => role)).toContain('admin')
    expect(await codeOf(world.anyone().account.signIn(way))).toBe('SIGN_IN_WRONG')
    expect(await codeOf(world.clientOf({ token, address: 'a' }).account.me({}))).toBe('UNAUTHENTICATED')
  })

  it('gives a new passphrase to who forgot hers, ends what was open, and keeps her roles', async () => {
    const { returnCode } = await invite()
    const pc = world.anyone()
    const { token } = await pc.account.acceptInvitation({ ...way('lin'), returnCode })
    const admin = await world.signIn('he')
    const { items } = await admin.account.listPeople({ state: 'active' })
    const personId = items.find(({ displayName }) => displayName === '林小梅')?.id ?? ''
    expect(items.find(({ id }) => id === personId)?.ways).toEqual(['passphrase'])
    const again = await admin.account.inviteAgain({ personId, also: [] })
    const fresh = '灶台上的豆花还热着，给你留一碗'
    await pc.account.acceptInvitation({ ...way('lin', fresh), returnCode: again.returnCode })
    expect(await codeOf(world.clientOf({ token, address: 'a' }).account.me({}))).toBe('UNAUTHENTICATED')
    expect(await codeOf(pc.account.signIn(way('lin')))).toBe('SIGN_IN_WRONG')
    const back = await pc.account.signIn(way('lin', fresh))
    const me = await world.clientOf({ ...back, address: 'a' }).account.me({})
    expect(me.roles).toEqual(LAWYER)
  })

  it('moves her to another phone, adds a plain invitation to what she is, and refuses somebody else\u2019s', async () => {
    await world.staffInWeChat('lin', 'lawyer')
    await world.staffInWeChat('mei', 'editor')
    const admin = await world.staff('he', 'admin')
    const again = await admin.account.inviteAgain({ personId: 'lin', also: [] })
    expect(await codeOf(world.inWeChat('o-mei').account.acceptInWeChat(again))).toBe('ALREADY_SOMEONE_ELSE')
    const computer = await world.signIn('lin')
    expect(await codeOf(computer.account.acceptInWeChat(again))).toBe('NOT_IN_WECHAT')
    await world.inWeChat('o-new').account.acceptInWeChat(again)
    expect((await world.inWeChat('o-new').account.me({})).displayName).toBe('lin（示例）')
    // The phone before belongs to a citizen again, and the computer has to be let in anew.
    expect((await world.inWeChat('o-lin').account.me({})).roles).toEqual([])
    expect(await codeOf(computer.account.me({}))).toBe('UNAUTHENTICATED')
    const officer = await admin.account.invite({
      displayName: '别的名字',
      grants: [{ role: 'officer', area: DISTRICT }],
    })
    await world.inWeChat('o-mei').account.acceptInWeChat(officer)
    const me = await world.inWeChat('o-mei').account.me({})
    expect([me.displayName, me.roles.map(({ role }) => role)]).toEqual(['mei（示例）', ['editor', 'officer']])
  })
})

describe('signing in on a computer', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld()
    const returnCode = (await makeSetupCode(world.ports)) ?? ''
    await world.anyone().account.acceptInvitation({ ...way('he'), returnCode })
    world.pass(24 * 60)
  })
  afterEach(() => world.close())
  const signIn = async (address = '10.0.0.9') =>
    world.clientOf({ ...(await world.anyone(address).account.signIn(way('he'))), address })

  it('slows down who guesses, by address and by name, and never her who knows it', async () => {
    for (let i = 0; i < 9; i++) {
      const guesser = world.anyone(`10.7.7.${i}`)
      expect(await codeOf(guesser.account.signIn(way('he', `别的一句话，第${i}次了`)))).toBe('SIGN_IN_WRONG')
    }
    expect(Math.max(...world.pauses)).toBe(3000)
    expect(await codeOf(signIn('10.7.7.1'))).toBe('OK')
    world.pauses.length = 0
    for (let i = 0; i < 6; i++) {
      const names = world.anyone('10.8.8.8').account.signIn(way(`name${i}`))
      expect(await codeOf(names)).toBe('SIGN_IN_WRONG')
    }
    expect(world.pauses).toEqual([200, 400, 800])
  })

  it('refuses a name unread after many tries from one place; others there and she elsewhere are let in', async () => {
    // Sixty from one place and six hundred from all, scaled down to three and thirty: each costs a tenth of a second.
    const serve = serveOn({ ...world.ports, limitScale: 0.05 })
    const tryFrom = (address: string, passphrase?: string) =>
      codeOf(createClient((envelope) => serve(envelope, { address })).account.signIn(way('he', passphrase)))
    for (let i = 0; i < 3; i++) expect(await tryFrom('10.6.1.1', '这一句是错的，不对的')).toBe('SIGN_IN_WRONG')
    expect(await tryFrom('10.6.1.1')).toBe('RATE_LIMITED')
    expect(await tryFrom('10.6.2.1')).toBe('OK')
    for (let i = 0; i < 26; i++) await tryFrom(`10.6.9.${i}`, '这一句是错的，不对的')
    expect(await tryFrom('10.6.3.1')).toBe('RATE_LIMITED')
    world.pass(10)
    expect(await tryFrom('10.6.3.1')).toBe('OK')
  })

  it('says the token again to who asks with the same key, and opens one session', async () => {
    const key = newKey()
    const pc = world.anyone()
    const first = await pc.account.signIn(way('he'), { key })
    expect(await pc.account.signIn(way('he'), { key })).toEqual(first)
    expect(await codeOf(pc.account.signIn(way('he', '这一句是错的，不对的'), { key }))).toBe('CONFLICT')
    const { items } = await world.clientOf({ ...first, address: 'a' }).account.listSessions({})
    expect(items).toMatchObject([{ way: 'passphrase', network: '10.0.0', current: true }])
  })

  it('ends a session that nobody has used for half an hour, and none that is used', async () => {
    const [used, idle] = [await signIn(), await signIn()]
    for (let i = 0; i < 4; i++) {
      world.pass(20)
      expect(await codeOf(used.account.me({}))).toBe('OK')
    }
    expect(await codeOf(idle.account.me({}))).toBe('UNAUTHENTICATED')
    expect((await used.account.listSessions({})).items).toHaveLength(1)
    world.pass(12 * 60 - 80)
    expect(await codeOf(used.account.me({}))).toBe('UNAUTHENTICATED')
  })

  it('lists her sessions, ends one or all others, and knows nothing of anyone else\u2019s', async () => {
    const [here, there, third] = [await signIn(), await signIn(), await signIn()]
    const lin = await world.staff('lin', 'lawyer')
    const foreign = (await lin.account.listSessions({})).items[0]?.id ?? ''
    expect(await codeOf(here.account.endSession({ id: foreign }))).toBe('NOT_FOUND')
    const id = (await there.account.me({})).session?.id ?? ''
    await here.account.endSession({ id })
    expect(await codeOf(there.account.me({}))).toBe('UNAUTHENTICATED')
    expect((await here.account.endOtherSessions({})).ended).toBe(1)
    expect(await codeOf(third.account.me({}))).toBe('UNAUTHENTICATED')
    expect((await here.account.listSessions({})).items).toMatchObject([{ current: true }])
    expect(await codeOf(lin.account.me({}))).toBe('OK')
  })
})
