import { collection, type Doc } from '../../cloudfunctions/kernel/collection'

type Listed = Doc & { tags: string[]; n: number }
const REST = { name: 'listed', owner: { nobody: '' }, sealed: [], keep: { forever: '' }, scopes: {} } as const

it('an index over an array is declared together with it, or it does not compile', () => {
  // @ts-expect-error the array among the indexed fields is not named
  expect(collection<Listed>()({ ...REST, indexes: { byTag: ['tags', 'n'] } }).lists).toEqual([])
  // @ts-expect-error n is no array
  expect(collection<Listed>()({ ...REST, indexes: { byTag: ['tags'] }, lists: ['n'] }).lists).toEqual(['n'])
  expect(collection<Listed>()({ ...REST, indexes: { byTag: ['tags'] }, lists: ['tags'] }).lists).toEqual(['tags'])
  expect(collection<Listed>()({ ...REST, indexes: { byNumber: ['n'] } }).lists).toEqual([])
})
