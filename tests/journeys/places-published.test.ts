import type { PlaceContent } from '../../shared/values/place-content'
import { addDays } from '../../shared/values/instant'
import type { Store } from '../../cloudfunctions/kernel/store'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import { DISTRICT } from '../../cloudfunctions/domain/areas'
import { placeOf } from '../../cloudfunctions/slices/places/faces'
import { runJobs } from '../../cloudfunctions/functions/jobs/run-jobs'
import { publishPlaces } from '../../cloudfunctions/slices/places/publish'
import { readPublished } from '../../cloudfunctions/slices/places/read-published'
import {
  BOOK,
  books,
  EMPTY_BOOK,
  placeRecords,
  snapshots,
  type BookRecord,
  type Face,
} from '../../cloudfunctions/slices/places/records'
import { sendPublished } from '../../cloudfunctions/slices/places/send-published'
import { settleImports } from '../../cloudfunctions/slices/places/settle'
import { cut } from '../../cloudfunctions/slices/places/pieces'
import { noteDuty } from '../../cloudfunctions/slices/places/subscribers'
import { createWorld, MONDAY_10, newKey, type World } from '../world'

const TOWN = '500118001'
const NIGHT = { rows: [{ on: 'daily' as const, from: 1080, to: 1560 }], restsOnHolidays: false }
const content = (name: string, more: Partial<PlaceContent> = {}): PlaceContent => ({
  ...{ kind: 'studio', name, aliases: [], services: [], facilities: [], languages: [] },
  ...more,
})
const face = (name: string, more: Partial<PlaceContent> = {}): Face => ({ area: TOWN, content: content(name, more) })
const put = (store: Store, id: string, faces: Parameters<typeof placeOf>[1]) =>
  store.insert(placeRecords, placeOf({ _id: id, addedAt: MONDAY_10 }, faces))

/** The embedded store in this process, and the clock; `before` runs ahead of each find of places. */
function shelf() {
  const engine = openStore(':memory:')
  const before: (() => Promise<void>)[] = []
  const store: Store = {
    ...engine,
    find: async (from, query) => {
      if (from.name === placeRecords.name) await before.shift()?.()
      return engine.find(from, query)
    },
  }
  const turn = async (change: object) => {
    const there = await engine.get(books, BOOK)
    if (there) await engine.replace(books, { ...there, ...change })
    else await engine.insert(books, { ...EMPTY_BOOK, ...change })
  }
  const names = async () => (await readPublished(engine)).snapshot?.places.map(({ name }) => name)
  return { engine, store, before, turn, names, close: () => engine.close() }
}

/** A store whose transactions take the book for the one that was read before them: the fault that a build must not have. */
function overlooking(store: Store): Store {
  let known: BookRecord | undefined
  return {
    ...store,
    get: async (from, id) => {
      const record = await store.get(from, id)
      if (id === BOOK && from.name === books.name) known = record as unknown as BookRecord
      return record
    },
    transact: (work) =>
      store.transact((tx) => {
        const isBook = (of: { name: string }) => of.name === books.name
        return work({
          ...tx,
          get: async (from, id) => {
            const record = await tx.get(from, id)
            return record && isBook(from) ? { ...record, version: known?.version ?? 0 } : record
          },
          replace: async (into, record) => {
            const version = (await tx.get(into, record._id))?.version ?? 0
            return tx.replace(into, isBook(into) ? { ...record, version } : record)
          },
        })
      }),
  }
}

describe('the snapshot as it is built', () => {
  let here: ReturnType<typeof shelf>
  beforeEach(() => {
    here = shelf()
  })
  afterEach(() => here.close())

  it('is called by its content: the same places are the same version, whenever they are built', async () => {
    const { engine, turn } = here
    await put(engine, 'a', { face: face('一号门') })
    expect(await publishPlaces(engine, MONDAY_10)).toBe(true)
    const first = await readPublished(engine)
    expect(first.snapshot?.places).toMatchObject([{ id: 'a', name: '一号门', initials: 'yhm' }])
    await turn({ stale: true })
    expect(await publishPlaces(engine, '2026-11-23T05:00:00.000Z')).toBe(false)
    expect(await readPublished(engine, first.version)).toEqual({ version: first.version })
    await put(engine, 'b', { face: face('二号门') })
    await turn({ stale: true })
    expect(await publishPlaces(engine, MONDAY_10)).toBe(true)
    expect((await readPublished(engine)).version).not.toBe(first.version)
  })

  it('holds hours once for all who share them, leaves out what is empty, closed, or only staged', async () => {
    const { engine, names } = here
    const hours = { ...NIGHT, exceptions: [] }
    await put(engine, 'a', { face: face('甲', { hours }) })
    await put(engine, 'b', { face: face('乙', { hours }) })
    await put(engine, 'c', { face: { ...face('丙'), closed: { at: MONDAY_10, why: '搬走' } } })
    await put(engine, 'd', { staged: { batch: 'i', face: face('丁') } })
    await publishPlaces(engine, MONDAY_10)
    const { snapshot } = await readPublished(engine)
    expect([snapshot?.hours, await names()]).toEqual([[hours], ['甲', '乙']])
    expect(Object.keys(snapshot?.places[0] ?? {}).sort()).toEqual(['area', 'hours', 'id', 'initials', 'kind', 'name'])
  })

  it('keeps the single day of yesterday, whose night may still last, and no older one', async () => {
    const { engine } = here
    const day = (on: string) => ({ on, spans: [], why: '停电' })
    const exceptions = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-31'].map(day)
    await put(engine, 'a', { face: face('夜里也开', { hours: { ...NIGHT, exceptions } }) })
    await publishPlaces(engine, MONDAY_10)
    const told = (await readPublished(engine)).snapshot?.hours[0]?.exceptions.map(({ on }) => on)
    expect(told).toEqual(['2026-11-22', '2026-11-23', '2026-12-31'])
  })

  const staged = async (engine: Store, count: number) => {
    for (let i = 0; i < count; i++) {
      const id = `p${String(i).padStart(3, '0')}`
      await put(engine, id, { face: face(`旧${i}`), staged: { batch: 'i', face: face(`新${i}`) } })
    }
  }
  /** Which sides of the flip are seen, and of how many places. */
  const seen = (names: readonly string[] = []) =>
    [...new Set(names.map((name) => name.charAt(0)))].join('') + names.length

  /** A flip, and at once its settling into the records, between the first and the second page. */
  const flipBetweenPages = ({ engine, before, turn }: ReturnType<typeof shelf>) =>
    before.push(
      () => Promise.resolve(),
      async () => {
        await turn({ live: 'i', stale: true })
        await settleImports(engine, MONDAY_10)
      },
    )

  it('never mixes two sides of a flip that falls between its pages', async () => {
    await staged(here.engine, 150)
    flipBetweenPages(here)
    expect(await publishPlaces(here.store, MONDAY_10)).toBe(true)
    expect(seen(await here.names())).toBe('新150')
    // Taken back by one write while it builds once more.
    await here.turn({ stale: true })
    here.before.push(
      () => Promise.resolve(),
      () => here.turn({ undone: 'i', stale: true }),
    )
    await publishPlaces(here.store, MONDAY_10)
    expect(seen(await here.names())).toBe('旧150')
  })

  it('loses those that were renamed behind its back when a turned book is overlooked (planted)', async () => {
    await staged(here.engine, 150)
    await here.turn({})
    flipBetweenPages(here)
    await publishPlaces(overlooking(here.store), MONDAY_10)
    expect(seen(await here.names())).toBe('旧100')
  })

  it('gives up after a few tries while the book keeps turning, and the next job builds it', async () => {
    const { engine, store, before, turn, names } = here
    await put(engine, 'a', { face: face('甲') })
    before.push(...Array.from({ length: 3 }, () => () => turn({ stale: true })))
    expect(await publishPlaces(store, MONDAY_10)).toBe(false)
    expect([await names(), (await engine.get(books, BOOK))?.stale]).toEqual([undefined, true])
    expect(await publishPlaces(store, MONDAY_10)).toBe(true)
    expect(await names()).toEqual(['甲'])
  })

  it('leaves the pieces of the version before it, and none that is older', async () => {
    const { engine, turn } = here
    for (const id of ['a', 'b', 'c', 'd']) {
      await put(engine, id, { face: face(`门${id}`, { reception: '好'.repeat(300) }) })
      await turn({ stale: true })
      await publishPlaces(engine, MONDAY_10)
    }
    const { items } = await engine.find(snapshots, { index: 'byTime', limit: 100 })
    expect(new Set(items.map(({ of }) => of)).size).toBe(2)
  })

  it('is cut without tearing a sign in two, which a plain cut does (planted)', () => {
    const text = `${'a'.repeat(9)}𠮷${'𠮷'.repeat(20)}`
    const whole = (pieces: readonly string[]) => pieces.every((piece) => !/[\uD800-\uDBFF]$/.test(piece))
    const pieces = cut(text, 10)
    expect([pieces.join(''), whole(pieces), Math.max(...pieces.map(({ length }) => length))]).toEqual([text, true, 10])
    expect(whole([text.slice(0, 10), text.slice(10)])).toBe(false)
  })

  it('shows duties from today on and loses them with the day; the same news twice changes nothing', async () => {
    const { engine } = here
    await put(engine, 'a', { face: face('甲') })
    const duty = { who: '周律师（示例）', what: 'lawyer' as const, from: 540, to: 720 }
    const hear = (on: string, duties: (typeof duty)[]) =>
      engine.transact((tx) =>
        noteDuty.hear(tx, { name: 'duty.changed', data: { placeId: 'a', area: TOWN, on, duties } }, MONDAY_10),
      )
    const shown = async (now: string) => {
      await publishPlaces(engine, now)
      return (await readPublished(engine)).snapshot?.places[0]?.duties?.map(({ on }) => on) ?? []
    }
    const [today, last, after] = ['2026-11-23', addDays('2026-11-23', 6), addDays('2026-11-23', 7)]
    for (const on of [today, today, last, after]) await hear(on, [duty])
    expect(await shown(MONDAY_10)).toEqual([today, last])
    const { version } = await readPublished(engine)
    await hear(today, [duty])
    await publishPlaces(engine, MONDAY_10)
    expect((await readPublished(engine)).version).toBe(version)
    // A quarter past midnight in China: nothing was changed by anyone.
    expect(await shown('2026-11-23T16:15:00.000Z')).toEqual([last, after])
    await hear(last, [])
    expect(await shown('2026-11-23T16:20:00.000Z')).toEqual([after])
  })

  it('shows no duties of whoever plans for another town, and those of whoever plans for all the district', async () => {
    const { engine } = here
    await put(engine, 'a', { face: face('甲') })
    const duty = { who: '周律师（示例）', what: 'lawyer' as const, from: 540, to: 720 }
    const hear = (area: string, duties: (typeof duty)[]) =>
      engine.transact((tx) =>
        noteDuty.hear(tx, { name: 'duty.changed', data: { placeId: 'a', area, on: '2026-11-23', duties } }, MONDAY_10),
      )
    const shown = async () => {
      await publishPlaces(engine, MONDAY_10)
      return (await readPublished(engine)).snapshot?.places[0]?.duties?.length ?? 0
    }
    await hear('500118002', [duty])
    expect(await shown()).toBe(0)
    await hear(DISTRICT, [duty])
    expect(await shown()).toBe(1)
    await hear('500118002', [])
    expect(await shown()).toBe(1)
  })

  it('is brought to where files are served, and a failed try is made good by the next job', async () => {
    const { engine } = here
    await put(engine, 'a', { face: face('甲') })
    await publishPlaces(engine, MONDAY_10)
    const sent: string[] = []
    const broken = { put: () => Promise.reject(new Error('503')) }
    await expect(sendPublished(engine, broken, MONDAY_10)).rejects.toThrow('503')
    expect((await engine.get(books, BOOK))?.unsent).toBe(true)
    const files = { put: async (name: string, text: string) => void sent.push(`${name} ${text}`) }
    expect([await sendPublished(engine, files, MONDAY_10), await sendPublished(engine, files, MONDAY_10)]).toEqual([
      true,
      false,
    ])
    expect([sent.length, sent[0]]).toEqual([1, expect.stringMatching(/^published\/places\.json .*"name":"甲"/)])
  })
})

describe('what everyone reads', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld()
    await put(world.ports.store, 'open', { face: face('开着的门') })
    await put(world.ports.store, 'secret', { face: face('不能再让人知道的门') })
  })
  afterEach(() => world.close())

  it('is nothing before the first job, then all of it, then only the version for whoever has it', async () => {
    const she = world.anyone()
    expect(await she.places.readSnapshot({})).toEqual({ version: 'none' })
    await world.runJobs()
    const { version, snapshot } = await she.places.readSnapshot({})
    expect([snapshot?.version, snapshot?.places.map(({ id }) => id)]).toEqual([version, ['open', 'secret']])
    expect(await she.places.readSnapshot({ have: version })).toEqual({ version })
    expect(await she.places.listWithdrawn({})).toEqual({ ids: [] })
  })

  it('is rid of an erased place for as long as the file that others serve may hold it, however long that cannot be sent', async () => {
    let [hosted, broken] = ['', false]
    const publicFiles = {
      put: async (_: string, text: string) => {
        if (broken) throw new Error('503')
        hosted = text
      },
    }
    const job = async () => {
      await runJobs({ ...world.ports, publicFiles }, world.ports.newId()).catch(() => undefined)
      world.pass(2)
    }
    const days = async (count: number) => {
      for (let day = 0; day < count; day++) {
        world.pass(24 * 60)
        await job()
      }
    }
    const withdrawn = async () => (await world.anyone().places.listWithdrawn({})).ids
    await job()
    expect(hosted).toContain('不能再让人知道')
    broken = true
    const officer = await world.staff('liu', 'officer')
    await officer.places.erasePlace({ id: 'secret', seen: 1 })
    await job()
    await days(3)
    expect([hosted.includes('不能再让人知道'), await withdrawn()]).toEqual([true, ['secret']])
    broken = false
    await job()
    expect([hosted.includes('不能再让人知道'), await withdrawn()]).toEqual([false, ['secret']])
    await days(2)
    expect(await withdrawn()).toEqual([])
  })

  it('is not told for ever of a place that is out of it: a day after the job where we serve it ourselves', async () => {
    const officer = await world.staff('liu', 'officer')
    await world.runJobs()
    await officer.places.erasePlace({ id: 'secret', seen: 1 })
    const withdrawn = async () => (await world.anyone().places.listWithdrawn({})).ids
    world.pass(2)
    await world.runJobs()
    expect(await withdrawn()).toEqual(['secret'])
    world.pass(25 * 60)
    await world.runJobs()
    expect(await withdrawn()).toEqual([])
  })

  it('is rid of a place from the moment it is closed, whatever has been published; the job writes it out', async () => {
    await world.runJobs()
    const she = world.anyone()
    const { version } = await she.places.readSnapshot({})
    const officer = await world.staff('liu', 'officer')
    await officer.places.closePlace({ id: 'secret', seen: 1, why: '有人找上门' }, { key: newKey() })
    const after = await she.places.readSnapshot({ have: version })
    expect([after.version === version, JSON.stringify(after).includes('不能再让人知道')]).toEqual([false, false])
    expect(after.snapshot?.places.map(({ id }) => id)).toEqual(['open'])
    expect(await she.places.listWithdrawn({})).toEqual({ ids: ['secret'] })
    world.pass(2)
    await world.runJobs()
    const { items } = await world.ports.store.find(placeRecords, {
      ...{ index: 'byName', equals: { within: DISTRICT }, limit: 100 },
    })
    expect(items).toHaveLength(2)
    const book = await world.ports.store.get(books, BOOK)
    expect([book?.published?.places, book?.stale]).toEqual([1, false])
  })
})
