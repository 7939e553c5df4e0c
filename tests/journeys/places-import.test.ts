import {
  BOOK,
  books,
  importRows,
  placeHistories,
  placeRecords,
  visible,
  type PlaceRecord,
} from '../../cloudfunctions/slices/places/records'
import { placeOf } from '../../cloudfunctions/slices/places/faces'
import { publishPlaces } from '../../cloudfunctions/slices/places/publish'
import { settleImports } from '../../cloudfunctions/slices/places/settle'
import { takeIn } from '../../cloudfunctions/slices/places/settle-place'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { allAreas, DISTRICT } from '../../cloudfunctions/domain/areas'
import type { Store } from '../../cloudfunctions/kernel/store'
import type { Client } from '../../miniprogram/src/api/client'
import type { PlaceContent } from '../../shared/values/place-content'
import { openState } from '../../shared/rules/places/opening'
import { cellsOf } from '../../shared/rules/places/rows'
import { IMPORT_FIELDS, type ImportColumn } from '../../shared/values/place-columns'
import { codeOf, createWorld, type World } from '../world'

const [TOWN, VILLAGE, OTHER] = ['500118001', '500118001201', '500118002']
const COLUMNS: ImportColumn[] = ['id', 'area', 'kind', 'name', 'phone', 'lat', 'lng', 'ignore']
const HOUR = 60
const content = (name: string, more: Partial<PlaceContent> = {}): PlaceContent => ({
  ...{ kind: 'station', name, aliases: [], services: [], facilities: [], languages: [] },
  ...more,
})
const rowsOf = (count: number, stem = '新驿站') =>
  Array.from({ length: count }, (_, i) => ['', '中山路街道', '驿站', `${stem}${i}`, '', '', '', '内部备注'])

/** Brings rows in as a screen does: in pieces, then the dry run. */
async function bring(she: Client, rows: readonly string[][], columns = COLUMNS): Promise<string> {
  const { id } = await she.places.startImport({ fileName: '驿站.xlsx', columns, rows: rows.length })
  for (let from = 0; from < rows.length; from += 50)
    await she.places.sendRows({ id, from, rows: rows.slice(from, from + 50) })
  await she.places.checkImport({ id })
  return id
}
async function stage(she: Client, id: string, leaveOutBad = false) {
  for (;;) {
    const one = await she.places.stageImport({ id, leaveOutBad })
    if (one.state === 'staged') return one
  }
}

/** All pieces of a short file. */
const ofImport = (importId: string) => ({ index: 'byImport' as const, equals: { importId }, limit: 100 })

/** What everyone may see, by name; from the records and the book of one moment. */
async function seen(store: Store): Promise<Map<string, string>> {
  const book = (await store.get(books, BOOK)) ?? {}
  const all: PlaceRecord[] = []
  let after: string | undefined
  do {
    const page = await store.find(placeRecords, {
      ...{ index: 'byName', equals: { within: DISTRICT }, limit: 100 },
      ...(after !== undefined && { after }),
    })
    all.push(...page.items)
    after = page.next
  } while (after !== undefined)
  const faces = all.flatMap((place) => {
    const face = visible(place, book)
    return face ? [[place._id, JSON.stringify([face.area, face.content])] as const] : []
  })
  return new Map(faces.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A store that dies after so many commits: those under way take place, and nothing after them. */
function dying(store: Store, commits: number): Store {
  const underWay: Promise<unknown>[] = []
  return {
    ...store,
    async transact(work, options) {
      if (underWay.length >= commits) {
        await Promise.allSettled(underWay)
        throw new Error('killed')
      }
      const commit = store.transact(work, options)
      underWay.push(commit)
      return commit
    },
  }
}

/** Every look between two steps of `settle`, killed after each commit, that shows something else than `right`. */
async function looksThatDiffer(
  store: Store,
  right: Map<string, string>,
  settle: (store: Store) => Promise<unknown>,
): Promise<number> {
  let wrong = 0
  for (let kills = 0; kills < 500; kills++) {
    const done = await settle(dying(store, 1)).then(
      () => true,
      () => false,
    )
    if (JSON.stringify([...(await seen(store))]) !== JSON.stringify([...right])) wrong += 1
    if (done) return wrong
  }
  throw new Error('it never came to an end')
}

describe('a file of places', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld()
  })
  afterEach(() => world.close())
  const officer = async (id: string, area = DISTRICT) =>
    world.clientOf({ token: await world.tokenOf(id, ['officer'], area), address: 'a' })
  const settle = () => settleImports(world.ports.store, world.ports.now().toISOString())
  const there = async (id: string, area: string, said: PlaceContent) =>
    world.ports.store.insert(
      placeRecords,
      placeOf({ _id: id, addedAt: '2026-01-01T00:00:00.000Z' }, { face: { area, content: said } }),
    )

  it('reaches everyone with the next snapshot, and what an export has written of it changes nothing', async () => {
    const she = await officer('wang')
    const published = async () => {
      await world.runJobs()
      world.pass(2)
      return ((await world.anyone().places.readSnapshot({})).snapshot?.places ?? []).map(({ name }) => name).sort()
    }
    const id = await bring(she, rowsOf(2))
    await stage(she, id)
    expect(await published()).toEqual([])
    await she.places.publishImport({ id })
    expect(await published()).toEqual(['新驿站0', '新驿站1'])
    const { items } = await she.places.listPlaces({})
    const rows = items.map((place) => IMPORT_FIELDS.map((field) => cellsOf(place, allAreas())[field]))
    const again = await bring(she, rows, [...IMPORT_FIELDS])
    expect(await she.places.checkImport({ id: again })).toMatchObject({
      found: { added: 0, changed: 0, same: 2, bad: 0 },
    })
    await she.places.discardImport({ id: again })
    await she.places.undoImport({ id })
    expect(await published()).toEqual([])
  })

  it('is seen by nobody before it is published, by all at once then, and leaves at once when it is taken back', async () => {
    const { store } = world.ports
    const she = await officer('wang')
    await there('old', TOWN, content('老驿站', { phone: '02349800000' }))
    await there('kept', TOWN, content('不变的驿站'))
    const before = await seen(store)
    const rows = [
      ['old', '中山路街道', '驿站', '老驿站', '023 4980 1111', '29.35', '105.92', ''],
      ['kept', '中山路街道', '驿站', '不变的驿站', '', '', '', ''],
      ...rowsOf(3),
    ]
    const id = await bring(she, rows)
    expect((await she.places.listImports({})).items[0]).toMatchObject({
      ...{ id, state: 'checked', mine: true, canUndo: false, rows: 5, received: 5, staged: 0 },
      found: { added: 3, changed: 1, same: 1, bad: 0 },
    })
    expect(await seen(store)).toEqual(before)
    await stage(she, id)
    expect(await seen(store)).toEqual(before)
    expect((await store.get(placeRecords, 'kept'))?.staged).toBeUndefined()
    expect(JSON.stringify((await store.find(importRows, ofImport(id))).items)).toContain('老驿站')
    expect(await she.places.publishImport({ id })).toMatchObject({ state: 'published', canUndo: true })
    const after = await seen(store)
    expect(after.size).toBe(5)
    expect(after.get('old')).toContain('02349801111')

    expect(
      await looksThatDiffer(store, after, (dyingStore) => settleImports(dyingStore, '2026-11-23T02:00:00.000Z')),
    ).toBe(0)
    expect((await store.get(placeRecords, 'old'))?.face?.content.position).toEqual({ lat: 29.35, lng: 105.92 })
    expect((await store.get(placeHistories, 'old'))?.changes[0]).toMatchObject({ what: 'imported', by: 'wang（示例）' })
    expect(await store.get(books, BOOK)).not.toHaveProperty('live')
    expect(JSON.stringify((await store.find(importRows, ofImport(id))).items)).not.toContain('驿站')

    expect(await she.places.undoImport({ id })).toMatchObject({ state: 'undone', canUndo: false })
    expect(await seen(store)).toEqual(before)
    expect(
      await looksThatDiffer(store, before, (dyingStore) => settleImports(dyingStore, '2026-11-23T02:00:00.000Z')),
    ).toBe(0)
    expect((await store.get(placeHistories, 'old'))?.changes[0]).toMatchObject({ what: 'undone' })
    expect(await store.get(placeRecords, `${id}-4`)).toBeUndefined()
    expect(await store.get(placeHistories, `${id}-4`)).toBeUndefined()
    expect(await codeOf(she.places.undoImport({ id }))).toBe('IMPORT_ENDED')
  })

  it('taken back is out of what everyone reads at once, before any job, but for what an officer has made her own', async () => {
    const she = await officer('wang')
    const job = async () => {
      world.pass(2)
      await world.runJobs()
    }
    const read = async () => {
      const [{ snapshot }, { ids }] = [
        await world.anyone().places.readSnapshot({}),
        await world.anyone().places.listWithdrawn({}),
      ]
      return { names: snapshot?.places.map(({ name }) => name).sort(), ids }
    }
    await there('old', TOWN, content('老驿站'))
    for (const settled of [true, false]) {
      const id = await bring(she, [
        ['old', '中山路街道', '驿站', '老驿站', '02349801111', '', '', ''],
        ...rowsOf(3, `${settled}`),
      ])
      await stage(she, id)
      await she.places.publishImport({ id })
      if (settled) await job()
      else await publishPlaces(world.ports.store, world.ports.now().toISOString())
      expect((await read()).names).toEqual([`${settled}0`, `${settled}1`, `${settled}2`, '老驿站'])
      const made = `${id}-5`
      const { revision, content: said } = await she.places.readPlace({ id: made })
      await she.places.editPlace({ id: made, seen: revision, content: { ...said, landmark: '桥头' } })
      await she.places.undoImport({ id })
      expect(await read()).toEqual({
        names: [`${settled}2`, '老驿站'],
        ids: expect.arrayContaining([`${id}-3`, `${id}-4`]) as string[],
      })
      await job()
      expect((await read()).names).toEqual([`${settled}2`, '老驿站'])
      const { revision: now } = await she.places.readPlace({ id: made })
      await she.places.closePlace({ id: made, seen: now, why: '搬走了' })
      await job()
    }
    world.pass(25 * HOUR)
    await world.runJobs()
    expect(await read()).toEqual({ names: ['老驿站'], ids: [] })
  })

  it('can be taken back while the job is still at it, wherever it has come to', async () => {
    for (const commits of [1, 2, 4]) {
      const { store } = world.ports
      const she = await officer(`wang${commits}`)
      await there(`old${commits}`, TOWN, content(`老驿站${commits}`))
      const before = await seen(store)
      const id = await bring(she, [
        [`old${commits}`, '中山路街道', '驿站', `改名的驿站${commits}`, '', '', '', ''],
        ...rowsOf(4, `驿站${commits}之`),
      ])
      await stage(she, id)
      await she.places.publishImport({ id })
      await settleImports(dying(store, commits), '2026-11-23T02:00:00.000Z').catch(() => undefined)
      await she.places.undoImport({ id })
      expect(await seen(store)).toEqual(before)
      await settle()
      expect(await seen(store)).toEqual(before)
      expect(
        (await store.find(placeRecords, { index: 'byBatch', equals: { batches: `${id}.staged` }, limit: 1 })).items,
      ).toEqual([])
    }
  })

  it('would be found half visible if the job did not mind the book (planted fault)', async () => {
    const { store } = world.ports
    const she = await officer('wang')
    const id = await bring(she, rowsOf(4))
    await stage(she, id)
    const before = await seen(store)
    const heedless = async (through: Store) => {
      const { items } = await store.find(placeRecords, {
        index: 'byBatch',
        equals: { batches: `${id}.staged` },
        limit: 100,
      })
      for (const { _id } of items)
        await through.transact(async (tx) => {
          const place = await tx.get(placeRecords, _id)
          if (place) await takeIn(tx, place, { batch: id, at: '2026-11-23T02:00:00.000Z', by: '' })
        })
    }
    expect(await looksThatDiffer(store, before, heedless)).toBeGreaterThan(0)
  })

  it('with something wrong names each cell, and its good rows come in only if she says so', async () => {
    const she = await officer('wang')
    await there('old', TOWN, content('老驿站'))
    await there('far', OTHER, content('远驿站'))
    const good = ['', '中山路街道', '驿站', '好驿站', '', '', '', '']
    const bad = (change: Partial<Record<number, string>>, name: string) =>
      good.map((cell, i) => change[i] ?? (i === 3 ? name : cell))
    const rows = [
      good,
      bad({ 0: 'nobody' }, '甲驿站'),
      bad({ 1: '火星街道' }, '乙驿站'),
      bad({ 2: '饭馆' }, '丙驿站'),
      bad({ 4: '4980' }, '丁驿站'),
      bad({ 5: '105.92', 6: '29.35' }, '戊驿站'),
      bad({ 5: '39.9', 6: '116.4' }, '己驿站'),
      bad({ 5: '29.35' }, '庚驿站'),
      bad({}, ''),
      bad({}, '长'.repeat(41)),
      bad({}, '老驿站'),
      bad({}, '好驿站'),
      bad({ 4: '13800000000' }, '小院庇护所'),
    ]
    const id = await bring(she, rows)
    const { problems, more } = await she.places.readProblems({ id })
    expect(more).toBe(false)
    expect(
      problems.map(({ row, field, problem, detail }) => [row, field, problem, ...(detail ? [detail] : [])]),
    ).toEqual([
      [3, 'id', 'unknownId'],
      [4, 'area', 'unknownArea', '火星街道'],
      [5, 'kind', 'unknownKind'],
      [6, 'phone', 'badPhone'],
      [7, 'lat', 'swappedCoordinates'],
      [8, 'lat', 'outsideDistrict'],
      [9, 'lng', 'badCoordinates'],
      [10, 'name', 'missing'],
      [11, 'name', 'tooLong'],
      [12, 'name', 'sameExists', 'old'],
      [13, 'name', 'sameInFile', '2'],
      [14, 'name', 'confidential'],
    ])
    expect(await she.places.checkImport({ id })).toMatchObject({ found: { added: 1, changed: 0, same: 0, bad: 12 } })
    expect(await codeOf(she.places.stageImport({ id, leaveOutBad: false }))).toBe('IMPORT_HAS_BAD_ROWS')
    await stage(she, id, true)
    await she.places.publishImport({ id })
    const names = [...(await seen(world.ports.store)).values()].map((face) => /"name":"([^"]*)"/.exec(face)?.[1])
    expect(names.sort()).toEqual(['好驿站', '老驿站', '远驿站'])
  })

  it('leaves no word of a shelter, and none of a column that is not taken over, anywhere', async () => {
    const she = await officer('wang')
    const written: string[] = []
    const words = (value: unknown) => void written.push(JSON.stringify(value))
    const engine = openStore(':memory:')
    const watched: Store = {
      ...engine,
      transact: (work, options) =>
        engine.transact(
          (tx) =>
            work({
              ...tx,
              insert: (into, record) => (words(record), tx.insert(into, record)),
              replace: (into, record) => (words(record), tx.replace(into, record)),
            }),
          options,
        ),
      insert: (into, record) => (words(record), engine.insert(into, record)),
      replace: (into, record) => (words(record), engine.replace(into, record)),
    }
    const own = await createWorld({ engine: { ...watched, close: () => engine.close() } })
    const li = own.clientOf({ token: await own.tokenOf('li', ['officer']), address: 'a' })
    const row = ['', '中山路街道', '别的地方', '小院庇护所', '13811112222', '29.351', '105.921', '张阿姨看门']
    const id = await bring(li, [row, ...rowsOf(1)])
    const said = JSON.stringify([await li.places.readProblems({ id }), await li.places.listImports({}), own.lines])
    const all = written.join('\n')
    expect(all).toContain('新驿站0') // what is kept is seen by this test
    for (const word of ['小院', '13811112222', '29.351', '张阿姨', '内部备注']) {
      expect(all).not.toContain(word)
      expect(said).not.toContain(word)
    }
    own.close()
    expect(await codeOf(she.places.listImports({}))).toBe('OK')
  })

  it('taken back leaves alone what an officer has edited since', async () => {
    const { store } = world.ports
    const she = await officer('wang')
    await there('one', TOWN, content('一号驿站'))
    await there('two', TOWN, content('二号驿站'))
    const id = await bring(she, [
      ['one', '中山路街道', '驿站', '一号新驿站', '', '', '', ''],
      ['two', '中山路街道', '驿站', '二号新驿站', '', '', '', ''],
    ])
    await stage(she, id)
    await she.places.publishImport({ id })
    await settle()
    const { revision } = await she.places.readPlace({ id: 'two' })
    await she.places.editPlace({ id: 'two', seen: revision, content: content('二号驿站搬家了') })
    await she.places.undoImport({ id })
    await settle()
    expect((await she.places.readPlace({ id: 'one' })).content.name).toBe('一号驿站')
    expect((await she.places.readPlace({ id: 'two' })).content.name).toBe('二号驿站搬家了')
    expect(await store.get(books, BOOK)).not.toHaveProperty('undone')
  })

  it('does not open a door again that was closed for good after it had been laid ready', async () => {
    const she = await officer('wang')
    await there('one', TOWN, content('一号驿站'))
    const id = await bring(she, [['one', '中山路街道', '驿站', '一号新驿站', '', '', '', '']])
    await stage(she, id)
    const { revision } = await she.places.readPlace({ id: 'one' })
    await she.places.closePlace({ id: 'one', seen: revision, why: '拆迁' })
    await she.places.publishImport({ id })
    for (const job of [async () => 0, settle]) {
      await job()
      expect(await she.places.readPlace({ id: 'one' })).toMatchObject({
        closed: { why: '拆迁' },
        content: { name: '一号新驿站' },
      })
    }
  })

  it('is discarded without a trace, and the next one has its way', async () => {
    const { store } = world.ports
    const she = await officer('wang')
    await there('old', TOWN, content('老驿站'))
    const before = await seen(store)
    const id = await bring(she, [['old', '中山路街道', '驿站', '老驿站新名', '', '', '', ''], ...rowsOf(3)])
    await stage(she, id)
    await she.places.discardImport({ id })
    for (const act of [
      () => she.places.publishImport({ id }),
      () => she.places.checkImport({ id }),
      () => she.places.stageImport({ id, leaveOutBad: false }),
      () => she.places.sendRows({ id, from: 4, rows: [['']] }),
      () => she.places.discardImport({ id }),
    ])
      expect(await codeOf(act())).toBe('IMPORT_ENDED')
    await settle()
    expect(await seen(store)).toEqual(before)
    expect(await store.get(placeRecords, 'old')).toMatchObject({ batches: [] })
    expect(await store.get(placeRecords, `${id}-3`)).toBeUndefined()
    expect(JSON.stringify((await store.find(importRows, ofImport(id))).items)).not.toContain('驿站')
    world.pass(10)
    await settle()
    expect(await store.get(books, BOOK)).not.toHaveProperty('leftovers')
    expect(await codeOf(she.places.startImport({ fileName: '又一份.csv', columns: COLUMNS, rows: 1 }))).toBe('OK')
  })

  it('is made ready by repeating, whenever it was killed, and makes no place twice', async () => {
    const engine = openStore(':memory:')
    let left = Infinity
    const mortal: Store = {
      ...engine,
      insert: (into, record) => {
        if (into.name === placeRecords.name && left-- <= 0) return Promise.reject(new Error('killed'))
        return engine.insert(into, record)
      },
    }
    const own = await createWorld({ engine: { ...mortal, close: () => engine.close() } })
    const she = own.clientOf({ token: await own.tokenOf('li', ['officer']), address: 'a' })
    const id = await bring(she, rowsOf(120))
    for (const kill of [0, 7, 30, 49]) {
      left = kill
      expect(await codeOf(she.places.stageImport({ id, leaveOutBad: false }))).toBe('INTERNAL')
    }
    left = Infinity
    expect(await stage(she, id)).toMatchObject({ staged: 120, state: 'staged' })
    await she.places.publishImport({ id })
    expect((await seen(own.ports.store)).size).toBe(120)
    await own.runJobs()
    expect((await seen(own.ports.store)).size).toBe(120)
    own.close()
  })

  it('comes one at a time; a forgotten one stands in nobody’s way', async () => {
    const [she, other] = [await officer('wang'), await officer('li')]
    const start = { fileName: '驿站.csv', columns: COLUMNS, rows: 1 }
    const codes = await Promise.all([codeOf(she.places.startImport(start)), codeOf(other.places.startImport(start))])
    expect(codes.sort()).toEqual(['IMPORT_BUSY', 'OK'])
    world.pass(25 * HOUR)
    const again = await world.signIn('li')
    expect(await codeOf(again.places.startImport(start))).toBe('OK')
    expect((await again.places.listImports({})).items.map(({ state }) => state)).toEqual(['receiving', 'discarded'])
  })

  it('waits until the one before has settled, and nothing is taken back beneath one that is laid ready', async () => {
    const she = await officer('wang')
    const first = await bring(she, rowsOf(2, '先来的'))
    expect(await codeOf(she.places.publishImport({ id: first }))).toBe('CONFLICT')
    await stage(she, first)
    await she.places.publishImport({ id: first })
    const second = await bring(she, rowsOf(2, '后来的'))
    expect(await codeOf(she.places.stageImport({ id: second, leaveOutBad: false }))).toBe('IMPORT_BUSY')
    await settle()
    await stage(she, second)
    expect(await codeOf(she.places.undoImport({ id: first }))).toBe('IMPORT_BUSY')
    await she.places.publishImport({ id: second })
    expect(await codeOf(she.places.undoImport({ id: first }))).toBe('IMPORT_ENDED')
    await settle()
    expect((await seen(world.ports.store)).size).toBe(4)
    world.pass(31 * 24 * HOUR)
    const later = await world.signIn('wang')
    expect(await codeOf(later.places.undoImport({ id: second }))).toBe('IMPORT_ENDED')
  })

  it('takes rows in their order, and the same ones twice without harm', async () => {
    const she = await officer('wang')
    const rows = rowsOf(6)
    const { id } = await she.places.startImport({ fileName: '驿站.csv', columns: COLUMNS, rows: 6 })
    expect(await codeOf(she.places.sendRows({ id, from: 2, rows: rows.slice(2, 4) }))).toBe('CONFLICT')
    await she.places.sendRows({ id, from: 0, rows: rows.slice(0, 4) })
    expect(await codeOf(she.places.checkImport({ id }))).toBe('CONFLICT')
    expect(await she.places.sendRows({ id, from: 0, rows: rows.slice(0, 4) })).toEqual({ received: 4 })
    expect(await codeOf(she.places.sendRows({ id, from: 0, rows: rows.slice(1, 4) }))).toBe('CONFLICT')
    expect(await codeOf(she.places.sendRows({ id, from: 4, rows: rows.slice(0, 4) }))).toBe('INVALID_INPUT')
    await she.places.sendRows({ id, from: 4, rows: rows.slice(4) })
    expect(await she.places.checkImport({ id })).toMatchObject({ found: { added: 6, bad: 0 } })
    for (const columns of [
      ['name', 'name'],
      ['area', 'phone'],
    ] as const)
      expect(await codeOf(she.places.startImport({ fileName: 'x', columns: [...columns], rows: 1 }))).toBe(
        'INVALID_INPUT',
      )
  })

  it('is a town’s own matter: no other town’s places, no other town’s imports, and none for a village', async () => {
    const [town, other, village] = [await officer('t', TOWN), await officer('o', OTHER), await officer('v', VILLAGE)]
    await there('far', OTHER, content('远驿站'))
    const id = await bring(town, [
      ['far', '胜利路街道', '驿站', '远驿站', '', '', '', ''],
      ['', '胜利路街道', '驿站', '新驿站', '', '', '', ''],
      ['', '中山路街道', '驿站', '新驿站', '', '', '', ''],
    ])
    const { problems } = await town.places.readProblems({ id })
    expect(problems.map(({ row, field, problem }) => [row, field, problem])).toEqual([
      [2, 'id', 'outsideArea'],
      [3, 'area', 'outsideArea'],
    ])
    expect(await codeOf(other.places.readProblems({ id }))).toBe('NOT_FOUND')
    expect(await codeOf(other.places.discardImport({ id }))).toBe('NOT_FOUND')
    expect((await other.places.listImports({})).items).toEqual([])
    const start = { fileName: '驿站.csv', columns: COLUMNS, rows: 1 }
    for (const act of [
      () => village.places.startImport(start),
      () => village.places.listImports({}),
      () => village.places.readProblems({ id }),
    ])
      expect(await codeOf(act())).toBe('FORBIDDEN')
  })

  it('that has become wrong since it was checked is looked at again when it is laid ready', async () => {
    const she = await officer('wang')
    const id = await bring(she, rowsOf(3))
    await there('meanwhile', TOWN, content('新驿站1'))
    expect(await codeOf(she.places.stageImport({ id, leaveOutBad: false }))).toBe('IMPORT_HAS_BAD_ROWS')
    expect((await she.places.readProblems({ id })).problems).toMatchObject([
      { row: 3, problem: 'sameExists', detail: 'meanwhile' },
    ])
    expect(await stage(she, id, true)).toMatchObject({ found: { added: 2, bad: 1 } })
  })

  describe('whose places are changed while it waits', () => {
    const OPEN = { rows: [{ on: 'daily' as const, from: 0, to: 1440 }], restsOnHolidays: false, exceptions: [] }
    const waiting = async (she: Client, columns: ImportColumn[], row: string[]) => {
      await there('one', TOWN, content('一号驿站', { hours: OPEN, phone: '13811112222' }))
      const id = await bring(she, [row], columns)
      await stage(she, id)
      return id
    }
    const edit = async (she: Client, change: Partial<PlaceContent>) => {
      const { revision, content: said } = await she.places.readPlace({ id: 'one' })
      await she.places.editPlace({ id: 'one', seen: revision, content: { ...said, ...change } })
    }

    it('leaves a door shut that was shut for today, and every word that was said since, and brings the rest', async () => {
      const she = await officer('wang')
      const id = await waiting(
        she,
        ['id', 'reception', 'phone', 'hours'],
        ['one', '先坐下喝口水', '13833334444', '每天 8:00-20:00'],
      )
      const { revision } = await she.places.readPlace({ id: 'one' })
      await she.places.closeToday({ id: 'one', seen: revision, why: '停电' })
      await edit(she, { phone: '13899998888' })
      await she.places.publishImport({ id })
      const before = await seen(world.ports.store)
      for (const job of [async () => 0, settle]) {
        await job()
        const { content: said } = await she.places.readPlace({ id: 'one' })
        expect(said).toMatchObject({ phone: '13899998888', reception: '先坐下喝口水' })
        expect(said.hours?.rows).toEqual([{ on: 'daily', from: 480, to: 1200 }])
        expect(said.hours?.exceptions).toMatchObject([{ on: '2026-11-23', why: '停电' }])
        expect(openState(said.hours, world.ports.now().toISOString()).is).not.toBe('open')
        expect(await seen(world.ports.store)).toEqual(before)
      }
      await she.places.undoImport({ id })
      for (const job of [async () => 0, settle]) {
        await job()
        const { content: said } = await she.places.readPlace({ id: 'one' })
        expect(said).toMatchObject({ phone: '13899998888', hours: { rows: OPEN.rows, exceptions: [{ why: '停电' }] } })
        expect(said.reception).toBeUndefined()
      }
    })

    it('takes what was taken away since for taken away, and never makes nonsense of two that were sound', async () => {
      const she = await officer('wang')
      const id = await waiting(she, ['id', 'kind', 'phone'], ['one', '派出所', '13833334444'])
      const { revision, content: said } = await she.places.readPlace({ id: 'one' })
      const { phone, ...silent } = said
      await she.places.editPlace({ id: 'one', seen: revision, content: silent })
      expect(phone).toBe('13811112222')
      await edit(she, { stars: 5 })
      await she.places.publishImport({ id })
      expect((await she.places.readPlace({ id: 'one' })).content).toEqual({ ...silent, stars: 5 })
    })

    it('forgets the rows of a place that is erased, and tells of them what it tells of any id that is not there', async () => {
      const she = await officer('wang')
      await there('one', TOWN, content('秘密小院', { address: '桂花巷九号' }))
      await there('two', TOWN, content('二号驿站'))
      const id = await bring(
        she,
        [
          ['two', '', '', '', '前门'],
          ['one', '', '', '', '桂花巷九号后门'],
          ['', '中山路街道', '驿站', '秘密小院', '桂花巷'],
        ],
        ['id', 'area', 'kind', 'name', 'address'],
      )
      const rows = async () =>
        JSON.stringify((await world.ports.store.find(importRows, ofImport(id))).items.map((piece) => piece))
      const { revision } = await she.places.readPlace({ id: 'one' })
      await she.places.erasePlace({ id: 'one', seen: revision })
      await settle()
      expect(await rows()).toContain('前门')
      for (const word of ['桂花巷', '秘密']) expect(await rows()).not.toContain(word)
      expect(await world.ports.store.get(books, BOOK)).not.toHaveProperty('erased')
      const told = (await she.places.listImports({})).items[0]
      expect(told?.found).toEqual({ added: 0, changed: 0, same: 0, bad: 3 })
      expect((await she.places.readProblems({ id })).problems.slice(-2)).toEqual([
        { row: 3, field: 'id', value: '', problem: 'unknownId' },
        { row: 4, field: 'id', value: '', problem: 'unknownId' },
      ])
    })
  })

  it('that renames a place to what another is called already is told so; one that was alike before is not', async () => {
    const she = await officer('wang')
    await there('one', TOWN, content('桂花屋'))
    await there('two', TOWN, content('梅花屋'))
    await there('twin', TOWN, content('梅花屋'))
    const id = await bring(
      she,
      [
        ['one', '梅花屋', ''],
        ['two', '梅花屋', '13811112222'],
      ],
      ['id', 'name', 'phone'],
    )
    expect((await she.places.readProblems({ id })).problems).toMatchObject([
      { row: 2, field: 'name', problem: 'sameExists', value: '梅花屋' },
    ])
    expect(await she.places.checkImport({ id })).toMatchObject({ found: { changed: 1, bad: 1 } })
  })

  it('loses a row by what stands above a cell, where a head asks whether it is a shelter', async () => {
    const she = await officer('wang')
    const columns: ImportColumn[] = ['area', 'kind', 'name', 'ignore']
    const heads = ['区划', '类别', '名称', '是否庇护所']
    const { id } = await she.places.startImport({ fileName: '表.csv', columns, heads, rows: 2 })
    const rows = [
      ['中山路街道', '驿站', '阳光小院', '是'],
      ['中山路街道', '驿站', '月光小院', '否'],
    ]
    await she.places.sendRows({ id, from: 0, rows })
    expect(await she.places.checkImport({ id })).toMatchObject({ found: { added: 1, bad: 1 } })
    const kept = JSON.stringify((await world.ports.store.find(importRows, ofImport(id))).items)
    expect([kept.includes('阳光'), kept.includes('月光')]).toEqual([false, true])
  })

  it('of ten thousand rows comes in with a bounded number of store calls', async () => {
    const engine = openStore(':memory:')
    const calls = { transact: 0, insert: 0, replace: 0, find: 0, getMany: 0, get: 0 }
    const counted = new Proxy(engine, {
      get(of, name: keyof typeof calls) {
        const method = of[name] as (...args: unknown[]) => unknown
        return (...args: unknown[]) => (name in calls && (calls[name] += 1), method.apply(of, args))
      },
    })
    const own = await createWorld({ engine: counted })
    const she = own.clientOf({ token: await own.tokenOf('li', ['officer']), address: 'a' })
    const id = await bring(she, rowsOf(10_000))
    const received = { ...calls }
    await stage(she, id)
    await she.places.publishImport({ id })
    expect((await seen(own.ports.store)).size).toBe(10_000)
    expect(received.find).toBeLessThan(10_000 + 50)
    expect(received.transact).toBeLessThan(250)
    expect(calls.insert).toBeLessThan(10_050)
    expect(calls.find - received.find).toBeLessThan(10_000 + 150)
    expect(calls.getMany).toBeLessThan(700)
    own.close()
  })
})
