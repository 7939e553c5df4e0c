import type { Page } from 'playwright-core'
import { nothing, presses, screen, sees } from './desk-screen'
import type { DeskScreen } from './desks'
import { COMPUTER, PAIRING, SESSIONS } from './people-said'
import { disturb, pretend } from './routes'

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
  ...screen('desk, locked', CHEN, 'sessions', hers, async (page) => {
    await sees(page, '别的都停掉')
    await page.clock.fastForward(AWAY)
    await sees(page, '离开了一会儿，先锁上了')
  }),
  ends: true,
}

export const OF_EVERYONE: readonly DeskScreen[] = [...APPROVE, ...SESSIONS_PAGE, LOCKED]
