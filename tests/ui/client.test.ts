import { contract } from '@shared/contract'
import { MAX_CALLS as WIRE_MAX, IdempotencyKey } from '@shared/contract/wire'
import { createCaller, createClient, MAX_CALLS } from '@/api/client'
import { COMMANDS } from '@/api/commands'
import { CallError } from '@/api/call-error'
import { encodeKey } from '@/api/key'
import { queryKeyOf } from '@/api/query-key'
import type { Send } from '@/api/transport'

const echo = () => {
  const sent: Parameters<Send>[0][] = []
  const send: Send = (envelope) => {
    sent.push(envelope)
    return Promise.resolve({ replies: envelope.calls.map(({ op }) => ({ ok: true, data: op })) })
  }
  return { sent, send }
}

test('the table of commands is the contract’s', () => {
  const real = Object.fromEntries(
    Object.entries(contract).map(([slice, ops]) => [
      slice,
      Object.fromEntries(Object.entries(ops).flatMap(([op, { kind }]) => (kind === 'command' ? [[op, true]] : []))),
    ]),
  )
  expect(COMMANDS).toEqual(real)
  expect(MAX_CALLS).toBe(WIRE_MAX)
})

test('queries of one tick travel together, at most eight; commands go alone, with a key', async () => {
  const { sent, send } = echo()
  const call = createCaller(send)
  await Promise.all([...Array.from({ length: 9 }, () => call('qa', 'serviceTerms', {})), call('qa', 'ask', {})])
  expect(sent.map(({ calls }) => calls.length).sort()).toEqual([1, 1, 8])
  const asked = sent.flatMap(({ calls }) => calls).find(({ op }) => op === 'ask')
  expect(IdempotencyKey.safeParse(asked?.key).success).toBe(true)
})

test('a key that is given is used', async () => {
  const { sent, send } = echo()
  await createClient(send).qa.ask({ category: 'other', text: '' }, { key: 'A'.repeat(24) })
  expect(sent[0]?.calls[0]?.key).toBe('A'.repeat(24))
})

test('no answer is a failure that says so', async () => {
  const call = createCaller(() => Promise.reject(new Error('network')))
  await expect(call('qa', 'serviceTerms', {})).rejects.toMatchObject({
    offline: true,
    failure: { code: 'UNAVAILABLE' },
  })
  const refused = createCaller(() =>
    Promise.resolve({ replies: [{ ok: false, error: { code: 'RATE_LIMITED', ref: 'r' } }] }),
  )
  await expect(refused('qa', 'serviceTerms', {})).rejects.toBeInstanceOf(CallError)
})

test('what she types or holds stands in no key of the cache', () => {
  for (const input of [
    { returnCode: '1234567890123456' },
    { text: '他打我' },
    { code: '12345678' },
    { secret: '1234' },
  ]) {
    const { key, typed } = queryKeyOf('qa', 'x', input)
    expect(typed).toBe(true)
    expect(JSON.stringify(key)).not.toMatch(/1234|打我/)
  }
  expect(queryKeyOf('qa', 'readPublished', { id: 'a' })).toEqual({
    key: ['qa', 'readPublished', { id: 'a' }],
    typed: false,
  })
})

test('keys are plain text of full length', () => {
  expect(encodeKey(Uint8Array.from({ length: 24 }, (_, i) => i * 11))).toMatch(/^[A-Za-z0-9_-]{24}$/)
})
