import type { Page } from 'playwright-core'
import { presses, sees } from './desk-screen'
import type { DeskScreen } from './desks'
import { ACTIVE, CODE, INVITATIONS, MADE, SUSPENDED } from './people-said'
import { addressOf, disturb, pretend, standsStill } from './routes'

const HE = 'demo-he'
const picks = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).click()

/** Who is there, told apart by what is asked for. */
async function everybody(page: Page): Promise<void> {
  await pretend(page, {
    listInvitations: { items: INVITATIONS },
    listPeople: ({ state }: { state?: string }) => ({ items: state === 'suspended' ? SUSPENDED : ACTIVE }),
  })
}
const screen = (
  name: string,
  act: (page: Page) => Promise<unknown>,
  before: (page: Page) => Promise<unknown> = everybody,
  query = '',
): DeskScreen => ({
  name: `people${name}`,
  who: HE,
  async show(page, { base }) {
    await before(page)
    await page.goto(addressOf(base, 'people', query))
    await act(page)
    await standsStill(page)
  },
})

const opens = async (page: Page, name: RegExp) => page.getByRole('link', { name }).last().click()
const invites = async (page: Page) => {
  await presses(page, '请人进来')
  await sees(page, '她的名字')
}

const LIST: readonly DeskScreen[] = [
  screen('', (page) => sees(page, '周律师（示例）')),
  screen(', suspended', async (page) => {
    await picks(page, /停用/)
    await sees(page, '钱干事（示例）')
  }),
  screen(', invitations', async (page) => {
    await picks(page, /进门码/)
    await sees(page, '等你点头')
  }),
  screen(
    ', empty',
    async (page) => {
      await picks(page, /停用/)
      await sees(page, '没有停用的人')
    },
    (page) => pretend(page, { listPeople: { items: [] }, listInvitations: { items: [] } }),
  ),
  screen(
    ', loading',
    (page) => sees(page, '请人进来'),
    (page) => disturb(page, 'listPeople', 'hang'),
  ),
  screen(
    ', error',
    (page) => sees(page, /K7Q-218/),
    (page) => disturb(page, 'listPeople', 'INTERNAL'),
  ),
  screen(
    ', offline',
    (page) => sees(page, '现在没连上'),
    (page) => disturb(page, 'listPeople', 'cut'),
  ),
]

const ONE: readonly DeskScreen[] = [
  screen(', one of them', async (page) => {
    await opens(page, /周律师/)
    await sees(page, '存下角色')
  }),
  screen(', before leaving', async (page) => {
    await opens(page, /周律师/)
    await presses(page, '请她离开')
    await sees(page, /她再也进不来/)
  }),
  screen(
    ', last admin',
    async (page) => {
      await opens(page, /周律师/)
      await presses(page, '停用')
      await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
      await sees(page, /她是最后一位管理员/)
    },
    async (page) => {
      await everybody(page)
      await disturb(page, 'suspend', 'LAST_ADMIN')
    },
  ),
  screen(', one that is suspended', async (page) => {
    await picks(page, /停用/)
    await opens(page, /钱干事/)
    await sees(page, '恢复和离开')
  }),
  screen(', gone', (page) => sees(page, '不在名单里了'), everybody, '?person=nobody'),
  screen(', second admin asked', async (page) => {
    await picks(page, /进门码/)
    await opens(page, /孙主任/)
    await sees(page, '同意她做管理员')
  }),
]

const INVITE: readonly DeskScreen[] = [
  screen(', invite', async (page) => {
    await invites(page)
    await page.getByLabel('她的名字').fill('吴律师')
    await page.getByRole('checkbox', { name: '律师' }).click()
    await page.getByRole('checkbox', { name: '管理员' }).click()
    await sees(page, '律师管哪里')
  }),
  screen(', invite too early', async (page) => {
    await invites(page)
    await presses(page, '要一个进门码')
    await sees(page, '至少挑一样她要做的。')
  }),
  screen(
    ', code shown once',
    async (page) => {
      await invites(page)
      await page.getByLabel('她的名字').fill('吴律师')
      await page.getByRole('checkbox', { name: '律师' }).click()
      await presses(page, '要一个进门码')
      await sees(page, CODE.slice(-4))
    },
    async (page) => {
      await everybody(page)
      await pretend(page, { invite: MADE })
    },
  ),
]

const HOME: DeskScreen = {
  name: 'desk, admin, asked for her word',
  who: HE,
  lasts: true,
  async show(page, { base }) {
    await everybody(page)
    await page.goto(addressOf(base, 'workbench'))
    await sees(page, /请孙主任（示例）做管理员/)
  },
}

export const PEOPLE: readonly DeskScreen[] = [...LIST, ...ONE, ...INVITE, HOME]
