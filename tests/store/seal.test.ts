import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { fc } from '../seeded'
import { createSeal, makeKeyRing, type KeyRing, type Seal } from '../../cloudfunctions/kernel/seal'
import { sealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { openStore, type EmbeddedStore } from '../../cloudfunctions/platform/embedded/store'
import type { Store } from '../../cloudfunctions/kernel/store'
import { collection } from '../../cloudfunctions/kernel/collection'
import { put, things, type Thing } from './things'

const letters = collection<Thing & { other?: string }>()({
  name: 'letters',
  owner: { nobody: 'made up' },
  indexes: { byGroup: ['group'] },
  sealed: ['secret', 'other'],
  keep: { forever: 'gone with the test' },
  scopes: {},
})
/** The same records as the engine holds them: nothing is opened. */
const rawOf = (of: typeof letters) => ({ ...of, sealed: [] })

type Sealing = (engine: Store, seal: Seal) => Store

/** Takes sealed text from where it stands, puts it elsewhere, and expects that it does not open there. */
async function refusesMovedText(sealing: Sealing): Promise<void> {
  const engine = openStore(':memory:')
  const seal = createSeal(makeKeyRing())
  const store = sealing(engine, seal)
  await store.insert(letters, { _id: 'a', group: 'g', n: 0, secret: 'mine', other: 'open' })
  await store.insert(letters, { _id: 'b', group: 'g', n: 0, secret: 'hers' })
  const [a, b] = [await engine.get(rawOf(letters), 'a'), await engine.get(rawOf(letters), 'b')]
  assert.ok(a && b && a.secret !== 'mine')
  const moves = {
    field: { ...a, other: a.secret },
    record: { ...b, secret: a.secret },
  }
  for (const [what, moved] of Object.entries(moves)) {
    const now = await engine.get(rawOf(letters), moved._id)
    await engine.replace(rawOf(letters), { ...moved, version: now?.version ?? 0 })
    await assert.rejects(store.get(letters, moved._id), `moved to another ${what}, and it opened`)
  }
  await engine.insert(things, { _id: 'b', group: 'g', n: 0, secret: b.secret })
  await assert.rejects(store.get(things, 'b'), 'moved to another collection, and it opened')
  await assert.rejects(store.find(things, { index: 'byGroup', equals: { group: 'g' }, limit: 1 }))
  engine.close()
}

/** Two different lists of parts must have different hashes, also when their texts run together. */
function keepsPartsApart(hash: Seal['hash']): void {
  assert.notEqual(hash('p', 'ab', 'c'), hash('p', 'a', 'bc'))
  assert.notEqual(hash('p', 'a', ''), hash('p', 'a'))
  const parts = fc.array(
    fc.oneof(fc.constantFrom('', '\0', '0', '1', '\u00001\0a', 'a'), fc.string({ unit: 'binary' })),
    {
      maxLength: 4,
    },
  )
  const join = (list: readonly string[]) => JSON.stringify(list)
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      if (join(one) !== join(other)) assert.notEqual(hash('p', ...one), hash('p', ...other))
      const glued = one.join('')
      if (one.length > 1) assert.notEqual(hash('p', ...one), hash('p', glued))
      const zeroed = one.join('\0')
      if (one.length > 1) assert.notEqual(hash('p', ...one), hash('p', zeroed))
    }),
    { numRuns: 500 },
  )
}

describe('sealed text', () => {
  let engine: EmbeddedStore
  beforeEach(() => {
    engine = openStore(':memory:')
  })
  afterEach(() => engine.close())

  it('opens only in the field, the record and the collection it was sealed for', () => refusesMovedText(sealedStore))

  it('would be caught opening elsewhere if the place were not bound to it (planted fault)', async () => {
    const placeless: Sealing = (inner, seal) =>
      sealedStore(inner, { ...seal, close: (v) => seal.close(v, ''), open: (s) => seal.open(s, '') })
    await expect(refusesMovedText(placeless)).rejects.toThrow(/it opened/)
  })

  it('does not open with one bit changed anywhere, nor cut short', () => {
    const seal = createSeal(makeKeyRing())
    const sealed = seal.close('他昨天又打我', 'questions/1/messages')
    expect(seal.open(sealed, 'questions/1/messages')).toBe('他昨天又打我')
    const [version = '', key = '', body = ''] = sealed.split('.')
    const bytes = Buffer.from(body, 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => seal.open(`${version}.${key}.${changed.toString('base64url')}`, 'questions/1/messages')).toThrow()
    }
    for (let length = 0; length < bytes.length; length++) {
      const cut = bytes.subarray(0, length).toString('base64url')
      expect(() => seal.open(`${version}.${key}.${cut}`, 'questions/1/messages')).toThrow()
    }
    for (const forged of ['', 'plain', `s2.${key}.${body}`, `${version}.k9.${body}`]) {
      expect(() => seal.open(forged, 'questions/1/messages')).toThrow()
    }
  })

  it('is different each time, although the words are the same', () => {
    const seal = createSeal(makeKeyRing())
    expect(new Set(Array.from({ length: 100 }, () => seal.close('x', 'a/b/c'))).size).toBe(100)
  })

  it('opens after a change of keys as long as the old key is kept, and is written with the new one', async () => {
    const [first, second] = [makeKeyRing(), makeKeyRing()]
    const keys = { k1: first.seal.keys.k1 ?? '', k2: second.seal.keys.k1 ?? '' }
    const rotated: KeyRing = { lookup: first.lookup, seal: { current: 'k2', keys } }
    const record = await put(sealedStore(engine, createSeal(first)), { secret: 'old' })
    const store = sealedStore(engine, createSeal(rotated))
    expect(await store.get(things, record._id)).toEqual(record)
    await store.replace(things, record)
    const raw = (await engine.get(things, record._id))?.secret
    expect(raw).toMatch(/^s1\.k2\./)
    const withoutOld: KeyRing = { lookup: first.lookup, seal: { current: 'k2', keys: { k2: keys.k2 } } }
    expect((await sealedStore(engine, createSeal(withoutOld)).get(things, record._id))?.secret).toBe('old')
    await expect(sealedStore(engine, createSeal(first)).get(things, record._id)).rejects.toThrow('no sealing key k2')
    // Look-ups outlive the change: codes and tokens still open.
    expect(createSeal(rotated).hash('p', 'x')).toBe(createSeal(first).hash('p', 'x'))
  })

  it('needs keys of 32 bytes', () => {
    expect(() => createSeal({ ...makeKeyRing(), lookup: 'c2hvcnQ=' })).toThrow('32 bytes')
  })
})

describe('keyed hashes for look-ups', () => {
  const seal = createSeal(makeKeyRing())

  it('keep their parts apart', () => keepsPartsApart(seal.hash.bind(seal)))

  it('would be caught running together (planted faults)', () => {
    const mac = (text: string) => createHmac('sha256', 'key').update(text).digest('base64url')
    expect(() => keepsPartsApart((purpose, ...parts) => mac(purpose + parts.join('')))).toThrow()
    expect(() => keepsPartsApart((purpose, ...parts) => mac([purpose, ...parts].join('\0')))).toThrow()
  })

  it('differ by purpose, by key, and hold 192 bits', () => {
    expect(seal.hash('a', 'x')).not.toBe(seal.hash('b', 'x'))
    expect(seal.hash('a', 'x')).not.toBe(createSeal(makeKeyRing()).hash('a', 'x'))
    expect(seal.hash('a', 'x')).toMatch(/^[\w-]{32}$/)
  })
})
