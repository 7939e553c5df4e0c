import { hoursOff as at } from './clock'

/** Places as their officers would be told of them; all of them invented. */
const TOWN = '500118001'
const VILLAGE = '500118001010'

const WORKDAYS = {
  rows: [
    { on: 'workdays', from: 540, to: 720 },
    { on: 'workdays', from: 840, to: 1050 },
  ],
  restsOnHolidays: false,
  exceptions: [],
}
const content = (name: string, more: object = {}) => ({
  kind: 'federation',
  name,
  aliases: [],
  address: '示例路 1 号二楼',
  landmark: '公园南门对面',
  phone: '023-49800001',
  position: { lat: 29.356, lng: 105.927 },
  hours: WORKDAYS,
  services: ['talk', 'mediation', 'lawyer'],
  facilities: ['stepFree'],
  languages: ['mandarin', 'chongqing'],
  reception: '进门左手第一间，不用说名字。可以先喝口水再说。',
  sample: true,
  ...more,
})
const place = (id: string, said: object, more: object = {}) => ({
  id,
  area: TOWN,
  revision: 3,
  content: said,
  confirmedAt: at(-2000),
  stale: false,
  ...more,
})

const FIRST = place('p1', content('中山路街道妇联（示例）'))
const SECOND = place('p2', content('中山路妇联（示例）', { phone: '023-49800002', services: ['talk', 'rest'] }))
const STALE = place('p3', content('兴龙湖幸福家工作室（示例）', { kind: 'studio', hours: undefined }), { stale: true })
const CLOSED = place('p4', content('老车站驿站（示例）', { kind: 'station', stars: 3 }), {
  closed: { at: at(-50), why: '搬到新址了' },
})
export const PLACES = [FIRST, SECOND, STALE]

const WISH = {
  id: 'w1',
  placeId: 'p1',
  area: VILLAGE,
  at: at(-3),
  by: '秦网格员（示例）',
  mine: false,
  why: '电话换了，下午提前下班',
  before: FIRST.content,
  after: content('中山路街道妇联（示例）', { phone: '023-49800009' }),
}
const HISTORY = [
  { at: at(-20), by: '邓干部（示例）', what: 'edited', why: '换了座机', after: FIRST.content },
  { at: at(-400), by: '邓干部（示例）', what: 'confirmed' },
  {
    at: at(-4000),
    by: '文主任（示例）',
    what: 'added',
    after: content('中山路妇联（示例）', { phone: '023-49800000' }),
  },
]

/** All that the room of places reads, told apart by what is asked for. */
export const ROOM = {
  readTasks: { stale: 1, proposals: 1, alike: 1 },
  listPlaces: ({ only }: { only?: string }) => ({
    items: only === 'closed' ? [CLOSED] : only === 'stale' ? [STALE] : PLACES,
  }),
  readPlace: ({ id }: { id?: string }) => ({
    ...([...PLACES, CLOSED].find((one) => one.id === id) ?? FIRST),
    history: HISTORY,
    waiting: id === 'p1' ? [WISH] : [],
  }),
  listProposals: { items: [WISH] },
  listAlike: { pairs: [{ one: FIRST, other: SECOND, because: 'name' }] },
}
export const NO_PLACES = {
  readTasks: { stale: 0, proposals: 0, alike: 0 },
  listPlaces: { items: [] },
  listProposals: { items: [] },
  listAlike: { pairs: [] },
}
const REFUSED = {
  ...{ id: 'w2', area: VILLAGE, at: at(-2), by: '秦网格员（示例）', mine: true },
  after: content('花果幸福家（示例）'),
  refused: { by: '邓干部（示例）', why: '和兴龙湖幸福家是同一处，改那一处就好' },
}
export const HERS_REFUSED = { listProposals: { items: [REFUSED] } }
export const HERS = { listProposals: { items: [{ ...WISH, mine: true }] } }

const SHELTER = {
  id: 's1',
  revision: 2,
  changedAt: at(-30),
  name: '一号（示例）',
  address: '示例路 9 号三楼',
  phone: '023-49800008',
  notes: '母子两张床。送人以前先打电话。',
}
export const SHELTERS = { listShelters: { items: [SHELTER] } }
