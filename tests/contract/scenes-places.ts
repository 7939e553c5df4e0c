import type { AnyCollection } from '../../cloudfunctions/kernel/collection'
import type { Ports } from '../../cloudfunctions/kernel/ports'
import { nodesAbove } from '../../cloudfunctions/domain/jurisdiction'
import { placeOf } from '../../cloudfunctions/slices/places/faces'
import {
  BOOK,
  books,
  EMPTY_BOOK,
  importRows,
  imports,
  placeRecords,
  proposals,
  type BookRecord,
  type ImportRecord,
} from '../../cloudfunctions/slices/places/records'
import { shelterRecords } from '../../cloudfunctions/slices/shelters/records'
import { PLACE, SHELTER } from './fixtures-places'
import { BLANK, type Hired, type PlacesState, type Scene } from './scenes'
import { TOWN, VILLAGE } from './scenes-account'

export const PLACES_RECORDS: Readonly<Record<PlacesState, AnyCollection>> = {
  place: placeRecords,
  closedPlace: placeRecords,
  twoPlaces: placeRecords,
  proposal: proposals,
  noImport: imports,
  receiving: imports,
  checked: imports,
  staged: imports,
  published: imports,
  shelter: shelterRecords,
}

type Means = Readonly<{ ports: Ports; unique: (stem: string) => string }>

/** Brings places, wishes, imports and shelters into any state. Only the last import made stands in the book. */
export function placesScenes({ ports: { store, now }, unique }: Means) {
  const at = () => now().toISOString()
  const content = (name: string) => ({ ...PLACE, name, phone: '023-00000007' })
  const place = async (closed: boolean) => {
    const [id, name] = [unique('place-'), unique('只有这里有的地方')]
    const face = { area: VILLAGE, content: content(name), ...(closed && { closed: { at: at(), why: '搬走了' } }) }
    await store.insert(placeRecords, placeOf({ _id: id, addedAt: at() }, { face }))
    if (closed) {
      const record = await store.get(placeRecords, id)
      if (record) await store.replace(placeRecords, record)
    }
    return { ...BLANK, id, words: name }
  }
  const turnBook = async (change: Partial<BookRecord>) => {
    const book = await store.get(books, BOOK)
    if (!book) return store.insert(books, { ...EMPTY_BOOK, ...change })
    const { version, published } = book
    await store.replace(books, { ...EMPTY_BOOK, version, ...(published && { published }), ...change })
  }
  const anImport = async (state: ImportRecord['state']) => {
    const [id, words] = [unique('import-'), unique('只有这里有的表')]
    const received = state === 'receiving' ? 0 : 1
    await store.insert(imports, {
      _id: id,
      area: TOWN,
      within: nodesAbove(TOWN),
      byId: 'somebody',
      by: '邓干部（示例）',
      at: at(),
      fileName: words,
      columns: ['area', 'kind', 'name'],
      rows: 1,
      received,
      staged: state === 'staged' ? 1 : 0,
      state,
      ...(received && { found: { added: 1, changed: 0, same: 0, bad: 0 } }),
    })
    if (received)
      await store.insert(importRows, {
        _id: `${id}.0`,
        importId: id,
        from: 0,
        at: at(),
        rows: [[TOWN, '驿站', words]],
        verdicts: ['added'],
        keys: [`n:${words}`],
        problems: [],
      })
    await turnBook(state === 'published' ? { last: { batch: id, at: at() } } : { staging: id })
    return { ...BLANK, id, words }
  }

  return async (state: PlacesState, holder?: Hired): Promise<Scene> => {
    switch (state) {
      case 'place':
        return place(false)
      case 'closedPlace':
        return place(true)
      case 'twoPlaces': {
        const [one, other] = [await place(false), await place(false)]
        return { ...one, code: other.id }
      }
      case 'proposal': {
        const [id, words] = [unique('wish-'), unique('只有这里有的心愿')]
        const byId = holder?.id ?? 'somebody'
        const wish = { area: VILLAGE, within: nodesAbove(VILLAGE), at: at(), byId, by: '秦网格员（示例）' }
        await store.insert(proposals, { _id: id, ...wish, after: content(words) })
        return { ...BLANK, id, words }
      }
      case 'noImport':
        await turnBook({})
        return { ...BLANK, words: '没有别的话' }
      case 'shelter': {
        const [id, words] = [unique('shelter-'), unique('没有人该知道的院子')]
        await store.insert(shelterRecords, { _id: id, content: { ...SHELTER, name: words }, changedAt: at() })
        return { ...BLANK, id, words }
      }
      default:
        return anImport(state)
    }
  }
}
