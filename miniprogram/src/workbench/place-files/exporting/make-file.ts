import { cellsOf, type KnownPlace } from '@shared/rules/places/file/cells'
import { IMPORT_FIELDS, type ImportField } from '@shared/values/place-columns'
import { COLUMN_LABEL } from '../columns/column-words'
import { readAll, readAreas } from './read-all'

export const FORMS = ['csv', 'xlsx', 'hsds'] as const
export type Form = (typeof FORMS)[number]

const HEAD = IMPORT_FIELDS.map((field) => COLUMN_LABEL[field])
const asCsv = async (rows: string[][]) => (await import('./write-csv')).csvOf(rows)
const asXlsx = async (rows: string[][]) => (await import('./write-xlsx')).xlsxOf(rows)

/** All of her area in one of the forms; what writes it is loaded only now. */
export async function makeFile(form: Form, told: (count: number) => void): Promise<Blob> {
  const [places, areas] = await Promise.all([readAll(told), readAreas()])
  if (form === 'hsds') {
    const { toHsds } = await import('@shared/rules/places/hsds')
    return new Blob([JSON.stringify(toHsds(places, areas), null, 2)], { type: 'application/json' })
  }
  const rows = [HEAD, ...places.map((place: KnownPlace) => lineOf(cellsOf(place, areas)))]
  return form === 'csv' ? asCsv(rows) : asXlsx(rows)
}
const lineOf = (cells: Readonly<Record<ImportField, string>>) => IMPORT_FIELDS.map((field) => cells[field])

const EXAMPLE: Record<ImportField, string> = {
  id: '',
  area: '中山路街道/花果社区',
  kind: '妇女儿童驿站',
  name: '花果社区妇女儿童驿站（示例，传之前删掉这一行）',
  aliases: '花果驿站、老妇联',
  address: '人民大道 1 号',
  landmark: '公园南门对面',
  phone: '12338',
  lat: '29.3562',
  lng: '105.9271',
  hours: '工作日 9:00–12:00、14:00–17:30',
  services: '能说说心里话、能调解',
  facilities: '没有台阶、母婴室',
  languages: '普通话、重庆话',
  reception: '先坐下喝口水，慢慢说。',
  stars: '3',
}
/** To fill in: the head, and one row that shows how. */
export const makeTemplate = (form: 'csv' | 'xlsx'): Promise<Blob> =>
  (form === 'csv' ? asCsv : asXlsx)([HEAD, lineOf(EXAMPLE)])
