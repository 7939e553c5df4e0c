import { idIn, isConfidential, keptCells, keyOf, nameKeyOf, readRow, type GoodRow } from '@shared/rules/places/rows'
import type { RowProblemDto } from '@shared/contract/places'
import { allAreas } from '../../../domain/areas'
import type { Store } from '../../../kernel/store'
import { placeRecords, visible, type ImportRecord, type PlaceRecord, type RowVerdict } from '../records'
import { readBook } from '../turn-book'

const ID = /^[A-Za-z0-9_-]{1,64}$/
/** Of one name; one that can be seen is enough. */
const NAMESAKES = 10

export type Judged = Readonly<{
  row: number
  verdict: RowVerdict
  problems: readonly RowProblemDto[]
  /** Unless it is bad: what it says, of which record, and what no other row may share. */
  good?: GoodRow & { key: string; place?: PlaceRecord }
}>

/** As the sheet numbers it: its head is row 1. */
export const sheetRow = (index: number): number => index + 2

/** The rows from `from` on, each judged by the rules and by the places that are there now. At most 50 at once. */
export async function judgeRows(
  store: Store,
  { columns, hiding, area: own }: Pick<ImportRecord, 'columns' | 'hiding' | 'area'>,
  from: number,
  rows: readonly (readonly string[])[],
): Promise<Judged[]> {
  const flips = await readBook(store)
  const hidden = rows.map((cells) => isConfidential(cells, columns, hiding))
  const ids = [...new Set(rows.map((cells, i) => (hidden[i] ? '' : idIn(cells, columns))))].filter((id) => ID.test(id))
  const found = ids.length > 0 ? await store.getMany(placeRecords, ids) : []
  const places = new Map(found.map((place) => [place._id, place]))
  const known = (id: string) => {
    const place = places.get(id)
    const face = place && visible(place, flips)
    return face && { id, area: face.area, content: face.content }
  }

  /** Another of the name that the row gives; not one of the same name that its place had all the time. */
  const namesake = async (good: GoodRow): Promise<string | undefined> => {
    const key = nameKeyOf(good)
    const was = good.id === undefined ? undefined : known(good.id)
    if (was && nameKeyOf(was) === key) return undefined
    const { items } = await store.find(placeRecords, { index: 'byAlike', equals: { alike: key }, limit: NAMESAKES })
    return items.find((place) => {
      if (place._id === good.id) return false
      const face = visible(place, flips)
      return face && nameKeyOf(face) === key
    })?._id
  }
  return Promise.all(
    rows.map(async (cells, i): Promise<Judged> => {
      const row = sheetRow(from + i)
      const read = readRow(cells, columns, row, { areas: allAreas(), own, known, ...(hiding && { hiding }) })
      if ('problems' in read) return { row, verdict: 'bad', problems: read.problems }
      const { good } = read
      const other = await namesake(good)
      if (other !== undefined) {
        const problem: RowProblemDto = {
          row,
          field: 'name',
          value: good.content.name,
          problem: 'sameExists',
          detail: other,
        }
        return { row, verdict: 'bad', problems: [problem] }
      }
      const place = places.get(good.id ?? '')
      return { row, verdict: good.does, problems: [], good: { ...good, key: keyOf(good), ...(place && { place }) } }
    }),
  )
}

/** What is stored of rows and their judgement. */
export const pieceOf = (
  { columns, hiding }: Pick<ImportRecord, 'columns' | 'hiding'>,
  rows: readonly (readonly string[])[],
  judged: readonly Judged[],
) => ({
  rows: rows.map((cells) => keptCells(cells, columns, hiding)),
  verdicts: judged.map(({ verdict }) => verdict),
  keys: judged.map(({ good }) => good?.key ?? ''),
  problems: judged.flatMap(({ problems }) => problems),
})
