import { changed } from './changing'
import type { Collections } from './collections'
import { parse, stringify, textOf, type Plain } from './ejson'
import { compare, idsIn, matcher } from './matching'
import { invalid } from './refusal'

/** What the SDK sends, as far as a handler looks at it. */
export type Request = Readonly<Record<string, unknown>> & { readonly action: string }
type Action = (db: Collections, request: Request) => object | Promise<object>

const DEFAULT_LIMIT = 100
const MOST = 1_000

const nameOf = ({ collectionName }: Request): string => textOf(collectionName)
const filterOf = ({ query, queryType }: Request): Plain => {
  const filter = parse(query)
  if (queryType === 'DOC' && typeof filter._id !== 'string') throw invalid('a document without an id')
  return filter
}
/** In a transaction the SDK offers more than the database keeps inside it; whoever asks for that is told here. */
const outside = ({ transactionId, queryType, action }: Request) => {
  if (transactionId !== undefined && queryType !== 'DOC') throw invalid(`${action} by query inside a transaction`)
}

function find(db: Collections, request: Request): Plain[] {
  const filter = filterOf(request)
  const fits = matcher(filter)
  const session = db.session(request.transactionId)
  return [...db.seeAll(nameOf(request), idsIn(filter), session)].filter(fits)
}

function ordered(documents: Plain[], order: Plain): Plain[] {
  const fields = Object.entries(order)
  return documents.sort((a, b) => {
    for (const [field, way] of fields) {
      const difference = compare(a[field], b[field]) * Number(way)
      if (difference !== 0) return difference
    }
    return 0
  })
}

const projected = (document: Plain, fields: Plain): Plain =>
  Object.keys(fields).length === 0
    ? document
    : Object.fromEntries(Object.entries(document).filter(([field]) => field === '_id' || fields[field] === 1))

/** An update that changes nothing is no write, and meets no other. */
const unlessSame = (now: Plain, next: Plain | undefined) => (JSON.stringify(now) === JSON.stringify(next) ? now : next)

/** Changes the first document that fits, or each of them. Returns those that did. */
async function modify(db: Collections, request: Request, next: (now: Plain) => Plain | undefined) {
  const fits = matcher(filterOf(request))
  const session = db.session(request.transactionId)
  const done: (Plain | undefined)[] = []
  for (const { _id } of find(db, request)) {
    const id = textOf(_id)
    const { before, after } = await db.change(
      nameOf(request),
      id,
      // It may have waited for a transaction: what fitted then need not fit now.
      (now) => (now && fits(now) ? unlessSame(now, next(now)) : now),
      session,
    )
    if (before && fits(before)) done.push(after)
    if (request.multi !== true && done.length > 0) break
  }
  return done
}

export const ACTIONS: Readonly<Record<string, Action>> = {
  'database.addCollection': (db, request) => {
    db.create(nameOf(request))
    return {}
  },
  'database.insertDocument': async (db, request) => {
    const session = db.session(request.transactionId)
    const documents = (request.data as unknown[]).map(parse)
    for (const document of documents) {
      if (typeof document._id !== 'string') throw invalid('our records bring their own ids')
      await db.insert(nameOf(request), document, session)
    }
    return { data: { insertedIds: documents.map(({ _id }) => _id) } }
  },
  'database.getDocument': (db, request) => {
    const limit = request.queryType === 'DOC' ? 1 : Math.min(Number(request.limit ?? DEFAULT_LIMIT), MOST)
    const offset = Number(request.offset ?? 0)
    if (offset > 0) throw invalid('the adapter pages by keys, never by offset')
    const list = ordered(find(db, request), parse(request.order)).slice(0, limit)
    const fields = parse(request.projection)
    return { data: { list: list.map((document) => stringify(projected(document, fields))), limit, offset } }
  },
  'database.calculateDocument': (db, request) => {
    outside(request)
    return { data: { total: find(db, request).length } }
  },
  'database.modifyDocument': async (db, request) => {
    outside(request)
    const data = parse(request.data)
    const filter = filterOf(request)
    if (request.merge === true) {
      const updated = await modify(db, request, (now) => changed(now, data))
      return { data: { updated: updated.length, upsert_id: null } }
    }
    // set(): the whole document, made if it is not there.
    const id = textOf(filter._id)
    const { before } = await db.change(
      nameOf(request),
      id,
      () => ({ _id: id, ...data }),
      db.session(request.transactionId),
    )
    return { data: { updated: before ? 1 : 0, upsert_id: before ? null : id } }
  },
  'database.modifyAndReturnDoc': async (db, request) => {
    const [doc] = await modify(db, { ...request, multi: false }, (now) => changed(now, parse(request.data)))
    return { data: { updated: doc ? 1 : 0, doc: doc ? stringify(doc) : null } }
  },
  'database.removeDocument': async (db, request) => {
    outside(request)
    const removed = await modify(db, request, () => undefined)
    return { data: { deleted: removed.length } }
  },
  'database.startTransaction': (db) => ({ transactionId: db.begin() }),
  'database.commitTransaction': (db, { transactionId }) => {
    db.commit(transactionId)
    return {}
  },
  'database.abortTransaction': (db, { transactionId }) => {
    db.abort(transactionId)
    return {}
  },
}
