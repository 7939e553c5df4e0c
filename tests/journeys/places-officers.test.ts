import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { portsOn, serveOn } from '../../cloudfunctions/functions/mount'
import { journal } from '../../cloudfunctions/kernel/journal'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { placeOf } from '../../cloudfunctions/slices/places/faces'
import { BOOK, books, EMPTY_BOOK, placeRecords, proposals } from '../../cloudfunctions/slices/places/records'
import { createClient, type Client } from '../../miniprogram/src/api/client'
import { openState } from '../../shared/rules/places'
import { addMinutes, instantAt } from '../../shared/values/instant'
import type { PlaceContent } from '../../shared/values/place-content'
import { codeOf, createWorld, MONDAY_10, newKey, type World } from '../world'

const [DISTRICT, TOWN, VILLAGE, OTHER] = ['500118', '500118001', '500118001010', '500118002']
const DAY = 24 * 60
const content = (name: string, change: Partial<PlaceContent> = {}): PlaceContent => ({
  kind: 'federation',
  name,
  aliases: [],
  hours: { rows: [{ on: 'workdays', from: 540, to: 1050 }], restsOnHolidays: false, exceptions: [] },
  services: ['talk'],
  facilities: [],
  languages: ['chongqing'],
  ...change,
})

describe('places and their officers', () => {
  let world: World
  let [wen, deng, qin, zhao]: Client[] = []
  const officer = async (id: string, area: string) =>
    world.clientOf({ token: await world.tokenOf(id, ['officer'], area), address: 'a' })
  beforeEach(async () => {
    world = await createWorld()
    wen = await officer('wen', DISTRICT)
    deng = await officer('deng', TOWN)
    qin = await officer('qin', VILLAGE)
    zhao = await officer('zhao', OTHER)
  })
  afterEach(() => world.close())
  const cast = () => {
    if (!wen || !deng || !qin || !zhao) throw new Error('nobody is there')
    return { wen, deng, qin, zhao }
  }
  const add = async (name: string, change: Partial<PlaceContent> = {}) =>
    (await cast().wen.places.addPlace({ area: VILLAGE, content: content(name, change) })).id
  /** Past the lease of the jobs before, whoever held it. */
  const jobs = async () => {
    world.pass(2)
    await world.runJobs()
  }
  const published = async () => (await world.anyone().places.readSnapshot({})).snapshot
  const publicNames = async () => (await published())?.places.map(({ name }) => name)

  it('write no shelter among the places, and hear which field names it; help against violence may be named by all', async () => {
    const { wen, qin } = cast()
    const refused = (call: Promise<unknown>) =>
      call.then(
        () => [],
        (thrown: { failure?: { code: string; fields?: object } }) => [
          thrown.failure?.code,
          ...Object.keys(thrown.failure?.fields ?? {}),
        ],
      )
    const id = await add('花果社区妇联')
    const shelters: [Partial<PlaceContent>, string][] = [
      [{ name: '反家暴庇护所' }, 'name'],
      [{ aliases: ['安 全 屋'] }, 'aliases'],
      [{ address: '桂花巷九号（反家暴庇护所）' }, 'address'],
      [{ landmark: '救助管理站后门' }, 'landmark'],
      [{ reception: '有危险的姐妹可以来庇护，不对外说' }, 'reception'],
    ]
    for (const [change, field] of shelters) {
      const told = ['INVALID_INPUT', `content.${field}`]
      const said = content('小院', change)
      expect(await refused(wen.places.addPlace({ area: VILLAGE, content: said }))).toEqual(told)
      expect(await refused(qin.places.addPlace({ area: VILLAGE, content: said }))).toEqual(told)
      expect(await refused(wen.places.editPlace({ id, seen: 1, content: said }))).toEqual(told)
    }
    for (const [kind, change] of [
      ['federation', { reception: '受了家暴可以来，打 12338', services: ['protection'] }],
      ['police', { reception: '家暴报警，能帮你申请庇护', services: ['police', 'protection'] }],
      ['station', { name: '反家暴维权站', landmark: '应急避难场所旁' }],
    ] as const)
      expect(
        await codeOf(
          wen.places.addPlace({
            area: VILLAGE,
            content: content(`${kind} 的门`, { ...change, kind } as Partial<PlaceContent>),
          }),
        ),
      ).toBe('OK')
  })

  it('let a village propose, its town refuse with a reason, the village propose again, and the town accept', async () => {
    const { deng, qin, zhao } = cast()
    const id = await add('花果社区妇联')
    await jobs()
    const wish = { id, seen: 1, content: content('花果社区妇女之家'), why: '换了牌子' }
    expect(await qin.places.editPlace(wish)).toEqual({ revision: 1, waiting: true })
    await jobs()
    expect(await publicNames()).toEqual(['花果社区妇联'])

    const [waiting] = (await deng.places.listProposals({})).items
    expect(waiting).toMatchObject({ placeId: id, mine: false, by: 'qin（示例）', why: '换了牌子' })
    expect([waiting?.before?.name, waiting?.after.name]).toEqual(['花果社区妇联', '花果社区妇女之家'])
    expect((await qin.places.listProposals({})).items.map(({ mine }) => mine)).toEqual([true])
    expect((await deng.places.readTasks({})).proposals).toBe(1)
    const proposal = { id: waiting?.id ?? '' }
    expect((await zhao.places.listProposals({})).items).toEqual([])
    expect(await codeOf(zhao.places.decideProposal({ ...proposal, accept: true }))).toBe('NOT_FOUND')
    expect(await codeOf(qin.places.decideProposal({ ...proposal, accept: true }))).toBe('FORBIDDEN')

    expect(await codeOf(deng.places.decideProposal({ ...proposal, accept: false }))).toBe('INVALID_INPUT')
    await deng.places.decideProposal({ ...proposal, accept: false, why: '名字要和牌子一样' })
    const refused = await qin.places.readPlace({ id })
    expect(refused.history[0]).toMatchObject({ what: 'refused', by: 'deng（示例）' })
    expect(refused.history[0]?.why).toContain('名字要和牌子一样')
    expect([refused.content.name, refused.waiting]).toEqual(['花果社区妇联', []])

    await qin.places.editPlace({ ...wish, seen: refused.revision, content: content('花果社区妇联之家') })
    const [again] = (await deng.places.readPlace({ id })).waiting
    await deng.places.decideProposal({ id: again?.id ?? '', accept: true })
    expect(await codeOf(deng.places.decideProposal({ id: again?.id ?? '', accept: true }))).toBe('NOT_FOUND')
    const accepted = await qin.places.readPlace({ id })
    expect(accepted.history.map(({ what }) => what)).toEqual(['edited', 'refused', 'added'])
    expect(accepted.history[0]).toMatchObject({ by: 'deng（示例）', after: { name: '花果社区妇联之家' } })
    expect(accepted.history[0]?.why).toContain('qin（示例）')
    await jobs()
    expect(await publicNames()).toEqual(['花果社区妇联之家'])
  })

  it('take a new place of a village in when its town says yes, and nothing of it before or when she takes it back', async () => {
    const { deng, qin } = cast()
    const propose = (name: string) => qin.places.addPlace({ area: VILLAGE, content: content(name) })
    const [kept, taken] = [await propose('花果幸福家'), await propose('花果驿站')]
    expect([kept.waiting, taken.waiting]).toEqual([true, true])
    expect(await codeOf(deng.places.withdrawProposal({ id: taken.id }))).toBe('NOT_FOUND')
    await qin.places.withdrawProposal({ id: taken.id })
    expect(await codeOf(deng.places.decideProposal({ id: taken.id, accept: true }))).toBe('NOT_FOUND')
    expect((await deng.places.listPlaces({})).items).toEqual([])
    await deng.places.decideProposal({ id: kept.id, accept: true })
    await jobs()
    expect(await publicNames()).toEqual(['花果幸福家'])
    expect(await codeOf(qin.places.addPlace({ area: TOWN, content: content('不是她的') }))).toBe('INVALID_INPUT')
  })

  it('let a village read why its new place was refused, by its name alone, until whoever proposed it puts it away', async () => {
    const { deng, qin, wen, zhao } = cast()
    const address = '藏身的巷子 3 号'
    const { id } = await qin.places.addPlace({ area: VILLAGE, content: content('花果幸福家', { address }) })
    const stored = async () => JSON.stringify(await world.ports.store.get(proposals, id))
    expect(await stored()).toContain('藏身')
    expect(await codeOf(deng.places.decideProposal({ id, accept: false }))).toBe('INVALID_INPUT')
    world.pass(5)
    await deng.places.decideProposal({ id, accept: false, why: '和隔壁那一处是一处' })

    const refused = { id, mine: true, refused: { by: 'deng（示例）', why: '和隔壁那一处是一处' } }
    const { items } = await qin.places.listProposals({})
    expect(items).toMatchObject([{ ...refused, at: addMinutes(MONDAY_10, 5), after: { name: '花果幸福家' } }])
    expect((await qin.places.readTasks({})).proposals).toBe(1)
    expect(JSON.stringify(items) + (await stored())).not.toContain('藏身')
    const neighbour = await officer('neighbour', VILLAGE)
    expect((await neighbour.places.listProposals({})).items).toMatchObject([{ ...refused, mine: false }])
    expect(await codeOf(neighbour.places.withdrawProposal({ id }))).toBe('NOT_FOUND')

    // it waits for nobody any more: not in the town's lists, not in the district's, not to be decided again
    for (const she of [deng, wen, zhao]) {
      expect((await she.places.listProposals({})).items).toEqual([])
      expect((await she.places.readTasks({})).proposals).toBe(0)
      expect(await codeOf(she.places.decideProposal({ id, accept: true }))).toBe('NOT_FOUND')
    }
    await jobs()
    expect((await wen.places.listPlaces({})).items).toEqual([])
    expect(await publicNames()).not.toContain('花果幸福家')

    await qin.places.withdrawProposal({ id })
    for (const she of [qin, neighbour]) expect((await she.places.listProposals({})).items).toEqual([])
    expect(await world.ports.store.get(proposals, id)).toBeUndefined()
  })

  it('do not lay an old proposal over a newer edit: it can only be refused', async () => {
    const { deng, qin, wen } = cast()
    const id = await add('花果社区妇联')
    await qin.places.editPlace({ id, seen: 1, content: content('村里的') })
    await wen.places.editPlace({ id, seen: 1, content: content('区里的') })
    const proposal = (await deng.places.listProposals({})).items[0]?.id ?? ''
    expect(await codeOf(deng.places.decideProposal({ id: proposal, accept: true }))).toBe('CONFLICT')
    await deng.places.decideProposal({ id: proposal, accept: false, why: '已经改过了' })
    expect((await deng.places.readPlace({ id })).content.name).toBe('区里的')
  })

  it('take one of two edits at once, and tell the other to look again', async () => {
    const { deng, wen } = cast()
    const id = await add('花果社区妇联')
    const edit = (she: Client, name: string) => codeOf(she.places.editPlace({ id, seen: 1, content: content(name) }))
    const codes = await Promise.all([edit(wen, '区里的'), edit(deng, '镇里的')])
    expect([...codes].sort()).toEqual(['CONFLICT', 'OK'])
    const { content: now, history } = await wen.places.readPlace({ id })
    expect(now.name).toBe(codes[0] === 'OK' ? '区里的' : '镇里的')
    expect(history.map(({ what }) => what)).toEqual(['edited', 'added'])
  })

  it('shut a door for the rest of today, at once and whoever of them says so, and every page stays readable', async () => {
    const { qin, wen } = cast()
    const rows = [0, 1, 2, 3, 4, 5].map((i) => ({ on: 'daily' as const, from: i * 90, to: i * 90 + 60 }))
    const hours = {
      rows: [...rows, { on: 'daily' as const, from: 600, to: 1020 }],
      restsOnHolidays: false,
      exceptions: [],
    }
    const id = await add('花果社区妇联', { hours })
    const why = '停'.repeat(100)
    expect(await qin.places.closeToday({ id, seen: 1, why })).toEqual({ revision: 2, waiting: false })
    expect((await wen.places.readPlace({ id })).history[0]).toMatchObject({ what: 'closedToday', why })
    expect((await wen.places.listPlaces({})).items).toHaveLength(1)
    await jobs()
    const snapshot = await published()
    const told = snapshot?.hours[snapshot.places[0]?.hours ?? -1]
    for (const minutes of [0, 60, 300])
      expect(openState(told, addMinutes(MONDAY_10, minutes))).toMatchObject({ is: 'closed', why })
    expect(openState(told, addMinutes(MONDAY_10, DAY + 30))).toMatchObject({ is: 'open' })
  })

  it('let a village take back at once that its door is shut today, to the hours as they were, and once only', async () => {
    const { deng, qin, wen } = cast()
    const rows = [{ on: 'daily' as const, from: 540, to: 1050 }]
    const exceptions = [{ on: '2026-11-23', spans: [{ from: 480, to: 1200 }], why: '赶集' }]
    const hours = { rows, restsOnHolidays: false, exceptions }
    const id = await add('花果社区妇联', { hours })
    expect(await codeOf(qin.places.reopenPlace({ id, seen: 1 }))).toBe('CONFLICT')
    await qin.places.closeToday({ id, seen: 1, why: '停水' })
    await deng.places.closeToday({ id, seen: 2, why: '停水停电' })
    expect(await wen.places.readPlace({ id })).toMatchObject({ closedToday: true })
    expect(await codeOf(qin.places.reopenPlace({ id, seen: 1 }))).toBe('CONFLICT')
    expect(await qin.places.reopenPlace({ id, seen: 3 })).toEqual({ revision: 4, waiting: false })
    const place = await wen.places.readPlace({ id })
    expect(place.content.hours).toEqual(hours)
    expect(place.history[0]).toMatchObject({ what: 'reopened', by: 'qin（示例）', after: { hours } })
    expect(place).not.toHaveProperty('closedToday')
    expect(await codeOf(qin.places.reopenPlace({ id, seen: 4 }))).toBe('CONFLICT')
  })

  it('take back nothing of today that has been told anew since, and nothing of yesterday', async () => {
    const { deng, qin } = cast()
    const [id, other] = [await add('花果社区妇联'), await add('花果驿站')]
    for (const one of [id, other]) await qin.places.closeToday({ id: one, seen: 1, why: '停水' })
    const hours = (await qin.places.readPlace({ id })).content.hours
    const told = { on: '2026-11-23', spans: [{ from: 1200, to: 1260 }], why: '晚上来水' }
    const anew = content('花果社区妇联', { ...(hours && { hours: { ...hours, exceptions: [told] } }) })
    await deng.places.editPlace({ id, seen: 2, content: anew })
    expect(await codeOf(qin.places.reopenPlace({ id, seen: 3 }))).toBe('CONFLICT')
    world.pass(DAY)
    const her = await world.signIn('qin')
    expect(await codeOf(her.places.reopenPlace({ id: other, seen: 2 }))).toBe('CONFLICT')
  })

  it('accept a proposal over a door that was shut today or opened again meanwhile, and leave that as it is', async () => {
    const { deng, qin, wen } = cast()
    const id = await add('花果社区妇联')
    const hours = { rows: [{ on: 'daily' as const, from: 600, to: 1200 }], restsOnHolidays: false, exceptions: [] }
    const accept = async () => {
      const [wish] = (await deng.places.listProposals({})).items
      await deng.places.decideProposal({ id: wish?.id ?? '', accept: true })
      return { wish, now: (await wen.places.readPlace({ id })).content }
    }
    await qin.places.editPlace({ id, seen: 1, content: content('花果社区妇女之家', { hours }) })
    await qin.places.closeToday({ id, seen: 1, why: '停水' })
    await deng.places.confirmPlace({ id, seen: 2 })
    const shut = await accept()
    expect(shut.now).toMatchObject({
      name: '花果社区妇女之家',
      hours: { rows: hours.rows, exceptions: [{ why: '停水' }] },
    })
    // the town has read what it agreed to
    expect(shut.wish?.after).toEqual(shut.now)

    await qin.places.editPlace({ id, seen: 4, content: { ...shut.now, name: '花果之家' } })
    await qin.places.reopenPlace({ id, seen: 4 })
    expect((await accept()).now).toMatchObject({ name: '花果之家', hours: { exceptions: [] } })
  })

  it('lay a proposal beside what another changed elsewhere in the same place, and not over the same hours', async () => {
    const { deng, qin, wen } = cast()
    const id = await add('花果社区妇联')
    await qin.places.editPlace({ id, seen: 1, content: content('村里的名字') })
    await wen.places.editPlace({ id, seen: 1, content: content('花果社区妇联', { address: '花果路 2 号' }) })
    const first = (await deng.places.listProposals({})).items[0]?.id ?? ''
    await deng.places.decideProposal({ id: first, accept: true })
    const both = content('村里的名字', { address: '花果路 2 号' })
    expect((await wen.places.readPlace({ id })).content).toEqual(both)

    const at = (from: number) => ({
      rows: [{ on: 'daily' as const, from, to: 1050 }],
      restsOnHolidays: false,
      exceptions: [],
    })
    await qin.places.editPlace({ id, seen: 3, content: { ...both, hours: at(500) } })
    await wen.places.editPlace({ id, seen: 3, content: { ...both, hours: at(600) } })
    const second = (await deng.places.listProposals({})).items[0]?.id ?? ''
    expect(await codeOf(deng.places.decideProposal({ id: second, accept: true }))).toBe('CONFLICT')
  })

  it('shut after midnight what opened the evening before', async () => {
    world.pass(14 * 60 + 30) // half past midnight
    const night = { rows: [{ on: 'daily' as const, from: 1200, to: 1560 }], restsOnHolidays: false, exceptions: [] }
    const she = await world.signIn('wen')
    const { id } = await she.places.addPlace({ area: VILLAGE, content: content('夜里的门', { hours: night }) })
    await she.places.closeToday({ id, seen: 1, why: '停电' })
    await jobs()
    const snapshot = await published()
    const told = snapshot?.hours[snapshot.places[0]?.hours ?? -1]
    expect(openState(told, instantAt('2026-11-24', 31)).is).toBe('closed')
    expect(openState(told, instantAt('2026-11-25', 1201)).is).toBe('open')
  })

  it('hide a closed place at once, show it again when it is reopened, and leave both to the town', async () => {
    const { deng, qin, zhao } = cast()
    const id = await add('花果社区妇联')
    await add('另一处')
    await jobs()
    expect(await publicNames()).toHaveLength(2)
    expect(await codeOf(qin.places.closePlace({ id, seen: 1, why: '搬走了' }))).toBe('FORBIDDEN')
    expect(await codeOf(zhao.places.closePlace({ id, seen: 1, why: '搬走了' }))).toBe('NOT_FOUND')
    await deng.places.closePlace({ id, seen: 1, why: '搬走了' })
    expect(await publicNames()).toEqual(['另一处']) // before any job
    expect((await world.anyone().places.listWithdrawn({})).ids).toEqual([id])
    expect(await codeOf(deng.places.closePlace({ id, seen: 2, why: '搬走了' }))).toBe('CONFLICT')
    const closed = (await deng.places.listPlaces({ only: 'closed' })).items
    expect(closed).toMatchObject([{ id, closed: { why: '搬走了' } }])
    await jobs()
    await deng.places.reopenPlace({ id, seen: 2 })
    await jobs()
    expect(await publicNames()).toHaveLength(2)
    expect((await world.anyone().places.listWithdrawn({})).ids).toEqual([])
    const lines = (await deng.places.readPlace({ id })).history.map(({ what }) => what)
    expect(lines).toEqual(['reopened', 'closed', 'added'])
  })

  it('are asked after 180 days whether all is still right, the longest unconfirmed first, the closed ones not', async () => {
    const old = await add('先说的')
    world.pass(20)
    const shut = await add('关了的')
    await add('后说的')
    await cast().deng.places.closePlace({ id: shut, seen: 1, why: '搬走了' })
    world.pass(180 * DAY - 20)
    let she = await world.signIn('deng')
    expect((await she.places.readTasks({})).stale).toBe(0)
    world.pass(21)
    she = await world.signIn('deng')
    const stale = (await she.places.listPlaces({ only: 'stale' })).items
    expect(stale.map((place) => [place.content.name, place.stale])).toEqual([
      ['先说的', true],
      ['后说的', true],
    ])
    expect((await she.places.readTasks({})).stale).toBe(2)
    const village = await world.signIn('qin')
    expect(await village.places.confirmPlace({ id: old, seen: 1 })).toEqual({ revision: 2, waiting: false })
    expect((await she.places.readTasks({})).stale).toBe(1)
    expect((await she.places.readPlace({ id: old })).history[0]?.what).toBe('confirmed')
  })

  it('merge two that are one: the other leaves at once, and whoever kept it is led to the one that stays', async () => {
    const { deng, qin, wen, zhao } = cast()
    const [keep, drop] = [await add('花果驿站'), await add('花果 · 驿站')]
    await qin.places.editPlace({ id: drop, seen: 1, content: content('花果驿站二') })
    await jobs()
    expect((await deng.places.listAlike({})).pairs).toMatchObject([{ because: 'name' }])
    expect((await zhao.places.listAlike({})).pairs).toEqual([])
    const merge = { keep: { id: keep, seen: 1 }, drop: { id: drop, seen: 1 }, content: content('花果驿站') }
    expect(await codeOf(qin.places.mergePlaces(merge))).toBe('FORBIDDEN')
    expect(await codeOf(deng.places.mergePlaces({ ...merge, drop: merge.keep }))).toBe('INVALID_INPUT')
    await deng.places.mergePlaces(merge)
    expect(await publicNames()).toEqual(['花果驿站'])
    expect([await deng.places.readTasks({}), await deng.places.listAlike({})]).toEqual([
      { stale: 0, proposals: 0, alike: 0 },
      { pairs: [] },
    ])
    expect(await codeOf(wen.places.readPlace({ id: drop }))).toBe('NOT_FOUND')
    await jobs()
    expect((await published())?.places).toMatchObject([{ id: keep, formerly: [drop] }])
  })

  it('erase a place that must not be known, with its history and all that was proposed about it', async () => {
    const { deng, qin, wen, zhao } = cast()
    const id = await add('藏身的地方')
    await qin.places.editPlace({ id, seen: 1, content: content('藏身的地方二'), why: '藏身' })
    await jobs()
    for (const she of [deng, qin]) expect(await codeOf(she.places.erasePlace({ id, seen: 1 }))).toBe('FORBIDDEN')
    await wen.places.erasePlace({ id, seen: 1 })
    const told = async () =>
      JSON.stringify(
        await Promise.all(
          [wen, deng, qin, zhao].map(async (she) => [
            await she.places.listPlaces({}),
            await she.places.listProposals({}),
            await she.places.readTasks({}),
            await she.places.readSnapshot({}),
            await codeOf(she.places.readPlace({ id })),
          ]),
        ),
      )
    expect(await told()).not.toContain('藏身')
    expect(await told()).not.toContain('"proposals":1')
    await jobs()
    expect(await told()).not.toContain('藏身')
    expect(await codeOf(wen.places.erasePlace({ id, seen: 1 }))).toBe('NOT_FOUND')
  })

  it('leave no proposal behind, though it is made in the moment in which the place is erased', async () => {
    const { qin, wen } = cast()
    for (let i = 0; i < 20; i++) {
      const id = await add(`藏身的地方${i}`)
      const wish = () => codeOf(qin.places.editPlace({ id, seen: 1, content: content('别的名字') }))
      const erase = () => codeOf(wen.places.erasePlace({ id, seen: 1 }))
      const [, erased] = i % 2 ? [await wish(), await erase()] : await Promise.all([wish(), erase()])
      expect(erased).toBe('OK')
      const left = await world.ports.store.find(proposals, { index: 'byPlace', equals: { placeId: id }, limit: 10 })
      expect(left.items).toEqual([])
    }
  })

  it('would be found to leave one if the erasing did not look for them (planted fault)', async () => {
    const { qin } = cast()
    const { store } = world.ports
    const blind: typeof store = {
      ...store,
      find: (from, query) => (query.index === 'byPlace' ? Promise.resolve({ items: [] }) : store.find(from, query)),
    }
    const serve = serveOn({ ...world.ports, store: blind })
    const token = await world.tokenOf('blind', ['officer'])
    const id = await add('藏身的地方')
    await qin.places.editPlace({ id, seen: 1, content: content('别的名字') })
    await createClient((envelope) => serve(envelope, { token, address: 'a' })).places.erasePlace({ id, seen: 1 })
    expect((await qin.places.listProposals({})).items).toHaveLength(1)
  })

  it('are not buried in proposals: of one place no more than 20 wait at once', async () => {
    const { qin } = cast()
    const id = await add('花果社区妇联')
    const wish = () => codeOf(qin.places.editPlace({ id, seen: 1, content: content('别的名字') }))
    for (let i = 0; i < 20; i++) expect(await wish()).toBe('OK')
    expect(await wish()).toBe('RATE_LIMITED')
  })

  it('are told which field of what they say is wrong', async () => {
    const { wen } = cast()
    const id = await add('花果社区妇联')
    const twice = [540, 600].map((from) => ({ on: 1, from, to: 720 }))
    const hours = { rows: twice, restsOnHolidays: false, exceptions: [] }
    const bad: [Partial<PlaceContent>, string][] = [
      [{ hours }, 'content.hours'],
      [{ position: { lat: 105.93, lng: 29.35 } }, 'content.position.lat'],
      [{ position: { lat: 39.9, lng: 116.4 } }, 'content.position'],
      [{ stars: 3 }, 'content.stars'],
      [{ phone: '8888' }, 'content.phone'],
      [{ name: ' ' }, 'content.name'],
      [{ services: ['talk', 'talk'] }, 'content.services'],
    ]
    const fieldsOf = (call: Promise<unknown>) =>
      call.then(
        () => 'OK',
        (thrown: { failure?: { fields?: object } }) => Object.keys(thrown.failure?.fields ?? {}),
      )
    for (const [change, field] of bad) {
      const wrong = content('花果社区妇联', change)
      expect(await fieldsOf(wen.places.editPlace({ id, seen: 1, content: wrong }))).toEqual([field])
      expect(await fieldsOf(wen.places.addPlace({ area: VILLAGE, content: wrong }))).toEqual([field])
    }
    const nowhere = { area: '500118999', content: content('没有这个镇') }
    expect(await fieldsOf(wen.places.addPlace(nowhere))).toEqual(['area'])
    expect((await wen.places.readPlace({ id })).revision).toBe(1)
  })

  it('see nothing of an import before it is live: neither the town it would move a place to, nor any edit of it', async () => {
    const { deng, wen, zhao } = cast()
    const { store } = world.ports
    const face = { area: VILLAGE, content: content('在这里') }
    const staged = { batch: 'b1', face: { area: OTHER, content: content('要搬去那里') } }
    await store.insert(placeRecords, placeOf({ _id: 'p1', addedAt: MONDAY_10 }, { face, staged }))
    const record = await store.get(placeRecords, 'p1')
    // The control: by the index alone it would lie in her area.
    expect(record && placeRecords.scopes.jurisdiction?.(record, { id: 'zhao', area: OTHER })).toBe(true)
    expect(await codeOf(zhao.places.readPlace({ id: 'p1' }))).toBe('NOT_FOUND')
    expect(await codeOf(zhao.places.confirmPlace({ id: 'p1', seen: 1 }))).toBe('NOT_FOUND')
    expect((await zhao.places.listPlaces({})).items).toEqual([])
    await deng.places.editPlace({ id: 'p1', seen: 1, content: content('改了名') })
    // What she changed stays hers when it comes; where it moves to is still the file's to say.
    expect((await store.get(placeRecords, 'p1'))?.staged).toMatchObject({
      batch: 'b1',
      face: { area: OTHER, content: { name: '改了名' } },
    })
    const book = await store.get(books, BOOK)
    if (book) await store.replace(books, { ...book, live: 'b1' })
    else await store.insert(books, { ...EMPTY_BOOK, live: 'b1' })
    expect((await zhao.places.readPlace({ id: 'p1' })).content.name).toBe('改了名')
    await wen.places.editPlace({ id: 'p1', seen: 2, content: content('她说了算') })
    expect(await store.get(placeRecords, 'p1')).not.toHaveProperty('staged')
    expect((await zhao.places.readPlace({ id: 'p1' })).content.name).toBe('她说了算')
  })

  it('leave for every change who made it and on which place, and none of its words', async () => {
    const { deng, qin, wen } = cast()
    const id = await add('花果社区妇联')
    await qin.places.closeToday({ id, seen: 1, why: '停电' })
    await qin.places.confirmPlace({ id, seen: 2 })
    await deng.places.closePlace({ id, seen: 3, why: '搬走了' })
    await wen.places.reopenPlace({ id, seen: 4 })
    await qin.places.editPlace({ id, seen: 5, content: content('花果') })
    await wen.places.erasePlace({ id, seen: 5 })
    const { items } = await world.ports.store.find(journal, { index: 'byTime', limit: 100 })
    const facts = items.flatMap(({ op, audit }) =>
      audit.map(({ actorId, subjects }) => `${actorId} ${op} ${subjects.join()}`),
    )
    const done = [
      'qin closeToday',
      'qin confirmPlace',
      'deng closePlace',
      'wen reopenPlace',
      'qin editPlace',
      'wen erasePlace',
    ]
    const expected = ['wen addPlace', ...done].map((one) => `${one.replace(' ', ' places.')} ${id}`)
    expect(facts.sort()).toEqual(expected.sort())
    expect(JSON.stringify(items)).not.toMatch(/花果|停电|搬走/)
  })
})

describe('the same command after everything was started anew', () => {
  const dir = mkdtempSync(join(tmpdir(), 'chazhu-places-'))
  afterAll(() => rmSync(dir, { recursive: true }))

  it('does nothing twice: one place, one edit, one proposal', async () => {
    const file = join(dir, 'chazhu.db')
    const first = openStore(file)
    const world = await createWorld({ engine: first })
    const tokens = [await world.tokenOf('wen', ['officer']), await world.tokenOf('qin', ['officer'], VILLAGE)]
    const run = async ([wen, qin]: Client[], keys: string[]) => {
      const added = await wen?.places.addPlace(
        { area: VILLAGE, content: content('花果社区妇联') },
        { key: keys[0] ?? '' },
      )
      const id = added?.id ?? ''
      const edited = await wen?.places.editPlace({ id, seen: 1, content: content('改了') }, { key: keys[1] ?? '' })
      const proposed = await qin?.places.editPlace({ id, seen: 2, content: content('想改') }, { key: keys[2] ?? '' })
      return [added, edited, proposed]
    }
    const keys = [newKey(), newKey(), newKey()]
    const replies = await run(
      tokens.map((token) => world.clientOf({ token, address: 'a' })),
      keys,
    )
    first.close()
    const second = openStore(file)
    const ports = portsOn({ ...world.ports, store: sealedStore(second, world.ports.seal) }, async () => {})
    const serve = serveOn(ports)
    const clients = tokens.map((token) => createClient((envelope) => serve(envelope, { token, address: 'a' })))
    expect(await run(clients, keys)).toEqual(replies)
    const { items } = (await clients[0]?.places.listPlaces({})) ?? { items: [] }
    expect(items).toMatchObject([{ revision: 2, content: { name: '改了' } }])
    expect((await clients[0]?.places.listProposals({}))?.items).toHaveLength(1)
    // The control: another key is another command.
    const again = await codeOf(run(clients, [newKey(), newKey(), newKey()]))
    expect(again).toBe('OK')
    expect((await clients[0]?.places.listPlaces({}))?.items).toHaveLength(2)
    second.close()
  })
})
