import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { get } from 'node:http'
import type { Store } from '../../cloudfunctions/kernel/store'
import { placeOf } from '../../cloudfunctions/slices/places/faces'
import { BOOK, books, placeRecords, snapshots } from '../../cloudfunctions/slices/places/records'
import { withdraw } from '../../cloudfunctions/slices/places/withdrawing'
import type { PlacesSnapshotDto } from '../../shared/contract/places'
import { openHouse, REF, type House } from './house'

const PATH = '/published/places.json'
const SECRET = '不能再让人知道的门'
const AT = '2026-11-23T02:00:00.000Z'

type Told = { status: number; headers: Record<string, string | string[] | undefined>; bytes: Buffer }
/** As it comes over the line: fetch would unpack it. */
const ask = (house: House, headers: Record<string, string> = {}, method = 'GET'): Promise<Told> =>
  new Promise((done, failed) => {
    get(`${house.server().address}${PATH}`, { headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      )
    }).on('error', failed)
  })
const parsed = (bytes: Buffer) => JSON.parse(bytes.toString()) as PlacesSnapshotDto

const put = async (store: Store, id: string, name: string): Promise<void> => {
  const content = { kind: 'studio' as const, name, aliases: [], services: [], facilities: [], languages: [] }
  if (!(await store.get(placeRecords, id)))
    await store.insert(placeRecords, placeOf({ _id: id, addedAt: AT }, { face: { area: '500118001', content } }))
}

describe('the published file of places', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse({
      prepare: async ({ store }) => {
        await put(store, 'open', '开着的门')
        await put(store, 'secret', SECRET)
      },
    })
  })
  afterAll(() => house.close())

  it('comes as JSON with a strong tag, to be asked about each time', async () => {
    const { status, headers, bytes } = await ask(house)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      etag: expect.stringMatching(/^"[\w-]+"$/),
      vary: expect.stringContaining('accept-encoding'),
    })
    expect(parsed(bytes).places.map(({ name }) => name)).toEqual(['开着的门', SECRET])
    expect(headers.etag).toContain(parsed(bytes).version)
  })

  it('is the same behind brotli and gzip', async () => {
    const plain = (await ask(house)).bytes
    const br = await ask(house, { 'accept-encoding': 'gzip, br' })
    const gzip = await ask(house, { 'accept-encoding': 'gzip' })
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(br.bytes).equals(plain)).toBe(true)
    expect(gunzipSync(gzip.bytes).equals(plain)).toBe(true)
    expect(br.bytes.length).toBeLessThan(plain.length / 3)
  })

  it('is not sent again to whoever has it, in any way of asking, and is to all others', async () => {
    const tag = String((await ask(house)).headers.etag)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const { status, headers, bytes } = await ask(house, { 'if-none-match': known, 'accept-encoding': 'br' })
      expect([known, status, bytes.length, headers.etag]).toEqual([known, 304, 0, tag])
    }
    for (const unknown of ['"other"', tag.slice(1, -1), ''])
      expect((await ask(house, { 'if-none-match': unknown })).status).toBe(200)
  })

  it('tells HEAD what it would tell GET, without the file', async () => {
    const [head, whole] = [await ask(house, {}, 'HEAD'), await ask(house)]
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    for (const name of ['etag', 'content-type', 'cache-control']) expect(head.headers[name]).toBe(whole.headers[name])
    expect(Number(head.headers['content-length'])).toBe(whole.bytes.length)
  })

  it('is rid of a place from the commit that withdraws it, under another tag, however it is packed', async () => {
    const before = String((await ask(house)).headers.etag)
    await house.server().ports.store.transact((tx) => withdraw(tx, 'secret', AT))
    for (const encoding of ['identity', 'gzip', 'br'] as const) {
      const { status, headers, bytes } = await ask(house, { 'accept-encoding': encoding, 'if-none-match': before })
      const text = { identity: String, gzip: gunzipSync, br: brotliDecompressSync }[encoding](bytes).toString()
      expect([status, headers.etag === before, text.includes(SECRET), text.includes('开着的门')]).toEqual([
        ...[200, false, false, true],
      ])
    }
  })

  it('would still show it if it were served as it was published (planted)', async () => {
    const { items } = await house.server().ports.store.find(snapshots, { index: 'byTime', limit: 100 })
    expect(items.map(({ text }) => text).join('')).toContain(SECRET)
  })

  it('asks to come again while its pieces are being changed', async () => {
    const other = await openHouse({ prepare: async ({ store }) => put(store, 'open', '开着的门') })
    const { store } = other.server().ports
    const book = await store.get(books, BOOK)
    for (let n = 0; n < (book?.published?.pieces ?? 0); n++)
      await store.remove(snapshots, `${book?.published?.of}.${n}`)
    const { status, bytes } = await ask(other)
    expect(status).toBe(503)
    expect(JSON.parse(bytes.toString())).toMatchObject({
      ok: false,
      error: { code: 'UNAVAILABLE', ref: expect.stringMatching(REF) },
    })
    await other.close()
  })

  it('is not there while nothing has been published, and a reference says so', async () => {
    const other = await openHouse()
    // What the first job has built is taken away again: a server whose jobs have not run yet.
    await other.server().ports.store.remove(books, BOOK)
    const { status, bytes } = await ask(other)
    const { ok, error } = JSON.parse(bytes.toString()) as { ok: boolean; error: { code: string; ref: string } }
    expect([status, ok, error.code]).toEqual([404, false, 'NOT_FOUND'])
    expect(error.ref).toMatch(REF)
    await other.close()
  })

  it('may be used by a page that asks where she is: the policy lets our own pages ask', async () => {
    expect((await ask(house)).headers['permissions-policy']).toContain('geolocation=(self)')
  })
})
