import { desks, questions } from '../../../cloudfunctions/slices/qa/records'
import type { Scenario } from './scenario'

const HOUSE = '结婚后买的房，房产证只写了他的名字，离婚我能分吗'

/** Three lawyers reach for the same two questions at once, each repeating what got no answer. */
export const claims: Scenario = {
  name: 'claims of the same questions, repeated when no answer came',
  async run({ store, begin, hire, call, violation }) {
    const lawyers = await Promise.all(['zhou', 'chen', 'tang'].map((name) => hire(name, 'lawyer')))
    const she = { name: 'she' }
    await call(she, 'qa', 'ask', { category: 'property', text: HOUSE })
    await call(she, 'qa', 'ask', { category: 'property', text: `${HOUSE}？` })
    const asked = (await store.find(questions, { index: 'queue', equals: { open: true }, limit: 10 })).items
    const ids = asked.map(({ _id }) => _id)
    if (ids.length !== 2) return violation(`${ids.length} questions instead of two`)

    begin()
    const tries = lawyers.flatMap((lawyer, i) =>
      (i % 2 ? ids : [...ids].reverse()).map(async (id) => ({
        lawyer,
        id,
        outcome: await call({ ...lawyer, name: `${lawyer.name}${ids.indexOf(id)}` }, 'qa', 'claim', { id }),
      })),
    )
    const outcomes = await Promise.all(tries)

    for (const { lawyer, outcome } of outcomes)
      if (!outcome.ok && outcome.code !== 'ALREADY_CLAIMED' && outcome.code !== 'UNAVAILABLE')
        violation(`${lawyer.name} was told ${outcome.code}`)
    for (const id of ids) {
      const holder = (await store.get(questions, id))?.claim?.lawyerId
      const told = outcomes.filter((one) => one.id === id && one.outcome.ok).map(({ lawyer }) => lawyer.id)
      if (told.length > 1) violation(`${told.join(' and ')} were both told they have it`)
      if (told.length === 1 && told[0] !== holder)
        violation(`${told[0]} was told she has it, ${holder ?? 'nobody'} does`)
      // Somebody has it whom the answer never reached: then she has it on her desk.
      const onDesks = []
      for (const lawyer of lawyers) {
        const held = (await store.get(desks, lawyer.id))?.held ?? []
        if (held.length > 2) violation('a question stands twice on a desk')
        if (held.some(({ questionId }) => questionId === id)) onDesks.push(lawyer.id)
      }
      if (onDesks.join() !== (holder ?? ''))
        violation(`held by ${holder ?? 'nobody'}, on the desks of ${onDesks.join()}`)
    }
  },
}
