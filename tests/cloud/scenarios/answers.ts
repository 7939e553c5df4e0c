import { desks, questions } from '../../../cloudfunctions/slices/qa/records'
import type { Scenario } from './scenario'

const HOUSE = '结婚后买的房，房产证只写了他的名字，离婚我能分吗'
const ANSWER = '你说的已经是家暴了，不是家务事。不用先离婚，现在就可以请法院下一道人身安全保护令。'
const CITED = [{ law: 'civil-code', article: '1079', gloss: '感情确已破裂，法院该判离。' }]

/** The lawyer answers while she adds a word, and the lawyer's own second window lets the question go. */
export const answers: Scenario = {
  name: 'an answer, a follow-up and a release at once',
  async run({ store, begin, hire, call, violation }) {
    const zhou = await hire('zhou', 'lawyer')
    const asked = await call({ name: 'she' }, 'qa', 'ask', { category: 'property', text: HOUSE })
    if (!asked.ok) return violation('she could not ask')
    const { returnCode } = asked.data
    const id = (await store.find(questions, { index: 'queue', equals: { open: true }, limit: 1 })).items[0]?._id ?? ''
    await call(zhou, 'qa', 'claim', { id })

    begin()
    const [answer, followUp, release] = await Promise.all([
      call(zhou, 'qa', 'answer', { id, text: ANSWER, citations: CITED, seen: 1 }),
      call({ name: 'she' }, 'qa', 'followUp', { returnCode, text: '那孩子跟谁？' }),
      call({ ...zhou, name: 'zhou2' }, 'qa', 'release', { id }),
    ])

    const after = await store.get(questions, id)
    const said = after?.messages.map(({ by }) => by).join() ?? ''
    if (!['citizen', 'citizen,lawyer', 'citizen,citizen', 'citizen,lawyer,citizen'].includes(said))
      violation(`the thread reads ${said}`)
    const count = (by: string) => said.split(',').filter((one) => one === by).length
    if (answer.ok && count('lawyer') !== 1) violation('an answer she was told of is not there')
    if (!answer.ok && answer.code !== 'UNAVAILABLE' && count('lawyer') !== 0) violation('a refused answer is there')
    if (followUp.ok && count('citizen') !== 2) violation('her follow-up is not there')
    if (answer.ok && release.ok) violation('answered and released')
    const held = (await store.get(desks, zhou.id))?.held ?? []
    if (held.length !== Number(after?.claim !== undefined)) violation('the desk and the question disagree')
    if (after && after.open !== (count('citizen') > 1 || count('lawyer') === 0)) violation('open and answered disagree')
  },
}
