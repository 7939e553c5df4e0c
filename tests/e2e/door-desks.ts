import type { Page } from 'playwright-core'
import { nothing, presses, screen, sees } from './desk-screen'
import type { DeskScreen } from './desks'
import { CODE, INVITED, PAIRING } from './people-said'
import { disturb, pretend } from './routes'

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

export const AT_THE_DOOR: readonly DeskScreen[] = [...ENTER, ...JOIN]
