import type { Page } from 'playwright-core'
import type { DeskScreen } from './desks'
import { CODE, COMPUTER, INVITED, PAIRING, SESSIONS } from './people-said'
import { addressOf, disturb, pretend } from './routes'
import type { PageName } from './routes'

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const presses = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** A page as it is found, told beforehand what the server says; then what is done on it. */
const screen = (
  name: string,
  who: string | undefined,
  to: PageName,
  before: (page: Page) => Promise<unknown>,
  act: (page: Page) => Promise<unknown>,
): DeskScreen => ({
  name,
  ...(who && { who }),
  async show(page, { base }) {
    await before(page)
    await page.goto(addressOf(base, to))
    await act(page)
  },
})
const nothing = () => Promise.resolve()

const byPhone = async (page: Page) => page.getByRole('radio', { name: '用手机确认' }).click()
const byName = async (page: Page) => {
  await page.getByRole('radio', { name: '用名字和口令' }).click()
  await page.getByLabel('名字', { exact: true }).fill('zhoulvshi')
}
const waiting = (page: Page) => pretend(page, { startPairing: PAIRING, readPairing: { state: 'waiting' } })

const ENTER: readonly DeskScreen[] = [
  screen('door, by phone', undefined, 'enter', waiting, async (page) => {
    await byPhone(page)
    await sees(page, '4815 1623')
  }),
  screen(
    'door, code ended',
    undefined,
    'enter',
    (page) => pretend(page, { startPairing: PAIRING, readPairing: { state: 'ended' } }),
    async (page) => {
      await byPhone(page)
      await sees(page, '这个码不能用了')
    },
  ),
  screen(
    'door, no code',
    undefined,
    'enter',
    (page) => disturb(page, 'startPairing', 'INTERNAL'),
    async (page) => {
      await byPhone(page)
      await sees(page, /K7Q-218/)
    },
  ),
  screen('door, by name', undefined, 'enter', waiting, byName),
  screen(
    'door, wrong passphrase',
    undefined,
    'enter',
    async (page) => {
      await waiting(page)
      await disturb(page, 'signIn', 'SIGN_IN_WRONG')
    },
    async (page) => {
      await byName(page)
      await page.getByLabel('口令', { exact: true }).fill('不是这一句话')
      await presses(page, '进来')
      await sees(page, /名字和口令对不上/)
    },
  ),
]

const opensCode = async (page: Page) => {
  await page.getByLabel('进门码').fill(CODE)
  await presses(page, '看看是给谁的')
}
const invited = (change: object) => (page: Page) => pretend(page, { readInvitation: { ...INVITED, ...change } })

const JOIN: readonly DeskScreen[] = [
  screen('join', undefined, 'join', nothing, (page) => sees(page, '输入进门码')),
  screen(
    'join, wrong code',
    undefined,
    'join',
    (page) => disturb(page, 'readInvitation', 'NOT_FOUND'),
    async (page) => {
      await opensCode(page)
      await sees(page, /这个码打不开/)
    },
  ),
  screen('join, for her', undefined, 'join', invited({}), async (page) => {
    await opensCode(page)
    await sees(page, '登录用的名字')
  }),
  screen(
    'join, weak passphrase',
    undefined,
    'join',
    async (page) => {
      await invited({})(page)
      await disturb(page, 'acceptInvitation', 'PASSPHRASE_WEAK')
    },
    async (page) => {
      await opensCode(page)
      await page.getByLabel('登录用的名字').fill('wulvshi')
      await page.getByLabel('口令', { exact: true }).fill('wulvshi2026')
      await presses(page, '就用这个，进来')
      await sees(page, /容易被人猜到/)
    },
  ),
  screen('join, second admin', undefined, 'join', invited({ state: 'needsSecond' }), async (page) => {
    await opensCode(page)
    await sees(page, '还差一位管理员同意')
  }),
  screen('join, used', undefined, 'join', invited({ state: 'accepted' }), async (page) => {
    await opensCode(page)
    await sees(page, '这个码用过了')
  }),
]

const CHEN = 'demo-chen'
const seesComputer = async (page: Page) => {
  await page.getByLabel('电脑上的 8 位数字').fill(PAIRING.code)
  await presses(page, '看看是哪台电脑')
  await sees(page, '都不是，停掉')
}
const computer = (page: Page) => pretend(page, { seePairing: COMPUTER })

const APPROVE: readonly DeskScreen[] = [
  screen('approve', CHEN, 'approve', nothing, (page) => sees(page, '看看是哪台电脑')),
  screen('approve, which computer', CHEN, 'approve', computer, seesComputer),
  screen(
    'approve, stopped',
    CHEN,
    'approve',
    async (page) => {
      await computer(page)
      await disturb(page, 'confirmPairing', 'WORDS_DIFFER')
    },
    async (page) => {
      await seesComputer(page)
      await presses(page, '都不是，停掉')
      await sees(page, '再输一次数字')
    },
  ),
  screen(
    'approve, done',
    CHEN,
    'approve',
    (page) => pretend(page, { seePairing: COMPUTER, confirmPairing: {} }),
    async (page) => {
      await seesComputer(page)
      await presses(page, /竹叶/)
      await sees(page, '电脑上进来了')
    },
  ),
]

const hers = (page: Page) => pretend(page, { listSessions: SESSIONS })
const SESSIONS_PAGE: readonly DeskScreen[] = [
  screen('sessions', CHEN, 'sessions', hers, (page) => sees(page, '别的都停掉')),
  screen('sessions, all others', CHEN, 'sessions', hers, async (page) => {
    await presses(page, '别的都停掉')
    await sees(page, '先不停')
  }),
  screen(
    'sessions, none',
    CHEN,
    'sessions',
    (page) => pretend(page, { listSessions: { items: [] } }),
    (page) => sees(page, '没有电脑登录着'),
  ),
  screen(
    'sessions, loading',
    CHEN,
    'sessions',
    (page) => disturb(page, 'listSessions', 'hang'),
    (page) => page.getByRole('heading', { name: '登录过的地方' }).waitFor(),
  ),
  screen(
    'sessions, error',
    CHEN,
    'sessions',
    (page) => disturb(page, 'listSessions', 'INTERNAL'),
    (page) => sees(page, /K7Q-218/),
  ),
  screen(
    'sessions, offline',
    CHEN,
    'sessions',
    (page) => disturb(page, 'listSessions', 'cut'),
    (page) => sees(page, '现在没连上'),
  ),
]

/** Longer than anybody may be away. */
const AWAY = '20:00'
const LOCKED: DeskScreen = {
  ...screen(
    'desk, locked',
    CHEN,
    'sessions',
    async (page) => {
      await page.clock.install()
      await hers(page)
    },
    async (page) => {
      await sees(page, '别的都停掉')
      await page.clock.fastForward(AWAY)
      await sees(page, '离开了一会儿，先锁上了')
    },
  ),
  ends: true,
}

export const AT_THE_DOOR: readonly DeskScreen[] = [...ENTER, ...JOIN]
export const OF_EVERYONE: readonly DeskScreen[] = [...APPROVE, ...SESSIONS_PAGE, LOCKED]
