import path from 'node:path'
import { createWorld, type World } from '../world'
import type { Node, Page } from './page'
import { Phone, until } from './phone'

/** A lawyer comes in by her WeChat and lets a computer in, through the very bundle that is uploaded. */
const dist = process.env.WEAPP_DIST ?? path.resolve(__dirname, '../../dist/weapp')
const SECRET = 'S'.repeat(24)

let world: World
let phone: Phone
const top = (): Page => phone.stack.at(-1) as Page
const sees = (words: string) => until(() => top().text().includes(words), 20_000)

beforeAll(async () => {
  world = await createWorld()
  phone = new Phone(dist, (envelope) => world.serve(envelope, { openid: 'openid-of-wu', address: '10.1.1.1' }))
})
afterAll(() => world.close())

const field = (): Node => {
  const node = top().find((one) => one.tag === 'wx-input')[0]
  if (!node) throw new Error(`no field on ${top().route}: ${top().text()}`)
  return node
}
function press(words: string): void {
  const node = top()
    .find((one) => one.children?.some((child) => child === words) ?? false)
    .at(-1)
  if (!node) throw new Error(`“${words}” is not on ${top().route}: ${top().text()}`)
  top().fire(node, 'tap')
}
const write = (value: string) => top().fire(field(), 'input', { value })

test('the door asks for no passphrase, and the code tells her what she is asked to do', async () => {
  const admin = await world.staff('he', 'admin')
  const { returnCode } = await admin.account.invite({
    displayName: '吴律师',
    grants: [{ role: 'lawyer', area: '500118' }],
  })
  phone.open('/workbench/enter/index')
  await sees('微信认得你')
  expect(top().find(({ tag }) => tag === 'wx-input')).toEqual([])
  press('输入进门码')
  await sees('管理员给你的 16 位数字')
  write(returnCode)
  await until(() => top().text().includes('16 位，齐了'))
  press('看看是给谁的')
  await sees('吴律师，你好')
  expect(top().text()).toContain('律师 · 全区')
  press('用这个微信进来')
  await sees('今天要办的')
  expect(JSON.stringify(phone.calls.filter(([name]) => /navigateTo|redirectTo|reLaunch/.test(name)))).not.toContain(
    returnCode,
  )
})

test('she lets a computer in by its digits and its two words', async () => {
  const computer = world.anyone('203.0.113.7')
  const { code, words } = await computer.account.startPairing({ secret: SECRET, device: 'Windows 上的 Edge' })
  phone.open('/workbench/approve/index')
  await sees('只在你自己面前的电脑上登录时才点')
  write(code)
  await until(() => top().text().includes('8 位，齐了'))
  press('看看是哪台电脑')
  await sees('都不是，停掉')
  expect(top().text()).toContain('网络 203.0.113')
  press(words.join('　'))
  await sees('电脑上进来了')
  expect(await computer.account.readPairing({ secret: SECRET })).toEqual({ state: 'confirmed' })
  expect(phone.errors).toEqual([])
})
