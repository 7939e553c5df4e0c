import type { Page } from 'playwright-core'
import { presses, sees } from './desk-screen'
import type { DeskScreen } from './desks'
import { HERS, HERS_REFUSED, NO_PLACES, ROOM, SHELTERS } from './places-said'
import { addressOf, disturb, pretend, standsStill, type PageName } from './routes'

const DISTRICT = 'demo-wen-zhuren'
const TOWN = 'demo-deng'
const VILLAGE = 'demo-qin'
const KEEPER = 'demo-su'

type Act = (page: Page) => Promise<unknown>
const told = (said: Parameters<typeof pretend>[1]) => (page: Page) => pretend(page, said)
const to =
  (room: PageName, who: string, first: Act) =>
  (name: string, act: Act, before: Act = first, query = ''): DeskScreen => ({
    name: `${room === 'shelters' ? 'shelters' : 'places'}${name}`,
    who,
    async show(page, { base }) {
      await before(page)
      await page.goto(addressOf(base, room, query))
      await act(page)
      await standsStill(page)
    },
  })
const town = to('deskPlaces', TOWN, told(ROOM))
const district = to('deskPlaces', DISTRICT, told(ROOM))
const village = to('deskPlaces', VILLAGE, told({ ...ROOM, ...HERS }))
const keeper = to('shelters', KEEPER, told(SHELTERS))
const picks = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).click()
const edits = async (page: Page) => {
  await page.getByRole('button', { name: '改', exact: true }).click()
  await sees(page, '叫什么')
}

const LIST: readonly DeskScreen[] = [
  town(', list', (page) => sees(page, '兴龙湖幸福家工作室（示例）')),
  town(', closed', async (page) => {
    await picks(page, '关了的')
    await sees(page, '老车站驿站（示例）')
  }),
  town(', proposals', async (page) => {
    await picks(page, /等着看/)
    await sees(page, '想改：电话')
  }),
  town(', alike', async (page) => {
    await picks(page, /像是同一处/)
    await sees(page, '名字差不多')
  }),
  town(', empty', (page) => sees(page, '这里还没有地点'), told(NO_PLACES)),
  town(
    ', loading',
    (page) => sees(page, '新加一处'),
    (page) => disturb(page, 'listPlaces', 'hang'),
  ),
  town(
    ', error',
    (page) => sees(page, /K7Q-218/),
    (page) => disturb(page, 'listPlaces', 'INTERNAL'),
  ),
  town(
    ', offline',
    (page) => sees(page, '现在没连上'),
    (page) => disturb(page, 'listPlaces', 'cut'),
  ),
]

const P1 = '?place=p1'
const ONE: readonly DeskScreen[] = [
  district(', one of them', (page) => sees(page, '谁改过'), told(ROOM), P1),
  town(', one that is closed', (page) => sees(page, '重新开'), told(ROOM), '?place=p4'),
  town(
    ', not open today',
    async (page) => {
      await page.getByRole('button', { name: /^今天不开门/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: '今天不开门' }).click()
      await sees(page, '写几个字，说说为什么。')
    },
    told(ROOM),
    P1,
  ),
  district(
    ', before erasing',
    async (page) => {
      await page.getByRole('button', { name: /^抹掉/ }).click()
      await sees(page, '抹掉，找不回来')
    },
    told(ROOM),
    P1,
  ),
  town(
    ', form',
    async (page) => {
      await edits(page)
      await presses(page, '加一个不一样的日子')
    },
    told(ROOM),
    P1,
  ),
  town(
    ', form too early',
    async (page) => {
      await edits(page)
      await page.getByLabel(/^名字/).fill('')
      await page.getByLabel(/^电话/).fill('12')
      await presses(page, '再加一行')
      await presses(page, '存下')
      await sees(page, /处要看看/)
    },
    told(ROOM),
    P1,
  ),
  town(
    ', changed by another',
    async (page) => {
      await edits(page)
      await page.getByLabel(/^地址/).fill('示例路 2 号')
      await pretend(page, { readPlace: { ...ROOM.readPlace({ id: 'p2' }), id: 'p1', revision: 9 } })
      await disturb(page, 'editPlace', 'CONFLICT')
      await presses(page, '存下')
      await sees(page, '你写的时候，别人改了这里')
    },
    told(ROOM),
    P1,
  ),
  village(', form of a village', edits, told(ROOM), '?place=p2'),
  town(', add', (page) => sees(page, '叫什么'), told(ROOM), '?add=yes'),
  town(
    ', gone',
    (page) => sees(page, '不在这里了'),
    (page) => disturb(page, 'readPlace', 'NOT_FOUND'),
    '?place=px',
  ),
]

const TWO: readonly DeskScreen[] = [
  town(', a proposal', (page) => sees(page, '改了什么'), told(ROOM), '?tab=proposals&proposal=w1'),
  village(', a proposal of hers', (page) => sees(page, '收回'), undefined, '?tab=proposals&proposal=w1'),
  village(
    ', a new one refused',
    (page) => sees(page, '知道了，收起'),
    told({ ...ROOM, ...HERS_REFUSED }),
    '?tab=proposals&proposal=w2',
  ),
  district(', merging', (page) => sees(page, '是同一处吗'), told(ROOM), '?tab=alike&pair=p1.p2'),
  district(
    ', merging with which',
    async (page) => {
      await page.getByRole('button', { name: /^合并/ }).click()
      await sees(page, '和哪一处是同一处')
    },
    told(ROOM),
    P1,
  ),
]

const KEPT: readonly DeskScreen[] = [
  keeper('', (page) => sees(page, '一号（示例）')),
  keeper(', form', async (page) => {
    await presses(page, '新加一处')
    await presses(page, '存下')
    await sees(page, /写个叫法/)
  }),
  keeper(', before removing', async (page) => {
    await presses(page, '去掉一号（示例）')
    await sees(page, '去掉，找不回来')
  }),
  keeper(', empty', (page) => sees(page, '还没有写过'), told({ listShelters: { items: [] } })),
  keeper(
    ', error',
    (page) => sees(page, /K7Q-218/),
    (page) => disturb(page, 'listShelters', 'INTERNAL'),
  ),
]

const HOME: DeskScreen = {
  name: 'desk, officer, what asks for her',
  who: TOWN,
  lasts: true,
  async show(page, { base }) {
    await pretend(page, ROOM)
    await page.goto(addressOf(base, 'workbench'))
    await sees(page, '1 处要核对')
  },
}

export const PLACES_DESKS: readonly DeskScreen[] = [...LIST, ...ONE, ...TWO, ...KEPT, HOME]
