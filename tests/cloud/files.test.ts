import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { sealedFiles, type Files } from '../../cloudfunctions/kernel/files'
import { createSeal, makeKeyRing } from '../../cloudfunctions/kernel/seal'
import { openFiles as openCloudFiles } from '../../cloudfunctions/platform/cloudbase/files'
import { openFiles as openEmbeddedFiles } from '../../cloudfunctions/platform/embedded/files'
import { refuses } from '../store/check'
import { startStorage } from './storage'

process.env.TENCENTCLOUD = 'true'
const seal = createSeal(makeKeyRing())
const WORDS = Buffer.from('他昨天又打我，这是照片')

type Place = { files: Files; stored: () => Buffer[]; fetched: (link: string) => Promise<Buffer>; close: () => unknown }

async function cloud(): Promise<Place> {
  const storage = await startStorage()
  const app = tcb.init({ env: 'e', secretId: 'x', secretKey: 'y', serviceUrl: storage.url, keepalive: false })
  return {
    files: openCloudFiles(app),
    stored: () => [...storage.bucket.values()],
    fetched: async (link) => Buffer.from(await (await fetch(link)).arrayBuffer()),
    close: () => storage.close(),
  }
}
async function embedded(): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), 'chazhu-files-'))
  const files = openEmbeddedFiles(join(dir, 'files'), seal, () => new Date())
  return {
    files,
    stored: () => readdirSync(join(dir, 'files')).map((name) => readFileSync(join(dir, 'files', name))),
    fetched: (link) => files.follow(link),
    close: () => rmSync(dir, { recursive: true }),
  }
}

describe.each([
  ['CloudBase', cloud],
  ['the embedded server', embedded],
])('files on %s', (_name, open) => {
  let place: Place
  beforeEach(async () => {
    place = await open()
  })
  afterEach(() => place.close())

  it('come back as they were put, by hand and by link, until they are removed', async () => {
    const bytes = randomBytes(100_000)
    const ref = await place.files.put('abc-1.png', bytes)
    expect((await place.files.get(ref)).equals(bytes)).toBe(true)
    expect((await place.fetched(await place.files.link(ref, 60))).equals(bytes)).toBe(true)
    await place.files.remove(ref)
    await place.files.remove(ref)
    await refuses('NOT_FOUND', place.files.get(ref))
    await refuses('NOT_FOUND', place.files.link(ref, 60))
  })

  it('are called by ids alone', async () => {
    for (const name of ['../a', 'a/b', '', '..', 'a.png/..', '照片.png'])
      await expect(place.files.put(name, WORDS)).rejects.toThrow(RangeError)
  })

  it('that are private leave here sealed, open again here, and have no link', async () => {
    const hers = sealedFiles(place.files, seal)
    const ref = await hers.put('hers', WORDS)
    expect(await hers.get(ref)).toEqual(WORDS)
    expect('link' in hers).toBe(false)
    for (const form of ['utf8', 'base64', 'base64url', 'hex'] as const)
      expect(place.stored().some((bytes) => bytes.toString().includes(WORDS.toString(form)))).toBe(false)
  })

  it('that are private would be found in the open if they were put as they are (planted)', async () => {
    await place.files.put('hers', WORDS)
    expect(place.stored().some((bytes) => bytes.includes(WORDS))).toBe(true)
  })
})

it("a private file does not open in another one's place", async () => {
  const { files, close } = await cloud()
  const hers = sealedFiles(files, seal)
  const [one, other] = [await hers.put('one', WORDS), await hers.put('other', WORDS)]
  await expect(hers.get({ name: one.name, at: other.at })).rejects.toThrow()
  await close()
})

it('storage that does not answer is UNAVAILABLE, and a link lives an hour at most', async () => {
  const storage = await startStorage()
  const app = tcb.init({ env: 'e', secretId: 'x', secretKey: 'y', serviceUrl: storage.url, keepalive: false })
  const files = openCloudFiles(app)
  const ref = await files.put('a', WORDS)
  await files.link(ref, 999_999)
  expect(storage.ages).toEqual([3_600])
  storage.now.breaks = true
  await refuses('UNAVAILABLE', files.put('b', WORDS))
  await refuses('UNAVAILABLE', files.get(ref))
  await refuses('UNAVAILABLE', files.remove(ref))
  await storage.close()
})

it('an address of the embedded server opens nothing when it has run out, or was made by somebody else', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'chazhu-files-'))
  let clock = 0
  const files = openEmbeddedFiles(dir, seal, () => new Date(clock))
  const link = await files.link(await files.put('a', WORDS), 60)
  await files.put('b', WORDS)
  clock = 59_000
  expect(await files.follow(link)).toEqual(WORDS)
  for (const forged of [
    link.replace('/a?', '/b?'),
    link.replace('until=6', 'until=9'),
    '/files/a',
    '/files/a?until=99999',
  ])
    await refuses('NOT_FOUND', files.follow(forged))
  clock = 61_000
  await refuses('NOT_FOUND', files.follow(link))
  rmSync(dir, { recursive: true })
})
