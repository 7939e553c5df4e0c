import type { Page } from 'playwright-core'
import { PLACES_SNAPSHOT } from '../places-snapshot'
import { addressOf, disturb, type PageName } from './routes'
import type { World } from './world'

interface Screen {
  name: string
  show: (page: Page, world: World) => Promise<void>
}

/** A Wednesday, 14:30 in China; and the same day, 23:30. */
const DAY = '2026-11-25T06:30:00.000Z'
const NIGHT = '2026-11-25T15:30:00.000Z'
const HERE = { latitude: 29.352, longitude: 105.925 }

/** The invented district in the place of whatever is published here, at an hour of ours. */
export async function withPlaces(page: Page, at = DAY): Promise<void> {
  await page.clock.setFixedTime(at)
  await page.route('**/published/places.json', (route) => route.fulfill({ json: PLACES_SNAPSHOT }))
}

export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const open = async (page: Page, { base }: Pick<World, 'base'>, name: PageName, query = '') => {
  await withPlaces(page)
  await page.goto(addressOf(base, name, query))
}
export async function openList(page: Page, base: string): Promise<void> {
  await open(page, { base }, 'places')
  await sees(page, '永川区妇联')
}
export const allowPlace = async (page: Page): Promise<void> => {
  await page.context().grantPermissions(['geolocation', 'clipboard-read', 'clipboard-write'])
  await page.context().setGeolocation(HERE)
}
export async function sortByPlace(page: Page): Promise<void> {
  await allowPlace(page)
  await page.getByRole('button', { name: '用我的位置' }).click()
  await sees(page, '按你大概的位置排')
}
export async function openMap(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '地图' }).click()
  await page.locator('.places-pin').first().waitFor()
}

const list = (name: string, then: (page: Page) => Promise<void>): Screen => ({
  name,
  async show(page, { base }) {
    await openList(page, base)
    await then(page)
  },
})
const place = (name: string, id: string, seen: string): Screen => ({
  name,
  async show(page, world) {
    await open(page, world, 'place', `?id=${id}`)
    await sees(page, seen)
  },
})

/** No file is there, and this is how the function fares. */
const troubled = (name: PageName, state: string, how: Parameters<typeof disturb>[2], seen: string): Screen => ({
  name: `${name}, ${state}`,
  async show(page, { base }) {
    await withPlaces(page)
    await page.route('**/published/places.json', (route) => route.fulfill({ status: 404 }))
    await disturb(page, 'readSnapshot', how)
    await page.goto(addressOf(base, name, name === 'place' ? '?id=qu' : ''))
    await sees(page, seen)
  },
})

export const PLACES: readonly Screen[] = [
  list('places', async () => undefined),
  list('places, by distance', sortByPlace),
  list('places, no to her place', async (page) => {
    await page.getByRole('button', { name: '选镇街' }).click()
    await sees(page, '你在哪个镇街')
  }),
  list('places, map', async (page) => {
    await sortByPlace(page)
    await openMap(page)
  }),
  list('places, tree', async (page) => {
    await page.getByRole('radio', { name: '按镇街' }).click()
    await page.getByRole('button', { name: /朱沱镇/ }).click()
    await sees(page, '示例二村')
  }),
  list('places, nothing found', async (page) => {
    await page.getByRole('textbox').fill('量子纠缠')
    await sees(page, '没找到这样的地方')
  }),
  list('places, offline', async (page) => {
    await page.context().setOffline(true)
    await sees(page, '没有网')
  }),
  {
    name: 'places, night',
    async show(page, { base }) {
      await withPlaces(page, NIGHT)
      await page.goto(addressOf(base, 'places'))
      await sees(page, '这几个电话一直有人接')
    },
  },
  {
    name: 'places, nothing published',
    async show(page, { base }) {
      await withPlaces(page)
      const none = { ...PLACES_SNAPSHOT, places: [] }
      await page.route('**/published/places.json', (route) => route.fulfill({ json: none }))
      await page.goto(addressOf(base, 'places'))
      await sees(page, '地址还没登记')
    },
  },
  troubled('places', 'loading', 'hang', '在取，稍等'),
  troubled('places', 'error', 'INTERNAL', '没取到'),
  troubled('places', 'nothing kept', 'cut', '现在没连上'),
  place('place', 'qu', '到了会怎样'),
  place('place, position unknown', 'fayuan', '位置待核实'),
  place('place, gone', 'nobody', '这里现在没有了'),
  troubled('place', 'error', 'INTERNAL', '没取到'),
]
