import { installLawCards, installSamples } from '../../scripts/seeds/install'
import { PUBLISHED_ANSWERS } from '../../scripts/seeds/published-answers'
import { openStore } from '../../cloudfunctions/platform/embedded/store'
import type { Store } from '../../cloudfunctions/kernel/store'
import { createWorld } from '../world'

/** Counts what a call costs the store. */
function counted(store: Store) {
  const calls: string[] = []
  const counting = new Proxy(store, {
    get: (target, name: keyof Store) => {
      const method = target[name] as (...given: unknown[]) => unknown
      return (...given: unknown[]) => {
        calls.push(name)
        return method(...given)
      }
    },
  })
  return { calls, counting }
}

describe('the public library', () => {
  it('lists every published answer once over its pages, and each can be read', async () => {
    const world = await createWorld()
    await installSamples(world.ports.store)
    const she = world.anyone()
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await she.qa.listPublished({ ...(after && { after }) })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect([...seen].sort()).toEqual(PUBLISHED_ANSWERS.map(({ id }) => id).sort())
    const first = await she.qa.readPublished({ id: seen[0] ?? '' })
    expect(first).toMatchObject({ sample: true, citations: expect.any(Array) })
    world.close()
  })

  it('costs one store call to list, to list a category, to read an answer and to read the law cards', async () => {
    const { calls, counting } = counted(openStore(':memory:'))
    const world = await createWorld({ engine: counting })
    await installSamples(world.ports.store)
    await installLawCards(world.ports.store)
    const she = world.anyone()
    const cost = async (call: () => Promise<unknown>) => {
      calls.length = 0
      await call()
      return calls
    }
    expect(await cost(() => she.qa.listPublished({}))).toEqual(['find'])
    expect(await cost(() => she.qa.listPublished({ category: 'work' }))).toEqual(['find'])
    const id = PUBLISHED_ANSWERS[0]?.id ?? ''
    expect(await cost(() => she.qa.readPublished({ id }))).toEqual(['get'])
    expect(await cost(() => she.knowledge.readTopics({}))).toEqual(['getMany'])
  })

  it('finds answers by everyday words, the nearest first, and nothing for nonsense', async () => {
    const world = await createWorld()
    await installSamples(world.ports.store)
    const she = world.anyone()
    const titles = async (text: string) => (await she.qa.searchPublished({ text })).items.map(({ title }) => title)
    expect((await titles('彩礼要不要退')).slice(0, 3).join()).toMatch(/彩礼/)
    expect((await titles('怀孕被辞退')).length).toBeGreaterThan(0)
    expect(await titles('量子纠缠')).toEqual([])
    world.close()
  })
})
