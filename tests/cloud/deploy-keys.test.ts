import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKeyRing } from '../../cloudfunctions/kernel/seal'
import { placeOf, readCopy, ringText, writeCopy } from '../../scripts/deploy/key-copy'

const home = realpathSync(mkdtempSync(join(tmpdir(), 'chazhu-home-')))
afterAll(() => rmSync(home, { recursive: true }))
const folder = (...parts: string[]) => {
  const made = join(home, ...parts)
  mkdirSync(made, { recursive: true, mode: 0o700 })
  return made
}
const ring = ringText(JSON.stringify(makeKeyRing()))

test('a folder of her own is a good place', () => {
  expect(placeOf(join(folder('safe'), 'keys.json'))).toBe(join(home, 'safe/keys.json'))
})

test.each([
  ['inside this repository', () => join(__dirname, '../../keys.json'), 'this repository'],
  ['inside any repository', () => (folder('project/.git'), join(folder('project/a/b'), 'k')), 'version control'],
  ['in Dropbox', () => join(folder('Dropbox/private'), 'k'), 'synced'],
  ['in a company OneDrive', () => join(folder('OneDrive - Women'), 'k'), 'synced'],
  ['in iCloud', () => join(folder('Library/Mobile Documents/com~apple~CloudDocs'), 'k'), 'synced'],
  ['in 坚果云', () => join(folder('我的坚果云'), 'k'), 'synced'],
  ['in 百度网盘', () => join(folder('BaiduSyncdisk/keys'), 'k'), 'synced'],
  ['in a folder that Syncthing marks', () => (folder('shared/.stfolder'), join(folder('shared'), 'k')), 'synced'],
  [
    'behind a link into a synced folder',
    () => {
      symlinkSync(folder('Nextcloud'), join(home, 'innocent'))
      return join(home, 'innocent/k')
    },
    'synced',
  ],
  [
    'where everyone may write',
    () => {
      chmodSync(folder('open'), 0o777)
      return join(home, 'open/k')
    },
    'Everyone may write',
  ],
  ['in a folder that does not exist', () => join(home, 'nowhere/k'), 'does not exist'],
])('refused: %s', (_, place, why) => {
  expect(() => placeOf(place())).toThrow(why)
})

test('the copy is for the owner alone and never goes over something else', () => {
  const place = join(folder('safe'), 'ring.json')
  writeCopy(place, ring)
  expect(statSync(place).mode & 0o777).toBe(0o600)
  expect(readCopy(place)).toBe(ring)
  const before = readFileSync(place, 'utf8')
  expect(() => writeCopy(place, ringText(JSON.stringify(makeKeyRing())))).toThrow('EEXIST')
  expect(readFileSync(place, 'utf8')).toBe(before)
})

test('a copy that others can read, or that is none, is not taken for one', () => {
  const place = join(folder('safe'), 'loose.json')
  writeCopy(place, ring)
  chmodSync(place, 0o644)
  expect(() => readCopy(place)).toThrow('chmod 600')
  const diary = join(folder('safe'), 'diary.txt')
  writeFileSync(diary, 'my secret diary', { mode: 0o600 })
  expect(() => readCopy(diary)).toThrow('holds no key ring')
  expect(readCopy(join(home, 'safe/none.json'))).toBeUndefined()
})

test.each([
  ['{}'],
  ['{"lookup":"AAAA","seal":{"current":"k1","keys":{"k1":"AAAA"}}}'],
  [JSON.stringify({ ...makeKeyRing(), seal: { current: 'k9', keys: { k1: 'x' } } })],
])('no ring, and no word of it in the message: %s', (text) => {
  expect(() => ringText(text)).toThrow(/^this is no key ring of ours$/)
})

test('two rings are the same whatever the order they are written in', () => {
  const { lookup, seal } = makeKeyRing()
  const more = { ...seal.keys, k0: makeKeyRing().lookup }
  const one = { lookup, seal: { current: 'k1', keys: more } }
  const two = { seal: { keys: Object.fromEntries(Object.entries(more).reverse()), current: 'k1' }, lookup }
  expect(ringText(JSON.stringify(two, null, 2))).toBe(ringText(JSON.stringify(one)))
})
