import type { Page } from 'playwright-core'
import { dayOf, instantAt } from '@shared/values/instant'
import { centre, rosterRoom } from '../rosters-said'
import { BEGINS } from './clock'
import { presses, sees } from './desk-screen'
import type { DeskScreen } from './desks'
import { addressOf, disturb, pretend, standsStill } from './routes'

const DISTRICT = 'demo-liu'
const TOWN = 'demo-deng'
const TODAY = dayOf(BEGINS)
const ROOM = rosterRoom(TODAY)
const ASKED_AT = instantAt(TODAY, 8 * 60)

type Act = (page: Page) => Promise<unknown>
const told = (said: Parameters<typeof pretend>[1]) => (page: Page) => pretend(page, said)
/** What is disturbed comes last: the newest route is asked first. */
const troubled = (op: string, how: Parameters<typeof disturb>[2]) => async (page: Page) => {
  await pretend(page, ROOM)
  await disturb(page, op, how)
}
const at =
  (who: string) =>
  (name: string, act: Act, query = '', before: Act = told(ROOM)): DeskScreen => ({
    name: `rosters${name}`,
    who,
    async show(page, { base }) {
      await before(page)
      await page.goto(addressOf(base, 'rosters', query))
      await act(page)
      await standsStill(page)
    },
  })
const district = at(DISTRICT)
const town = at(TOWN)

const NEXT = '后一周'
/** In the week after this one every day is still to come, whenever this runs. */
const nextWeek = async (page: Page) => {
  await presses(page, NEXT)
  await page
    .getByRole('button', { name: /律师 缺一人/ })
    .first()
    .waitFor()
}
const opens = async (page: Page, cell: RegExp) => {
  await nextWeek(page)
  await page.getByRole('button', { name: cell }).first().click()
  await page.getByRole('dialog').waitFor()
}

const BOARD: readonly DeskScreen[] = [
  district(', board', (page) => sees(page, '还差')),
  town(', next week', nextWeek),
  town(', beyond the holidays that are known', (page) => sees(page, /放假安排只公布到/), '?week=2026-12-28'),
  district(', empty', (page) => sees(page, '还没有班表'), '', told({ ...ROOM, listRosters: { items: [] } })),
  district(', loading', (page) => sees(page, '新写一张班表'), '', troubled('listRosters', 'hang')),
  district(', error', (page) => sees(page, /K7Q-218/), '', troubled('listRosters', 'INTERNAL')),
  district(', offline', (page) => sees(page, '现在没连上'), '', troubled('listRosters', 'cut')),
]

const DAY: readonly DeskScreen[] = [
  district(', a day', (page) => opens(page, /心理咨询 文老师/)),
  district(', finding somebody', async (page) => {
    await opens(page, /律师 缺一人/)
    await presses(page, /^找人顶$/)
    await sees(page, '那会儿没别的班')
  }),
  district(', before somebody else comes', async (page) => {
    await opens(page, /心理咨询 文老师/)
    await presses(page, /换人$/)
    await presses(page, /^冉老师/)
    await sees(page, /只改这一天/)
  }),
  district(', leave', async (page) => {
    await opens(page, /心理咨询 文老师/)
    await presses(page, /，请假$/)
    await sees(page, '请到哪天')
  }),
  district(', leave while somebody has booked', async (page) => {
    await disturb(page, 'takeLeave', 'SLOT_TAKEN')
    await opens(page, /心理咨询 文老师/)
    await presses(page, /，请假$/)
    await presses(page, /^请假$/)
    await sees(page, /还没有动/)
  }),
  district(', a day of leave', async (page) => {
    await opens(page, /心理咨询 文老师 请假/)
    await sees(page, '请假 全天')
  }),
  district(', a walk-in', async (page) => {
    await opens(page, /心理咨询 文老师/)
    await presses(page, /记没约就来的$/)
    await sees(page, /不会挤掉别人/)
  }),
]

const FORM: readonly DeskScreen[] = [
  district(
    ', new',
    async (page) => {
      await sees(page, '写了班，这里马上看得到')
      await presses(page, '写第一个班')
      await page.getByRole('checkbox', { name: '周四' }).click()
      await sees(page, '缺一人')
    },
    '?roster=new',
  ),
  district(
    ', new, too early',
    async (page) => {
      await presses(page, '写第一个班')
      await presses(page, /^存下/)
      await sees(page, /处要看看/)
    },
    '?roster=new',
  ),
  district(', form', (page) => sees(page, '排出来是这样'), '?roster=r1'),
  district(
    ', form, teams in turn',
    async (page) => {
      await presses(page, /^婚恋辅导/)
      await sees(page, '一队的人')
    },
    '?roster=r1',
  ),
  district(
    ', form, a clash',
    async (page) => {
      await presses(page, /^心理咨询/)
      await page.getByLabel('来的人，加一个人').fill('方老师')
      await presses(page, /^方老师（示例）$/)
      await presses(page, '这个班写好了')
      await sees(page, /排了两处/)
    },
    '?roster=r1',
  ),
  district(
    ', form, changed by another',
    async (page) => {
      await page.getByLabel(/^地址/).fill('示例路 2 号')
      await pretend(page, { listRosters: { items: [{ ...centre(TODAY), revision: 9 }] } })
      await disturb(page, 'editRoster', 'CONFLICT')
      await presses(page, /^存下/)
      await sees(page, '你写的时候，别人改了这张班表')
    },
    '?roster=r1',
  ),
  district(
    ', before the end',
    async (page) => {
      await presses(page, '停掉这张班表')
      await sees(page, /重新写一张/)
    },
    '?roster=r1',
  ),
  district(', gone', (page) => sees(page, '这张班表不在了'), '?roster=rx'),
]

const VIEWS: readonly DeskScreen[] = [
  district(', displaced', (page) => sees(page, /^原来/), '?view=displaced'),
  district(
    ', a new time',
    async (page) => {
      await page.getByRole('button', { name: /^原来/ }).first().click()
      await page.getByRole('radio', { name: '9:00' }).click()
      await sees(page, /^就改到 .*9:00/)
    },
    '?view=displaced',
  ),
  district(
    ', nothing displaced',
    (page) => sees(page, '没有要改时间的'),
    '?view=displaced',
    told({ ...ROOM, listDisplaced: { items: [] } }),
  ),
  district(', calls', (page) => sees(page, '约好的时间用不了了'), '?view=calls'),
  district(
    ', a call',
    async (page) => {
      await page.getByRole('button', { name: /^有个时间留给她了/ }).click()
      await presses(page, '看她留的联系方式')
      await sees(page, '没接通，过会儿再打')
    },
    '?view=calls',
  ),
  district(
    ', a call that she asked for',
    async (page) => {
      await page.getByRole('button', { name: /^她说到危险/ }).click()
      await presses(page, '看她留的联系方式')
      await sees(page, '跟她说上话了')
    },
    '?view=calls',
    told({
      ...ROOM,
      openCall: { ...ROOM.openCall, words: [{ text: '（示例）他昨晚又动手，我不敢回家', at: ASKED_AT }] },
    }),
  ),
  district(
    ', a call, too early',
    async (page) => {
      await disturb(page, 'takeCall', 'OUTSIDE_HOURS')
      await page.getByRole('button', { name: /^给她改了时间/ }).click()
      await presses(page, '看她留的联系方式')
      await sees(page, /到那时再来看/)
    },
    '?view=calls',
  ),
  district(
    ', a call that somebody else makes',
    async (page) => {
      await page.getByRole('button', { name: /^她想约的没约上/ }).click()
      await sees(page, /正在打给她/)
    },
    '?view=calls',
  ),
  district(
    ', nobody to call',
    (page) => sees(page, '没有要打的电话'),
    '?view=calls',
    told({ ...ROOM, listCalls: { items: [] } }),
  ),
  district(', handing over', (page) => sees(page, '交给谁'), '?view=leaving'),
  district(
    ', handing over, sure',
    async (page) => {
      await page.getByLabel('交给谁').selectOption({ index: 1 })
      await presses(page, /^交给/)
      await sees(page, /回访改由/)
    },
    '?view=leaving',
  ),
  district(', use', (page) => sees(page, /这一周放出/), '?view=use'),
  district(', use, error', (page) => sees(page, /K7Q-218/), '?view=use', troubled('readUse', 'INTERNAL')),
  district(', services', (page) => sees(page, '婚前辅导'), '?view=services'),
  district(
    ', a service',
    async (page) => {
      await presses(page, /^心理咨询/)
      await sees(page, '一次多久')
    },
    '?view=services',
  ),
  district(', people', (page) => sees(page, `文老师（示例）的督导`), '?view=people'),
]

const HOME: DeskScreen = {
  name: 'rosters, what asks for her at home',
  who: DISTRICT,
  lasts: true,
  async show(page, { base }) {
    await pretend(page, ROOM)
    await page.goto(addressOf(base, 'workbench'))
    await sees(page, '2 个预约要改时间')
  },
}

export const ROSTER_DESKS: readonly DeskScreen[] = [...BOARD, ...DAY, ...FORM, ...VIEWS, HOME]
