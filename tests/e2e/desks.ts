import type { Page } from 'playwright-core'
import { BEGINS } from './clock'
import { AT_THE_DOOR } from './door-desks'
import { DAYS_DESKS } from './days-desks'
import { FILES_DESKS } from './file-desks'
import { OF_EVERYONE } from './own-desks'
import { PEOPLE } from './people-desks'
import { PLACES_DESKS } from './place-desks'
import { ROSTER_DESKS } from './roster-desks'
import { addressOf, amend, disturb, endSession, pretend, type PageName } from './routes'
import type { World } from './world'
import type { Desk } from './world-desk'

/** The workbench in one of its states. */
export interface DeskScreen {
  name: string
  /** Whose session the tab has; without one, nobody's. */
  who?: string
  /** The session is over afterwards. */
  ends?: boolean
  /** It stays as it is when the window turns narrow. */
  lasts?: boolean
  show: (page: Page, world: World) => Promise<void>
}

const CHEN = 'demo-chen'
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const presses = (page: Page, name: string) => page.getByRole('button', { name }).click()
const chen = (name: string, show: DeskScreen['show']): DeskScreen => ({ name: `desk, ${name}`, who: CHEN, show })
const lasting = (screen: DeskScreen): DeskScreen => ({ ...screen, lasts: true })
const room = (name: string, who: string | undefined, to: PageName, seen: string | RegExp): DeskScreen => ({
  name: `desk, ${name}`,
  ...(who && { who }),
  lasts: true,
  async show(page, { base }) {
    await page.goto(addressOf(base, to))
    await sees(page, seen)
  },
})

/** The queue with nothing open: what she holds would open by itself. */
const queue = (name: string, seen: string, trouble?: (page: Page) => Promise<unknown>) =>
  chen(name, async (page, world) => {
    await world.desk()
    await amend(page, { readDesk: { claims: [] } })
    await trouble?.(page)
    await page.goto(addressOf(world.base, 'queue'))
    await sees(page, seen)
  })

const opened = async (page: Page, world: World, which: keyof Desk, seen: string) => {
  const desk = await world.desk()
  await page.goto(addressOf(world.base, 'queue', `?id=${desk[which]}`))
  await sees(page, seen)
}
const held = (page: Page, world: World, which: 'held' | 'begun' = 'held') => opened(page, world, which, '发出回答')
const openCase = (name: string, which: keyof Desk, seen: string) =>
  lasting(chen(name, (page, world) => opened(page, world, which, seen)))

const BEFORE: readonly DeskScreen[] = [
  room('not signed in', undefined, 'queue', '工作台给值班的人用'),
  { ...room('admin, the holiday table', 'demo-he', 'workbench', ''), show: holidayTable },
  room('not her room', 'demo-he', 'queue', '这一页给律师用'),
  room('counselor', 'demo-wen', 'workbench', '我的日程'),
]

async function holidayTable(page: Page, { base }: World): Promise<void> {
  await amend(page, { serviceTerms: { holidaysEndSoon: true } })
  await page.goto(addressOf(base, 'workbench'))
  await sees(page, /节假日表只到/)
}

const QUEUE: readonly DeskScreen[] = [
  lasting(
    chen('lawyer', async (page, world) => {
      await world.desk()
      await page.goto(addressOf(world.base, 'workbench'))
      await sees(page, '你领着的')
    }),
  ),
  lasting(queue('queue', '周律师（示例）领着')),
  queue('queue, empty', '都回完了', (page) =>
    amend(page, { listQueue: { items: [], next: undefined }, readDesk: { claims: [] } }),
  ),
  queue('queue, loading', '等回答的', (page) => disturb(page, 'listQueue', 'hang')),
  queue('queue, error', 'K7Q-218', (page) => disturb(page, 'listQueue', 'INTERNAL')),
  queue('queue, offline', '现在没连上', (page) => disturb(page, 'listQueue', 'cut')),
]

const CASE: readonly DeskScreen[] = [
  openCase('case, free', 'free', '领这个问题'),
  openCase("case, another's", 'others', '到点没回，会放回队列，那时你能领'),
  openCase('case, held', 'held', '发出回答'),
  chen('case, error', async (page, world) => {
    await disturb(page, 'readCase', 'INTERNAL')
    await opened(page, world, 'free', 'K7Q-218')
  }),
  chen('law', async (page, world) => {
    await held(page, world)
    const sheet = page.getByRole('button', { name: '找法条' })
    // a pane beside the case, or a sheet where there is no room for one
    if (await sheet.isVisible()) await sheet.click()
    await page.getByRole('searchbox', { name: '找法条' }).fill('打人 保护')
    await sees(page, /找到 \d+ 处/)
  }),
  chen('too early, begun', async (page, world) => {
    await held(page, world, 'begun')
    await presses(page, '发出回答')
    await sees(page, /还不能发/)
  }),
  chen('too early, nothing written', async (page, world) => {
    await amend(page, { readCase: { draft: undefined } })
    await held(page, world, 'begun')
    await presses(page, '发出回答')
    await sees(page, /还没引法条/)
  }),
  chen('she wrote on', async (page, world) => {
    await held(page, world)
    await disturb(page, 'answer', 'CONFLICT')
    await presses(page, '发出回答')
    await sees(page, '她刚补充了一句')
  }),
  chen('claim lost', async (page, world) => {
    await held(page, world)
    await disturb(page, 'answer', 'CLAIM_LOST')
    await amend(page, { readCase: { claim: undefined } })
    await presses(page, '发出回答')
    await sees(page, '领的时间到了，问题回到了队列')
  }),
  chen('sent', async (page, world) => {
    await held(page, world)
    await pretend(page, { answer: { answeredAt: BEGINS, late: true } })
    await presses(page, '发出回答')
    await sees(page, '看下一个')
  }),
]

const AFTER: readonly DeskScreen[] = [
  {
    ...chen('session ended, words unsaved', async (page, world) => {
      await held(page, world, 'begun')
      await endSession(page)
      await page.getByRole('textbox', { name: '回答' }).pressSequentially('这几句还没存上。')
      await presses(page, '存草稿')
      await sees(page, '复制这些字')
    }),
    ends: true,
    lasts: true,
  },
]

export const DESKS: readonly DeskScreen[] = [
  ...AT_THE_DOOR,
  ...BEFORE,
  ...PEOPLE,
  ...PLACES_DESKS,
  ...FILES_DESKS,
  ...DAYS_DESKS,
  ...ROSTER_DESKS,
  ...QUEUE,
  ...CASE,
  ...OF_EVERYONE,
  ...AFTER,
]
