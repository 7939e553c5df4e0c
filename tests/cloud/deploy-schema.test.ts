import { COLLECTIONS } from '../../cloudfunctions/functions/collections'
import { schemaOf } from '../../scripts/schema'

const one = (indexes: Record<string, string[]>, more: object = {}) => [
  { name: 'things', sealed: ['text'], indexes, ...more },
]

test('every collection of the house is in the schema once, closed to clients', () => {
  const schema = schemaOf(COLLECTIONS)
  expect(schema.map(({ name }) => name)).toEqual(COLLECTIONS.map(({ name }) => name).sort())
  expect(new Set(schema.map(({ rule }) => rule))).toEqual(new Set(['ADMINONLY']))
})

test('an index is its fields in their order, then the id', () => {
  const questions = schemaOf(COLLECTIONS).find(({ name }) => name === 'questions')
  expect(questions?.indexes).toContainEqual({ name: 'queue', fields: ['open', 'rank', 'waitingSince', '_id'] })
  for (const { indexes } of schemaOf(COLLECTIONS))
    for (const { fields } of indexes) expect(fields.indexOf('_id')).toBe(fields.length - 1)
})

test('counters that one process may forget are ordinary records in the cloud', () => {
  const volatile = COLLECTIONS.filter((collection) => collection.volatile)
  expect(volatile.length).toBeGreaterThan(0)
  for (const { name } of volatile) expect(schemaOf(COLLECTIONS).map((found) => found.name)).toContain(name)
})

test('no sealed field stands in an index, and one that did would be refused', () => {
  const indexed = new Map(schemaOf(COLLECTIONS).map(({ name, indexes }) => [name, indexes.flatMap((i) => i.fields)]))
  for (const { name, sealed } of COLLECTIONS)
    for (const field of sealed as string[]) expect(indexed.get(name)).not.toContain(field)
  expect(() => schemaOf(one({ byText: ['at', 'text'] }))).toThrow('things.byText: text is sealed')
})

test.each([
  ['two arrays', one({ both: ['tags', 'terms'] }, { lists: ['tags', 'terms'] }), 'two arrays'],
  ['the id twice', one({ byId: ['_id'] }), '_id ends every index'],
  ['a field twice', one({ twice: ['at', 'at'] }), 'twice'],
  ['a name that the database refuses', one({ hidden: ['_secret'] }), 'bad field name'],
  ['two collections of one name', [...one({}), ...one({})], 'two collections'],
  [
    'too many indexes',
    one(Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`i${i}`, ['at']]))),
    'more than 20',
  ],
])('refused: %s', (_, declared, why) => {
  expect(() => schemaOf(declared)).toThrow(why)
})

test('one array in an index is allowed', () => {
  expect(schemaOf(one({ byTerm: ['terms', 'at'] }, { lists: ['terms'] }))[0]?.indexes).toHaveLength(1)
})
