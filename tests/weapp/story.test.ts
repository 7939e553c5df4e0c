import path from 'node:path'
import { installLawCards, installSamples } from '../../scripts/seeds/install'
import { createWorld, type World } from '../world'
import type { Node, Page } from './page'
import { Phone, until } from './phone'

/** The asker's half of the story through the very bundle that is uploaded, against the real backend in this process. */
const dist = process.env.WEAPP_DIST ?? path.resolve(__dirname, '../../dist/weapp')
const TROUBLE = '老公昨晚又打我，还说再提离婚就弄死我，我不知道该去哪'
const KB = 1024

let world: World
let phone: Phone
const top = (): Page => phone.stack.at(-1) as Page

beforeAll(async () => {
  world = await createWorld()
  await installLawCards(world.ports.store)
  await installSamples(world.ports.store)
  phone = new Phone(dist, (envelope) => world.serve(envelope, { openid: 'openid-of-hers', address: '10.1.1.1' }))
})
afterAll(() => world.close())

const field = (page: Page, tag: string): Node => {
  const node = page.find((one) => one.tag === tag)[0]
  if (!node) throw new Error(`no ${tag} on ${page.route}: ${page.text()}`)
  return node
}
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
/** Until the page has drawn what the server said before: that is no tap's cost. */
async function quiet(page: Page): Promise<void> {
  for (let drawn = -1; drawn !== page.sent.length;) {
    drawn = page.sent.length
    await pause(150)
  }
}

/** Presses what says `words`; measures what the tap cost. */
async function press(page: Page, words: string): Promise<void> {
  await quiet(page)
  const node = page.find((one) => one.children?.some((child) => child === words) ?? false).at(-1)
  if (!node) throw new Error(`“${words}” is not on ${page.route}: ${page.text()}`)
  const before = page.sent.length
  page.fire(node, 'tap')
  await pause(30)
  const dear = page.sent.slice(before).filter((bytes) => bytes > 4 * KB)
  expect({ pressed: words, dear }).toEqual({ pressed: words, dear: [] })
}
const sees = (words: string) => until(() => top().text().includes(words), 20_000)
const code = () =>
  (
    top()
      .text()
      .replace(/\D*\|/g, '|')
      .match(/\d{4}\D{0,3}\d{4}\D{0,3}\d{4}\D{0,3}\d{4}/)?.[0] ?? ''
  ).replace(/\D/g, '')

let returnCode = ''

test('she types her trouble: the danger panel and law cards come from her own phone', async () => {
  const ask = phone.open('/features/qa/ask/index')
  await sees('写好了，发给律师')
  await until(() => phone.calls.filter(([name]) => name === 'callFunction').length > 0)
  const asked = phone.calls.length
  ask.fire(field(ask, 'wx-textarea'), 'input', { value: TROUBLE })
  await sees('110')
  await sees('也许用得上')
  expect(ask.text()).toMatch(/现在安全吗/)
  // nothing that she types leaves the phone before she sends it
  const sent = JSON.stringify(phone.calls.slice(asked).filter(([name]) => name === 'callFunction'))
  expect(sent).not.toContain('老公')
  expect(Math.max(...ask.sent)).toBeLessThan(32 * KB)
})

test('she sends it, and sees her return code once', async () => {
  await press(top(), '写好了，发给律师')
  await sees('你的回执码')
  returnCode = code()
  expect(returnCode).toMatch(/^\d{16}$/)
  expect(JSON.stringify(phone.calls.filter(([name]) => /navigateTo|redirectTo/.test(name)))).not.toContain(returnCode)
})

test('a lawyer answers; she opens it with her code on a phone that knows nothing, and reads', async () => {
  const lawyer = await world.staff('zhou', 'lawyer')
  const id = (await lawyer.qa.listQueue({})).items[0]?.id ?? ''
  await lawyer.qa.claim({ id })
  await lawyer.qa.answer({
    id,
    seen: 1,
    text: '这已经是家暴。先走到有人的地方，再请法院下人身安全保护令。',
    citations: [{ law: 'anti-domestic-violence-law', article: '23', gloss: '挨了打，或眼看有危险，法院要收。' }],
  })
  phone = new Phone(dist, (envelope) => world.serve(envelope, { openid: 'another-openid', address: '10.2.2.2' }))
  const open = phone.open('/features/qa/open/index')
  await sees('用回执码打开')
  open.fire(field(open, 'wx-input'), 'input', { value: returnCode })
  await press(open, '打开')
  await sees('这已经是家暴')
  expect(top().text()).toContain('反家庭暴力法 第二十三条')
  expect(top().text()).toContain('zhou（示例）')
})

test('she asks on, and says whether it helped', async () => {
  const thread = top()
  await press(thread, '接着问')
  await until(() => thread.find((one) => one.tag === 'wx-textarea').length > 0)
  thread.fire(field(thread, 'wx-textarea'), 'input', { value: '孩子能跟我一起走吗？' })
  await press(thread, '写好了，发给律师')
  await sees('孩子能跟我一起走吗？')
  await press(thread, '帮上了')
  await until(() => thread.text().includes('交给妇联'))
  await press(thread, '交给妇联')
  await quiet(thread)
  const told = await world.anyone().qa.readThread({ returnCode })
  expect(told).toMatchObject({ followUpsLeft: 2, rating: 'helped' })
  expect(phone.errors).toEqual([])
})
