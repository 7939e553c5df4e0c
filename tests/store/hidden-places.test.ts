import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { MOUNTED, portsOn, serveOn } from '../../cloudfunctions/functions/mount'
import { auditRows } from '../../cloudfunctions/kernel/audit'
import type { Mounted } from '../../cloudfunctions/kernel/handlers'
import { journal } from '../../cloudfunctions/kernel/journal'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import { createServe, type Serve } from '../../cloudfunctions/kernel/serve'
import { openStore, type EmbeddedStore } from '../../cloudfunctions/platform/embedded/store'
import { shelterRecords } from '../../cloudfunctions/slices/shelters/records'
import { createClient, type Client } from '../../miniprogram/src/api/client'
import { STAFF_ROLES } from '../../shared/contract/access'
import type { ShelterContent } from '../../shared/contract/shelters'
import type { PlaceContent } from '../../shared/values/place-content'
import { OPERATIONS, type Named } from '../contract/operations'
import { VILLAGE } from '../contract/scenes-account'
import { createStage, type Stage } from '../contract/stage'
import { bookingOf, card, hour, post, roster } from '../journeys/counseling-cast'
import { newKey } from '../world'
import { canary, hits } from './needles'

const A_DAY = 24 * 60
const EVERYBODY_ELSE = STAFF_ROLES.filter((role) => role !== 'shelterKeeper')

type Hidden = Required<ShelterContent>
/** Words and numbers that stand nowhere unless somebody has written them down. */
const hidden = (what: string): Hidden => ({
  name: canary(what).slice(0, 40),
  address: canary(`${what}地址`),
  phone: `023-${randomInt(10_000_000, 99_999_999)}`,
  position: {
    lat: Number(`29.3${randomInt(10_000_000, 99_999_999)}`),
    lng: Number(`105.9${randomInt(10_000_000, 99_999_999)}`),
  },
  notes: canary(`${what}说明`),
})
/** Each by its name; numbers as they are written, and a phone also without its sign, as look-ups keep it. */
const wordsOf = (what: string, { name, address, phone, position, notes }: Hidden): Record<string, string> => ({
  [`${what} name`]: name,
  [`${what} address`]: address,
  [`${what} phone`]: phone,
  [`${what} digits`]: phone.replace('-', ''),
  [`${what} lat`]: String(position.lat),
  [`${what} lng`]: String(position.lng),
  [`${what} notes`]: notes,
})
/** Which of them were found, wherever and however written. */
const fieldsOf = (found: readonly string[]): string[] =>
  [...new Set(found.map((hit) => hit.split(':')[0] ?? ''))].sort()
const asPlace = ({ name, address, phone, position, notes }: Hidden): PlaceContent => ({
  kind: 'station',
  name,
  aliases: [],
  address,
  phone,
  position,
  hours: { rows: [{ on: 'daily', from: 0, to: 1440 }], restsOnHolidays: false, exceptions: [] },
  services: ['talk'],
  facilities: [],
  languages: [],
  reception: notes,
})

/** Every operation, by everyone who has not the right, on what it is meant for and on what is hidden: all answers. */
async function askAll(stage: Stage, serve: Serve, hiddenIds: readonly string[], of = OPERATIONS): Promise<Buffer> {
  const said: unknown[] = []
  const ask = async ({ slice, name }: Named, input: unknown, caller: Caller) => {
    const { replies } = await serve({ calls: [{ slice, op: name, input, key: newKey() }] }, caller)
    said.push(replies)
  }
  const people = async () => [
    { caller: { address: 'nobody' }, person: undefined },
    { caller: { openid: stage.unique('o'), address: 'citizen' }, person: undefined },
    ...(await Promise.all(
      [...EVERYBODY_ELSE.map((role) => [role]), EVERYBODY_ELSE].map(async (roles) => {
        const person = await stage.hire(...roles)
        const caller = { token: person.token, address: 'staff' }
        return { caller, person: roles.includes('lawyer') ? person : undefined }
      }),
    )),
  ]
  for (const one of of) {
    for (const { caller, person } of await people()) {
      const input = one.input(await stage.scene(one.state ?? 'waiting', person))
      if ('id' in input) for (const id of hiddenIds) await ask(one, { ...input, id }, caller)
      await ask(one, input, caller)
    }
  }
  return Buffer.from(JSON.stringify(said))
}

describe('hidden places', () => {
  // Everyone asks everything, with scenes of its own each time; and the machine may be busy.
  jest.setTimeout(180_000)
  const dir = mkdtempSync(join(tmpdir(), 'chazhu-hidden-'))
  const file = join(dir, 'chazhu.db')
  let engine: EmbeddedStore
  let stage: Stage
  beforeEach(async () => {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    engine = openStore(file)
    stage = await createStage({ engine })
  })
  afterEach(() => engine.close())
  afterAll(() => rmSync(dir, { recursive: true }))

  const read = (path: string) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))
  const files = () => ({ db: read(file), 'db-wal': read(`${file}-wal`), 'db-shm': read(`${file}-shm`) })
  /** Moves everything from the log into the file, as time would. */
  const settled = () => {
    engine.close()
    const database = new Database(file)
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    database.close()
    const now = files()
    engine = openStore(file)
    return now
  }
  const as = async (role: 'officer' | 'shelterKeeper', area?: string, serve = stage.serve) => {
    const { token } = await stage.hireIn(area, role)
    return createClient((envelope) => serve(envelope, { token, address: 'a' }))
  }
  const snapshot = async () => Buffer.from(JSON.stringify(await stage.client({ address: 'b' }).places.readSnapshot({})))

  /** A place comes by a file, and is settled. */
  async function bringIn(officer: Client, { name, address, phone, position, notes }: Hidden): Promise<string> {
    const columns = ['area', 'kind', 'name', 'address', 'phone', 'lat', 'lng', 'reception'] as const
    const row = [VILLAGE, '驿站', name, address, phone, String(position.lat), String(position.lng), notes]
    const { id } = await officer.places.startImport({ fileName: '驿站.csv', columns: [...columns], rows: 1 })
    await officer.places.sendRows({ id, from: 0, rows: [row] })
    await officer.places.checkImport({ id })
    await officer.places.stageImport({ id, leaveOutBad: false })
    await officer.places.publishImport({ id })
    await stage.world.runJobs()
    expect((await officer.places.readProblems({ id })).problems).toEqual([])
    const { items } = await officer.places.listPlaces({ within: VILLAGE })
    return items.find(({ content }) => content.name === name)?.id ?? ''
  }

  /** A counselor sits there; somebody comes, somebody else has cancelled. `read`: all that anybody is told of it. */
  async function planAt(officer: Client, placeId: string, { name, address }: Hidden) {
    const { id: counselorId, token } = await stage.hireIn(undefined, 'counselor')
    await stage.client({ token, address: 'a' }).counseling.saveCard({ card: card() })
    const daily = post({ days: { every: 'day' }, turn: { by: 'same', who: [counselorId] } })
    const site = { name, address, area: VILLAGE, placeId }
    await officer.counseling.addRoster({ content: roster([daily], { site }) })
    const her = stage.client({ address: 'b' }).counseling
    const book = async (from: number) =>
      (await her.book(bookingOf({ on: '2026-11-25', from, counselorId }, { mode: 'place' }))).returnCode
    const codes = [await book(hour(9)), await book(hour(11))]
    await her.cancel({ returnCode: codes[1] ?? '' })
    const read = async () => {
      const told = [
        await her.listTimes({ kind: 'inMarriage' }),
        ...(await Promise.all(codes.map((returnCode) => her.readBooking({ returnCode })))),
      ]
      return told.map((one) => Buffer.from(JSON.stringify(one)))
    }
    return { read }
  }

  /** One that was always a shelter, and two that everybody could find until the district learned better. */
  async function hide(serve = stage.serve) {
    const [always, since, brought] = [hidden('庇护所'), hidden('原来公开的'), hidden('表里来的')]
    const words = { ...wordsOf('always', always), ...wordsOf('since', since), ...wordsOf('brought', brought) }
    const keeper = await as('shelterKeeper', undefined, serve)
    const first = await keeper.shelters.addShelter({ content: { ...always, notes: '再写' } })
    await keeper.shelters.editShelter({ id: first.id, seen: 1, content: always })

    const officer = await as('officer', undefined, serve)
    const village = await as('officer', VILLAGE, serve)
    const other = await bringIn(officer, brought)
    const { id } = await officer.places.addPlace({ area: VILLAGE, content: asPlace(since) })
    await village.places.editPlace({ id, seen: 1, content: asPlace(since), why: since.address })
    await officer.places.closeToday({ id, seen: 1, why: since.address })
    await stage.world.runJobs()
    const planned = await planAt(officer, id, since)
    const offered = await planned.read()
    const shown = await snapshot()
    const before = files()
    for (const gone of [id, other]) {
      const { revision } = await officer.places.readPlace({ id: gone })
      await officer.places.erasePlace({ id: gone, seen: revision })
    }
    const atOnce = Buffer.concat([await snapshot(), ...(await planned.read())])
    const second = await keeper.shelters.addShelter({ content: since })
    await stage.world.runJobs()
    stage.world.pass(A_DAY)
    await stage.world.runJobs()
    const booked = Buffer.concat(await planned.read())
    return { words, ids: [first.id, second.id, id, other], shown, before, atOnce, offered, booked }
  }

  it('are told to nobody without the right: by no operation, no log, no audit row', async () => {
    const { words, ids, shown, before, atOnce, offered, booked } = await hide()
    // While it was public, it was found, and lay where all places lie.
    const once = Object.keys(words).filter((word) => !word.startsWith('always '))
    const lay = fieldsOf(hits(words, { db: Buffer.concat([before.db, before['db-wal']]) }))
    expect(lay).toEqual(once.sort())
    expect(fieldsOf(hits(words, { shown }))).toEqual(once.filter((word) => !word.endsWith('digits')))
    // By whoever looks for a time, by her who comes, and by her who has cancelled.
    for (const one of offered) expect(fieldsOf(hits(words, { one }))).toEqual(['since address', 'since name'])
    expect(hits(words, { atOnce, booked })).toEqual([])
    expect(booked.toString()).not.toContain(ids[2])

    const answers = await askAll(stage, stage.serve, ids)
    expect(answers.length).toBeGreaterThan(50_000)
    expect(hits(words, { answers })).toEqual([])
    const all = async (of: typeof auditRows | typeof journal) => {
      const { items } = await engine.find(of as typeof auditRows, { index: 'byTime', limit: 100 })
      return Buffer.from(JSON.stringify(items))
    }
    // What commands did stands in the journal, what was read in the audit.
    const [audit, journaled] = [await all(auditRows), await all(journal)]
    for (const op of ['shelters.addShelter', 'places.erasePlace']) expect(journaled.toString()).toContain(op)
    expect(audit.toString()).toContain('qa.listQueue')
    expect(hits(words, { audit, journaled, log: Buffer.from(JSON.stringify(stage.world.lines)) })).toEqual([])
  })

  it('lie nowhere in the file: what was public has been overwritten when it has left', async () => {
    const { words } = await hide()
    const { db, ...rest } = settled()
    expect(db.length).toBeGreaterThan(50_000)
    expect(hits(words, { db, ...rest })).toEqual([])
  })

  it('are all there for who holds the right, and each look is written down (control)', async () => {
    const { words, ids } = await hide()
    const { id: who, token } = await stage.hire('shelterKeeper')
    const told = await stage.client({ token, address: 'a' }).shelters.listShelters({})
    const found = hits(words, { told: Buffer.from(JSON.stringify(told)) })
    const sheltered = Object.keys(words).filter((word) => !word.startsWith('brought '))
    const lost = sheltered.filter((word) => !found.includes(`${word}: utf8 in told`))
    expect(lost).toEqual(['always digits', 'since digits'])
    const { items } = await stage.ports.store.find(auditRows, { index: 'byTime', order: 'desc', limit: 1 })
    expect(items[0]).toMatchObject({ actorId: who, action: 'shelters.listShelters', role: 'shelterKeeper' })
    expect([...(items[0]?.subjects ?? [])].sort()).toEqual(ids.slice(0, 2).sort())
  })

  it('are no likeness: who brings in the same name, phone and position hears what she hears of any other', async () => {
    const [shelter, other] = [hidden('小院'), hidden('别处')]
    const keeper = await as('shelterKeeper')
    await keeper.shelters.addShelter({ content: shelter })
    const officer = await as('officer')
    /** What is told of a file with this one row, and of the same place when it is typed in. */
    const bringIn = async (one: Hidden) => {
      const { name, phone, position } = one
      const row = [VILLAGE, '驿站', name, phone, String(position.lat), String(position.lng)]
      const columns = ['area', 'kind', 'name', 'phone', 'lat', 'lng'] as const
      const { id } = await officer.places.startImport({ fileName: '驿站.csv', columns: [...columns], rows: 1 })
      await officer.places.sendRows({ id, from: 0, rows: [row] })
      const { found } = await officer.places.checkImport({ id })
      const { problems } = await officer.places.readProblems({ id })
      await officer.places.discardImport({ id })
      await stage.world.runJobs()
      await officer.places.addPlace({ area: VILLAGE, content: asPlace(one) })
      stage.world.pass(1)
      await stage.world.runJobs()
      return { found, problems, ...(await officer.places.listAlike({})) }
    }
    const said = await bringIn(shelter)
    expect(said).toEqual({ found: { added: 1, changed: 0, same: 0, bad: 0 }, problems: [], pairs: [] })
    expect(await bringIn(other)).toEqual(said)
    // Of a place that everybody may know she is told.
    const again = await bringIn(other)
    expect(again.problems).toMatchObject([{ problem: 'sameExists' }])
    expect(again.pairs).toHaveLength(1)
  })

  it('would be found if a room looked into theirs (planted fault)', async () => {
    const { words, ids } = await hide()
    const peeking: Mounted = {
      ...MOUNTED,
      places: {
        ...MOUNTED.places,
        async listPlaces(input, tools) {
          const { items } = await MOUNTED.places.listPlaces(input, tools)
          const shelter = ids[0] ? await tools.store.get(shelterRecords, ids[0]) : undefined
          if (!shelter || !items[0]) return { items }
          return { items: [{ ...items[0], content: { ...items[0].content, name: shelter.content.name } }] }
        },
      },
    }
    const ofPlaces = OPERATIONS.filter(({ slice }) => slice === 'places')
    const answers = await askAll(stage, createServe(peeking, stage.ports), ids, ofPlaces)
    expect(hits(words, { answers })).toEqual(['always name: utf8 in answers'])
  })

  it('would be found if the store were not sealed (planted fault)', async () => {
    const { words } = await hide(serveOn(portsOn({ ...stage.ports, store: engine }, async () => {})))
    const lying = Object.keys(words).filter((word) => !word.endsWith('digits') && !word.startsWith('brought '))
    expect(fieldsOf(hits(words, settled()))).toEqual(lying.sort())
  })

  it('would be found in the free pages of a file that does not overwrite what leaves it (planted fault)', () => {
    const { address } = hidden('删掉的')
    engine.close()
    const database = new Database(file)
    database.exec('PRAGMA secure_delete=OFF')
    database.prepare('INSERT INTO doc VALUES (?,?,?,?)').run('places', 'p', 1, JSON.stringify({ address }))
    database.exec("DELETE FROM doc WHERE id = 'p'")
    database.close()
    expect(hits({ address }, settled())).toContain('address: utf8 in db')
  })
})
