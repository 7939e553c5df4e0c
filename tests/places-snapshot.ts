import type { PlaceDto, PlacesSnapshotDto } from '@shared/contract/places'
import type { OpeningHours } from '@shared/values/opening-hours'
import { TOWN_POINTS } from '@shared/values/town-points'
import { TOWNS } from '@shared/values/towns'

/** Invented: a district as a phone gets it. The numbers of the telephones belong to nobody. */
const OFFICE: OpeningHours = {
  rows: [
    { on: 'workdays', from: 540, to: 720 },
    { on: 'workdays', from: 840, to: 1050 },
  ],
  restsOnHolidays: true,
  exceptions: [],
}
const ALWAYS: OpeningHours = { rows: [{ on: 'daily', from: 0, to: 1440 }], restsOnHolidays: false, exceptions: [] }
const CLOSED_TODAY: OpeningHours = { ...OFFICE, exceptions: [{ on: '2026-11-25', spans: [], why: '停水' }] }

const one = (id: string, area: string, name: string, more: Partial<PlaceDto> = {}): PlaceDto => ({
  id,
  area,
  name: `${name}（示例）`,
  kind: 'federation',
  initials: '',
  sample: true,
  ...more,
})

const NAMED: readonly PlaceDto[] = [
  one('qu', '500118', '永川区妇联', {
    initials: 'ycqfl',
    hours: 0,
    phone: '023-49000001',
    position: { lat: 29.3561, lng: 105.9271 },
    address: '示例路 1 号 3 楼',
    landmark: '示例公园南门对面',
    services: ['talk', 'mediation', 'protection', 'lawyer'],
    facilities: ['stepFree', 'nursingRoom', 'childrenCorner'],
    languages: ['mandarin', 'chongqing'],
    reception: '进门不用登记。先给你倒杯水，关上门说。不想说名字也行，想走随时走。',
    confirmedOn: '2026-11-20',
    duties: [{ on: '2026-11-25', who: '周律师（示例）', what: 'lawyer', from: 840, to: 1020 }],
    formerly: ['qu-before'],
  }),
  one('zhongxin', '500118', '婚姻家庭辅导调解中心', {
    initials: 'hyjtfdtjzx',
    kind: 'centre',
    hours: 0,
    phone: '023-49000002',
    position: { lat: 29.352, lng: 105.921 },
    services: ['marriage', 'mediation', 'psychology'],
    confirmedOn: '2026-02-01',
  }),
  one('xinglonghu', '500118001', '幸福家·兴龙湖工作室', {
    initials: 'xfjxlhgzs',
    kind: 'studio',
    hours: 2,
    phone: '023-49000003',
    position: { lat: 29.341, lng: 105.899 },
    landmark: '兴龙湖公园南门对面',
    services: ['talk', 'parenting'],
    facilities: ['childrenCorner'],
  }),
  one('yizhan', '500118003', '南大街妇女儿童驿站', {
    initials: 'ndjfnetyz',
    kind: 'station',
    hours: 0,
    stars: 4,
    position: { lat: 29.332, lng: 105.917 },
    services: ['rest', 'childcare'],
    facilities: ['nursingRoom'],
  }),
  one('fayuan', '500118', '永川区法院立案厅', {
    initials: 'ycqfylat',
    kind: 'court',
    hours: 0,
    services: ['protection'],
  }),
  one('yiyuan', '500118001', '区医院急诊', {
    initials: 'qyyjz',
    kind: 'hospital',
    hours: 1,
    phone: '023-49000005',
    position: { lat: 29.365, lng: 105.94 },
    services: ['injury'],
  }),
]

const OF_TOWNS: readonly PlaceDto[] = TOWNS.map(({ code, name }, i) =>
  one(`town-${code}`, code, `${name}妇联`, {
    initials: code === '500118001' ? 'zsljdfl' : 'fl',
    hours: 0,
    services: ['talk', 'mediation'],
    phone: `023-490001${String(i).padStart(2, '0')}`,
    ...(i % 5 === 4 ? {} : { position: TOWN_POINTS[code] }),
  }),
)

const VILLAGES = ['一', '二', '三'].flatMap((word, i) =>
  ['500118001', '500118118'].map((town) => ({ code: `${town}20${i}`, name: `示例${word}村` })),
)

export const PLACES_SNAPSHOT: PlacesSnapshotDto = {
  version: 'invented',
  builtAt: '2026-11-25T00:00:00.000Z',
  hours: [OFFICE, ALWAYS, CLOSED_TODAY],
  villages: VILLAGES,
  places: [...NAMED, ...OF_TOWNS, one('cun', '500118118200', '示例一村妇联')],
}
