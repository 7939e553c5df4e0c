import path from 'node:path'
import { PLACES_SNAPSHOT } from '../places-snapshot'
import type { Node, Page } from './page'
import { Phone, until } from './phone'

/** 找妇联 through the very bundle that is uploaded. */
const dist = process.env.WEAPP_DIST ?? path.resolve(__dirname, '../../dist/weapp')
const KB = 1024

let phone: Phone
let page: Page

beforeAll(async () => {
  phone = new Phone(dist, {
    'places.readSnapshot': () => ({ version: PLACES_SNAPSHOT.version, snapshot: PLACES_SNAPSHOT }),
    'places.listWithdrawn': () => ({ ids: ['yizhan'] }),
  })
  page = phone.open('/features/places/places/index')
  await until(() => page.text().includes('永川区妇联'))
})

const called = (name: string) => phone.calls.filter(([one]) => one === name).map(([, [options]]) => options as object)
const withClass = (name: string, on = page): Node[] =>
  on.find(({ attr }) => {
    const given = attr?.['class']
    return typeof given === 'string' && given.split(' ').includes(name)
  })
function press(words: string, on = page): void {
  const node = on.find(({ children }) => children?.includes(words) ?? false).at(-1)
  if (!node) throw new Error(`“${words}” is not on ${on.route}: ${on.text()}`)
  on.fire(node, 'tap')
}

test('the list stands without her place, and nothing was asked but the two reads', () => {
  expect(page.text()).toContain('想按远近排吗？位置只在手机里算，不上传。不给也能看全部。')
  expect(page.text()).toContain('开到 12:00| · |能说说心里话、能调解')
  expect(page.text()).not.toContain('南大街妇女儿童驿站')
  expect(called('getFuzzyLocation')).toEqual([])
  expect(phone.errors).toEqual([])
})

test('it is drawn in little pieces', () => {
  expect(Math.max(...page.sent)).toBeLessThan(64 * KB)
})

test('a call and a way, with the right arguments', () => {
  press('打电话')
  expect(called('makePhoneCall').at(-1)).toMatchObject({ phoneNumber: '023-49000001' })
  press('带我去')
  expect(called('openLocation').at(-1)).toMatchObject({
    latitude: 29.3561,
    longitude: 105.9271,
    name: '永川区妇联（示例）',
  })
})

test('her rough place is asked for at her press, and sorts', async () => {
  press('用我的位置')
  await until(() => page.text().includes('按你大概的位置排'))
  expect(called('getFuzzyLocation')).toEqual([expect.objectContaining({ type: 'gcj02' })])
  expect(called('getLocation')).toEqual([])
  expect(page.text()).toContain('1 公里上下')
  expect(JSON.stringify(called('callFunction'))).not.toMatch(/29\.3|105\.9/)
})

test('the native map carries the same numbers as the rows', async () => {
  press('地图')
  await until(() => page.find(({ tag }) => tag === 'wx-map').length > 0)
  const map = page.find(({ tag }) => tag === 'wx-map')[0]
  const markers = map?.attr?.['markers'] as { id: number; iconPath: string; joinCluster: boolean; ariaLabel: string }[]
  expect(markers.length).toBeGreaterThan(10)
  expect(markers[0]).toMatchObject({ id: 1, iconPath: '/features/places/pins/first.png', joinCluster: true })
  expect(page.text()).toContain('示意图 · 镇街是大概位置，待核实')
  const second = markers[1]
  if (!map || !second) throw new Error('no second pin')
  page.fire(map, 'markertap', { markerId: second.id })
  await until(() => withClass('places-map__picked').length > 0)
  const [picked] = withClass('places-map__picked')
  const texts: string[] = []
  const walk = (node: Node | string): void =>
    typeof node === 'string' ? void texts.push(node) : node.children?.forEach(walk)
  if (picked) walk(picked)
  expect(`${second.id} 号，${texts[1]}（示例）`).toBe(second.ariaLabel)
})

test('a word finds on the phone', async () => {
  press('列表')
  const [field] = page.find(({ tag }) => tag === 'wx-input')
  if (!field) throw new Error('no field')
  page.fire(field, 'input', { value: 'zsl' })
  await until(() => withClass('places-row').length === 1)
  expect(page.text()).toContain('中山路街道妇联')
})

test('a town opens', async () => {
  press('按镇街')
  await until(() => page.text().includes('朱沱镇'))
  press('朱沱镇')
  await until(() => page.text().includes('示例二村'))
  expect(Math.max(...page.sent.slice(-3))).toBeLessThan(32 * KB)
})

test('the page of a place, by an id from before', async () => {
  const place = phone.open('/features/places/place/index?id=qu-before')
  await until(() => place.text().includes('到了会怎样'))
  expect(place.text()).toContain('没有台阶')
  expect(Math.max(...place.sent)).toBeLessThan(32 * KB)
  expect(phone.errors).toEqual([])
})
