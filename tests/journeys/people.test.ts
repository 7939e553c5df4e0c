import { DISTRICT } from '../../cloudfunctions/domain/areas'
import { people } from '../../cloudfunctions/slices/account/records'
import { codeOf, createWorld, type World } from '../world'

const [TOWN, VILLAGE, OTHER] = ['500118001', '500118001001', '500118002']
const grant = <R extends string>(role: R, area = DISTRICT) => ({ role, area })
const HOUSE = '结婚后买的房，房产证只写了他的名字，离婚我能分吗'

describe('the people who work here', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld()
  })
  afterEach(() => world.close())
  const adminIn = async (id: string, area: string) =>
    world.clientOf({ token: await world.tokenOf(id, ['admin'], area), address: 'a' })

  it('obey at the very next request: who is suspended is out, and what she held goes back to its place', async () => {
    const [he, zhou, chen] = [
      await world.staff('he', 'admin'),
      await world.staffInWeChat('zhou', 'lawyer'),
      await world.staffInWeChat('chen', 'lawyer'),
    ]
    const desk = await world.signIn('zhou')
    await world.anyone().qa.ask({ category: 'property', text: HOUSE })
    world.pass(1)
    await world.anyone().qa.ask({ category: 'property', text: `${HOUSE}？` })
    const [first = '', second = ''] = (await zhou.qa.listQueue({})).items.map(({ id }) => id)
    await zhou.qa.claim({ id: first })
    await zhou.qa.saveDraft({ id: first, text: '先写一半', citations: [] })
    await he.account.suspend({ personId: 'zhou' })
    for (const she of [zhou, desk]) expect(await codeOf(she.qa.readDesk({}))).toBe('UNAUTHENTICATED')
    await world.runJobs()
    const queue = (await chen.qa.listQueue({})).items
    expect(queue.map(({ id, claim }) => [id, claim])).toEqual([
      [first, undefined],
      [second, undefined],
    ])
    expect(await codeOf(chen.qa.claim({ id: first }))).toBe('OK')
    await he.account.restore({ personId: 'zhou' })
    expect(await codeOf(desk.qa.readDesk({}))).toBe('UNAUTHENTICATED') // her sessions of before stay dead
    expect((await zhou.qa.readDesk({})).claims).toEqual([])
    expect((await zhou.qa.readCase({ id: first })).draft?.text).toBe('先写一半')
  })

  it('lose their claims with the role, and keep them with any other change', async () => {
    const [he, zhou] = [await world.staff('he', 'admin'), await world.staffInWeChat('zhou', 'lawyer')]
    await world.anyone().qa.ask({ category: 'property', text: HOUSE })
    const id = (await zhou.qa.listQueue({})).items[0]?.id ?? ''
    await zhou.qa.claim({ id })
    await he.account.setGrants({ personId: 'zhou', grants: [grant('lawyer'), grant('editor')] })
    await world.runJobs()
    expect((await zhou.qa.readDesk({})).claims).toHaveLength(1)
    await he.account.setGrants({ personId: 'zhou', grants: [grant('editor')] })
    expect(await codeOf(zhou.qa.readDesk({}))).toBe('FORBIDDEN')
    world.pass(2)
    await world.runJobs()
    const chen = await world.staff('chen', 'lawyer')
    expect((await chen.qa.listQueue({})).items[0]?.claim).toBeUndefined()
  })

  it('leave no way in when they leave, and what they have signed stays signed', async () => {
    const [he, zhou] = [await world.staff('he', 'admin'), await world.staffInWeChat('zhou', 'lawyer')]
    const desk = await world.signIn('zhou')
    await he.account.removePerson({ personId: 'zhou' })
    expect(await codeOf(desk.account.me({}))).toBe('UNAUTHENTICATED')
    // WeChat knows her as anybody: she may ask, and may be invited anew.
    expect(await zhou.account.me({})).toEqual({ roles: [] })
    for (const state of ['active', 'suspended'] as const)
      expect((await he.account.listPeople({ state })).items.map(({ id }) => id)).not.toContain('zhou')
    expect(await codeOf(he.account.restore({ personId: 'zhou' }))).toBe('NOT_FOUND')
    expect(await world.ports.store.get(people, 'zhou')).toMatchObject({ displayName: 'zhou（示例）', grants: [] })
    const again = await he.account.invite({ displayName: '周律师', grants: [grant('lawyer')] })
    await zhou.account.acceptInWeChat(again)
    expect((await zhou.account.me({})).displayName).toBe('周律师')
  })

  it('always have an admin: of two who put each other out at once, one stays', async () => {
    const [he, tang] = [await world.staff('he', 'admin'), await world.staff('tang', 'admin')]
    for (const act of ['suspend', 'removePerson'] as const)
      expect(await codeOf(he.account[act]({ personId: 'he' }))).toBe('FORBIDDEN')
    const both = await Promise.all([
      codeOf(he.account.suspend({ personId: 'tang' })),
      codeOf(tang.account.removePerson({ personId: 'he' })),
    ])
    expect([...both].sort()).toEqual(['OK', 'UNAUTHENTICATED'])
    const left = both[0] === 'OK' ? he : tang
    const personId = both[0] === 'OK' ? 'he' : 'tang'
    expect((await left.account.listPeople({ state: 'active' })).items.map(({ id }) => id)).toEqual([personId])
    for (const act of ['suspend', 'removePerson'] as const)
      expect(await codeOf(left.account[act]({ personId }))).toBe('LAST_ADMIN')
    expect(await codeOf(left.account.setGrants({ personId, grants: [grant('editor')] }))).toBe('LAST_ADMIN')
    expect(await codeOf(left.account.setGrants({ personId, grants: [grant('admin', TOWN)] }))).toBe('LAST_ADMIN')
  })

  it('step down at once by two and stay one', async () => {
    const [he, tang] = [await world.staff('he', 'admin'), await world.staff('tang', 'admin')]
    const grants = [grant('editor')]
    const both = await Promise.all([
      codeOf(he.account.setGrants({ personId: 'he', grants })),
      codeOf(tang.account.setGrants({ personId: 'tang', grants })),
    ])
    expect([...both].sort()).toEqual(['LAST_ADMIN', 'OK'])
  })

  it('become admins by an invitation alone, also after a suspension', async () => {
    const he = await world.staff('he', 'admin')
    await world.staff('tang', 'admin')
    await world.staff('lin', 'lawyer')
    const widened = { personId: 'lin', grants: [grant('lawyer'), grant('admin', VILLAGE)] }
    expect(await codeOf(he.account.setGrants(widened))).toBe('ADMIN_TAKES_TWO')
    await he.account.suspend({ personId: 'tang' })
    expect(await codeOf(he.account.suspend({ personId: 'tang' }))).toBe('CONFLICT')
    await he.account.restore({ personId: 'tang' })
    expect(await codeOf((await world.signIn('tang')).account.listPeople({ state: 'active' }))).toBe('FORBIDDEN')
    const { items } = await he.account.listPeople({ state: 'active' })
    expect(items.find(({ id }) => id === 'tang')).toMatchObject({ grants: [], me: false, demo: false })
    expect(items.find(({ id }) => id === 'he')).toMatchObject({ me: true })
  })

  it('are seen and changed by the admins of what they do, and by nobody beside or below', async () => {
    const ofDistrict = await adminIn('he', DISTRICT)
    const [ofTown, ofOther] = [await adminIn('town', TOWN), await adminIn('other', OTHER)]
    const ofVillage = await adminIn('village', VILLAGE)
    await world.tokenOf('lin', ['officer'], TOWN)
    await world.tokenOf('deep', ['officer'], VILLAGE)
    const seen = async (client: typeof ofTown) =>
      (await client.account.listPeople({ state: 'active' })).items.map(({ id }) => id).sort()
    expect(await seen(ofDistrict)).toEqual(['deep', 'he', 'lin', 'other', 'town', 'village'])
    expect(await seen(ofTown)).toEqual(['deep', 'lin', 'town', 'village'])
    expect(await seen(ofVillage)).toEqual(['deep', 'village'])
    expect(await seen(ofOther)).toEqual(['other'])
    for (const client of [ofOther, ofVillage]) {
      expect(await codeOf(client.account.suspend({ personId: 'lin' }))).toBe('NOT_FOUND')
      expect(await codeOf(client.account.inviteAgain({ personId: 'lin', also: [] }))).toBe('NOT_FOUND')
    }
    // With one foot outside, she is no longer the town's to change; the town cannot put that foot there itself.
    const both = [grant('officer', TOWN), grant('officer', OTHER)]
    expect(await codeOf(ofTown.account.setGrants({ personId: 'lin', grants: both }))).toBe('INVALID_INPUT')
    const made = await ofTown.account.inviteAgain({ personId: 'lin', also: [] })
    await ofDistrict.account.setGrants({ personId: 'lin', grants: both })
    expect(await codeOf(ofTown.account.removePerson({ personId: 'lin' }))).toBe('NOT_FOUND')
    expect(await codeOf(world.inWeChat('o').account.acceptInWeChat(made))).toBe('INVITATION_ENDED')
    const unknown = [grant('officer', '500118999')]
    expect(await codeOf(ofDistrict.account.setGrants({ personId: 'deep', grants: unknown }))).toBe('INVALID_INPUT')
    const twice = [grant('admin', TOWN), grant('admin', OTHER)]
    expect(await codeOf(ofDistrict.account.invite({ displayName: '林小梅', grants: twice }))).toBe('INVALID_INPUT')
  })

  it.each(['lawyer', 'shelterKeeper'] as const)(
    'hold the role of %s for the whole district alone: what it reads is of all towns, so an admin of one cannot give it',
    async (role) => {
      const [ofTown, ofDistrict] = [await adminIn('town', TOWN), await world.staff('he', 'admin')]
      for (const area of [TOWN, DISTRICT]) {
        const herself = { personId: 'town', grants: [grant('admin', TOWN), grant(role, area)] }
        expect(await codeOf(ofTown.account.setGrants(herself))).toBe('INVALID_INPUT')
      }
      for (const [client, area] of [
        [ofTown, TOWN],
        [ofTown, DISTRICT],
        [ofDistrict, TOWN],
        [ofDistrict, VILLAGE],
      ] as const) {
        const invited = client.account.invite({ displayName: '林小梅', grants: [grant(role, area)] })
        expect(await codeOf(invited)).toBe('INVALID_INPUT')
      }
      const whole = ofDistrict.account.invite({ displayName: '林小梅', grants: [grant(role)] })
      expect(await codeOf(whole)).toBe('OK')
    },
  )

  it('are not drawn out of their admin\u2019s reach by the invitation of another town', async () => {
    const [ofTown, ofOther, ofDistrict] = [
      await adminIn('town', TOWN),
      await adminIn('other', OTHER),
      await world.staff('he', 'admin'),
    ]
    const lin = await world.staffInWeChat('lin', 'officer')
    await ofDistrict.account.setGrants({ personId: 'lin', grants: [grant('officer', TOWN)] })
    const drawn = await ofOther.account.invite({ displayName: '林小梅', grants: [grant('officer', OTHER)] })
    expect(await codeOf(lin.account.acceptInWeChat(drawn))).toBe('ALREADY_SOMEONE_ELSE')
    expect(await codeOf(ofTown.account.suspend({ personId: 'lin' }))).toBe('OK')
    await ofTown.account.restore({ personId: 'lin' })
    const both = await ofDistrict.account.invite({ displayName: '林小梅', grants: [grant('officer', OTHER)] })
    expect(await codeOf(lin.account.acceptInWeChat(both))).toBe('OK')
  })

  it('are listed page by page, each once', async () => {
    const he = await world.staff('he', 'admin')
    for (let i = 0; i < 45; i++) await world.tokenOf(`p${i}`, ['lawyer'], TOWN)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await he.account.listPeople({ state: 'active', ...(after && { after }) })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    expect([seen.length, new Set(seen).size]).toEqual([46, 46])
  })

  it('hear nothing new from a decision that was repeated', async () => {
    const he = await world.staff('he', 'admin')
    await world.staff('lin', 'lawyer')
    const key = 'k'.repeat(24)
    await he.account.suspend({ personId: 'lin' }, { key })
    await he.account.restore({ personId: 'lin' })
    expect(await codeOf(he.account.suspend({ personId: 'lin' }, { key }))).toBe('OK')
    expect(await codeOf((await world.signIn('lin')).account.me({}))).toBe('OK')
  })
})
