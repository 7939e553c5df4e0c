import type { Page } from 'playwright-core'
import type { SessionDto } from '@shared/contract/counseling'
import { BEGUN, CONTACT, NO_WEEK, NOTE, OTHERS, PARTNERS, session, SUPERVISED, SWAPS, TURN, WEEK } from './days-said'
import { presses, sees } from './desk-screen'
import type { DeskScreen } from './desks'
import { addressOf, disturb, pretend, standsStill } from './routes'

type Act = (page: Page) => Promise<unknown>
const told = (said: Parameters<typeof pretend>[1]) => (page: Page) => pretend(page, said)
const days = (name: string, act: Act, before: Act = told(WEEK), query = ''): DeskScreen => ({
  name: `days${name}`,
  who: 'demo-wen',
  async show(page, { base }) {
    await before(page)
    await page.goto(addressOf(base, 'days', query))
    await act(page)
    await standsStill(page)
  },
})
const takes = (name: string) => async (page: Page) => {
  await sees(page, '接下来')
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').waitFor()
}
const inSheet = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

const ROOM: readonly DeskScreen[] = [
  days('', (page) => sees(page, '接下来')),
  days(', nothing this week', (page) => sees(page, '接下来没有人约'), told(NO_WEEK)),
  days(', without a card', (page) => sees(page, '先写一张名片'), told({ ...WEEK, readMyCard: {} })),
  days(
    ', loading',
    (page) => page.getByRole('heading', { name: '我的日程' }).waitFor(),
    async (page) => {
      await told(WEEK)(page)
      await disturb(page, 'readWeek', 'hang')
    },
  ),
  days(
    ', error',
    (page) => sees(page, /K7Q-218/),
    async (page) => {
      await told(WEEK)(page)
      await disturb(page, 'readWeek', 'INTERNAL')
    },
  ),
  days(
    ', offline',
    (page) => sees(page, '现在没连上'),
    async (page) => {
      await told(WEEK)(page)
      await disturb(page, 'readWeek', 'cut')
    },
  ),
  days(', a block', takes('空出一段')),
  days(', leave', takes('请假')),
  days(', sessions fall away', async (page) => {
    await takes('请假')(page)
    await disturb(page, 'takeLeave', 'SLOT_TAKEN')
    await inSheet(page, '请假')
    await sees(page, /次约见$/)
  }),
]

const opened = (name: string, change: Partial<SessionDto>, act: Act, more: Parameters<typeof pretend>[1] = {}) =>
  days(`, ${name}`, act, told({ ...WEEK, readSession: session(change), ...more }), '?session=b1')
const looks = async (page: Page) => {
  await presses(page, '看她留的联系方式')
}
const SESSION: readonly DeskScreen[] = [
  opened('a session', {}, (page) => sees(page, '人到了')),
  opened(
    'how to reach her',
    {},
    async (page) => {
      await looks(page)
      await sees(page, /别人接了就说/)
    },
    { revealContact: CONTACT },
  ),
  days(
    ', outside her hours',
    async (page) => {
      await looks(page)
      await sees(page, /到那时再来看/)
    },
    async (page) => {
      await pretend(page, { ...WEEK, readSession: session() })
      await disturb(page, 'revealContact', 'OUTSIDE_HOURS')
    },
    '?session=b1',
  ),
  opened('asked', { state: 'asked', channel: 'none', urgent: false, words: [] }, (page) => sees(page, '这次不行')),
  opened('before saying no', { state: 'asked' }, async (page) => {
    await presses(page, '这次不行')
    await sees(page, '回她：这次不行')
  }),
  opened('arrived, with a note', { state: 'arrived', ...BEGUN }, async (page) => {
    await page.getByRole('textbox', { name: '这一次的记录' }).fill(NOTE.text)
    await sees(page, '停笔 3 秒就存')
  }),
  opened('finishing', { state: 'arrived', ...BEGUN }, async (page) => {
    await presses(page, '谈完了')
    await sees(page, '这一次结束')
  }),
  opened(
    'done',
    { state: 'done', ...BEGUN, hasNote: true, followUpOn: '2026-12-09', referral: { to: 'lawyer', state: 'proposed' } },
    (page) => sees(page, '打开写过的'),
  ),
  opened(
    'taken over, to be asked again',
    { state: 'done', ...BEGUN, words: [], followUpOn: '2026-12-02', gaveBy: '柳老师（示例）' },
    (page) => sees(page, '回访过了'),
  ),
  opened('displaced', { state: 'displaced', channel: 'weChat' }, (page) => sees(page, /她能自己另挑时间/)),
  opened('displaced, to be called', { state: 'displaced' }, (page) => sees(page, /在等妇联打给她/)),
  opened('what the other of two wrote', { together: true, words: [], partnerWords: OTHERS }, (page) =>
    sees(page, '我不想活了（示例）'),
  ),
  days(
    ', a session that is gone',
    (page) => sees(page, '这一次不在了'),
    async (page) => {
      await told(WEEK)(page)
      await disturb(page, 'readSession', 'NOT_FOUND')
    },
    '?session=bx',
  ),
]

const MORE: readonly DeskScreen[] = [
  days(', swaps', (page) => sees(page, '答应换'), told(SWAPS), '?tab=swaps'),
  days(', no swaps', (page) => sees(page, '没有换班的事'), told(WEEK), '?tab=swaps'),
  days(', a turn', (page) => sees(page, '问她'), told({ ...WEEK, ...PARTNERS }), `?turn=${TURN}`),
  days(
    ', a turn that nobody can take',
    (page) => sees(page, '那天没有人能替'),
    told({ ...WEEK, listSwapPartners: { items: [] } }),
    `?turn=${TURN}`,
  ),
  days(', her card', (page) => sees(page, '她看到的你'), told(WEEK), '?tab=card'),
  days(
    ', her card, a service taken off',
    async (page) => {
      await page.getByRole('checkbox', { name: '心理咨询' }).click()
      await sees(page, /^存下以后，心理咨询就不接了/)
    },
    told(WEEK),
    '?tab=card',
  ),
  days(
    ', her card too early',
    async (page) => {
      await presses(page, '写好了，放出去')
      await sees(page, /只愿意跟女老师说/)
    },
    told({ ...WEEK, readMyCard: {} }),
    '?tab=card',
  ),
  days(', supervised', (page) => sees(page, /何老师/), told(SUPERVISED), '?tab=supervised'),
  days(
    ', a note that she supervises',
    async (page) => {
      await presses(page, '看她的记录')
      await sees(page, /安全计划/)
    },
    told({ ...SUPERVISED, readNote: NOTE }),
    '?supervised=b4',
  ),
]

export const DAYS_DESKS: readonly DeskScreen[] = [...ROOM, ...SESSION, ...MORE]
