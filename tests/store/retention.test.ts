import { collection, type Doc } from '../../cloudfunctions/kernel/collection'
import { removeExpired } from '../../cloudfunctions/kernel/retention'
import { openStore } from '../../cloudfunctions/platform/embedded/store'

type Note = Doc & { at: string }
const notes = collection<Note>()({
  name: 'notes',
  owner: { nobody: 'made up for this test' },
  indexes: { byTime: ['at'] },
  sealed: [],
  keep: { days: 10, index: 'byTime' },
  scopes: {},
})
const NOW = '2026-11-25T02:00:00.000Z'
const OLD = '2026-11-01T02:00:00.000Z'

describe('what is no longer kept', () => {
  it('goes by its time, and what is younger stays', async () => {
    const store = openStore(':memory:')
    await store.insert(notes, { _id: 'old', at: OLD })
    await store.insert(notes, { _id: 'young', at: NOW })
    expect(await removeExpired(store, notes, NOW)).toBe(1)
    expect((await store.getMany(notes, ['old', 'young'])).map(({ _id }) => _id)).toEqual(['young'])
    store.close()
  })

  it('stays when it was renewed between being found and being removed', async () => {
    const store = openStore(':memory:')
    await store.insert(notes, { _id: 'renewed', at: OLD })
    const renewing: typeof store = {
      ...store,
      async find(from, query) {
        const found = await store.find(from, query)
        await store.replace(notes, { _id: 'renewed', version: 1, at: NOW })
        return found
      },
    }
    await removeExpired(renewing, notes, NOW)
    expect((await store.get(notes, 'renewed'))?.at).toBe(NOW)
    store.close()
  })
})
