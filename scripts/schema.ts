import type { AnyCollection } from '../cloudfunctions/kernel/collection'

/** What the document database has to know of a collection: no more than its name and how it is looked through. */
export type CollectionSchema = Readonly<{
  name: string
  indexes: readonly IndexSchema[]
  /** No client ever touches a collection: whoever may read what is decided in the functions. */
  rule: 'ADMINONLY'
}>
export type IndexSchema = Readonly<{ name: string; fields: readonly string[] }>

/** Arrays among the indexed fields are declared in `lists`, once a collection has any. */
type Declared = Pick<AnyCollection, 'name' | 'indexes' | 'sealed'> & { lists?: readonly string[] }

/** The strictest figures found in the documentation of CloudBase and of WeChat. */
const MOST = { collections: 100, indexes: 20, fields: 31, nameLength: 32 }

/**
 * Every collection with its indexes. An index is its declared fields in order and then `_id`: that is how every find is
 * sorted, all in one direction, so that one ascending index serves both.
 */
export function schemaOf(declared: readonly Declared[]): CollectionSchema[] {
  const names = declared.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice) throw new Error(`two collections are called ${twice}`)
  if (names.length > MOST.collections) throw new Error(`more than ${MOST.collections} collections`)
  return [...declared].sort((a, b) => (a.name < b.name ? -1 : 1)).map(collectionOf)
}

function collectionOf(declared: Declared): CollectionSchema {
  const { name, sealed, lists = [] } = declared
  const indexes = Object.entries(declared.indexes as Record<string, readonly string[]>)
  if (indexes.length > MOST.indexes) throw new Error(`${name}: more than ${MOST.indexes} indexes`)
  for (const [index, fields] of indexes) {
    const refuse = (why: string) => new Error(`${name}.${index}: ${why}`)
    const hidden = fields.find((field) => sealed.includes(field))
    if (hidden) throw refuse(`${hidden} is sealed; an index would hold it in the clear or find nothing`)
    if (fields.includes('_id')) throw refuse('_id ends every index by itself')
    if (new Set(fields).size !== fields.length) throw refuse('a field stands in it twice')
    if (fields.length >= MOST.fields) throw refuse('too many fields')
    if (fields.some((field) => field.length > MOST.nameLength || /^[_/.]/.test(field))) throw refuse('bad field name')
    if (fields.filter((field) => lists.includes(field)).length > 1) throw refuse('two arrays in one index')
  }
  return {
    name,
    indexes: indexes.map(([index, fields]) => ({ name: index, fields: [...fields, '_id'] })),
    rule: 'ADMINONLY',
  }
}
