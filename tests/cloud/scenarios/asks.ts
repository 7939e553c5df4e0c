import { returnCodes } from '../../../cloudfunctions/domain/return-codes'
import { journal } from '../../../cloudfunctions/kernel/journal'
import { questions } from '../../../cloudfunctions/slices/qa/records'
import { newKey, type Scenario, type Stage } from './scenario'

const TROUBLE = '他昨天又打我，还说再提离婚就弄死我，孩子在旁边一直哭'

/** The same question sent twice at once with one key, as an impatient thumb or a retrying phone does, and a third beside it. */
export const asks: Scenario = {
  name: 'one question sent by two at once with one key',
  async run({ store, begin, call, violation }) {
    const key = newKey()
    const input = { category: 'violence', text: TROUBLE }
    begin()
    const [first, second, other] = await Promise.all([
      call({ name: 'thumb' }, 'qa', 'ask', input, key),
      call({ name: 'phone' }, 'qa', 'ask', input, key),
      call({ name: 'neighbour' }, 'qa', 'ask', input),
    ])
    const codes = [first, second].flatMap((one) => (one.ok ? [one.data.returnCode] : []))
    for (const one of [first, second, other])
      if (!one.ok && one.code !== 'UNAVAILABLE') violation(`she was told ${one.code}`)
    if (new Set(codes).size > 1) violation('two codes for one question')
    if (other.ok && codes.includes(other.data.returnCode)) violation('two women share a code')

    const all = (await store.find(questions, { index: 'queue', equals: { open: true }, limit: 10 })).items
    const entries = (await store.find(journal, { index: 'byTime', limit: 10 })).items
    const known = Number(codes.length > 0) + Number(other.ok)
    if (all.length < known) violation('a question she has a code for is not there')
    if (all.length > 2) violation(`${all.length} questions of two women`)
    if (entries.length !== all.length) violation(`${all.length} questions, ${entries.length} entries in the journal`)
    for (const { codeHash, _id } of all)
      if ((await store.get(returnCodes, codeHash))?.recordId !== _id) violation('a code opens another question')
  },
}

/** A planted fault: a client that takes a new key whenever it tries. */
export const asksAnew: Scenario = {
  name: 'one question sent by two at once, each with a key of its own',
  run: (stage: Stage) =>
    asks.run({ ...stage, call: (actor, slice, op, input) => stage.call(actor, slice, op, input, newKey()) }),
}
