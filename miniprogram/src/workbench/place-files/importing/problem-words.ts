import type { RowProblemDto } from '@shared/contract/places'
import { FACILITY_LABEL, LANGUAGE_LABEL, PLACE_KIND_LABEL, PLACE_SERVICE_LABEL } from '@shared/glossary'
import type { RowProblem } from '@shared/values/place-columns'
import { COLUMN_LABEL } from '../columns/column-words'

const all = (labels: Readonly<Record<string, string>>): string => Object.values(labels).join('、')

/** What is wrong, and what to do about it. */
const WORDS: Record<RowProblem, readonly [wrong: string, todo: string]> = {
  missing: ['这一格空着', '补上再传。'],
  tooLong: ['写得太长', '删短一些。'],
  unknownArea: ['没找到这个地方', '写全一点，像「中山路街道/花果社区」，或者写区划代码。'],
  outsideArea: ['不归你管', '去掉这一行，或请管它的人来导。'],
  unknownKind: ['不认得这一类', `只能写：${all(PLACE_KIND_LABEL)}。`],
  confidential: ['像是庇护的地方', '这样的地方不能放进表里，去掉这一行。要登记，找区里的庇护联络员。'],
  badPhone: ['电话不对', '座机带区号，像 023-49800001；手机 11 位。一格一个。'],
  badCoordinates: ['经纬度不是数', '写成小数，像 29.3562 和 105.9271。不知道就两格都空着。'],
  swappedCoordinates: ['经度和纬度写反了', '两格换过来：纬度 29 开头，经度 105 或 106 开头。'],
  outsideDistrict: ['这一点不在永川', '在地图上再点一次。不知道就两格都空着。'],
  badHours: ['看不懂这个时间', '像「工作日 9:00–12:00、14:00–17:30」或「每天 9:00–18:00」。'],
  unknownService: ['不认得这项服务', `能写：${all(PLACE_SERVICE_LABEL)}。`],
  unknownFacility: ['不认得这项设施', `能写：${all(FACILITY_LABEL)}。`],
  unknownLanguage: ['不认得这种话', `能写：${all(LANGUAGE_LABEL)}。`],
  badStars: ['星级不对', '写 1 到 5；只有妇女儿童驿站有星。'],
  unknownId: ['没有这个编号', '新地方把编号空着；老地方从导出的表里抄。'],
  sameInFile: ['表里有两行说的是同一个', '留一行，另一行去掉。'],
  sameExists: ['这里已经有一个同名的', '要改它，就从导出的表里把编号抄过来；真是另一个，名称写出不同。'],
}

export interface ToldProblem {
  row: number
  column: string
  value: string
  wrong: string
  todo: string
}

/** In words; `sheetRow` turns our row into the sheet's, which may have a title above and gaps between. */
export function tell(
  { row, field, value, problem, detail }: RowProblemDto,
  sheetRow: (row: number) => number,
): ToldProblem {
  const [wrong, todo] = WORDS[problem]
  // the id of the one alike tells her nothing; the piece that is not known does
  const piece =
    detail === undefined || problem === 'sameExists' || detail === value
      ? ''
      : problem === 'sameInFile'
        ? `（第 ${sheetRow(Number(detail))} 行）`
        : `：「${detail}」`
  return { row: sheetRow(row), column: COLUMN_LABEL[field], value, wrong: `${wrong}${piece}`, todo }
}

export const countsText = (found: { added: number; changed: number; same: number; bad: number }): string =>
  `新加 ${found.added}，改 ${found.changed}，一样 ${found.same}，不对 ${found.bad}`
