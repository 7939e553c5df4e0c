import { addMinutes } from '../../shared/values/instant'
import { sessions } from '../../cloudfunctions/slices/account/records'
import { tokenHash } from '../../cloudfunctions/kernel/issued'
import { newKey } from '../world'
import { openHouse, REF, refusal, type House } from './house'

const HOUSE = '结婚后买的房，房产证只写了他的名字，离婚我能分吗'
const JSON_TYPE = { 'content-type': 'application/json' }

describe('the server over HTTP', () => {
  let house: House
  let returnCode: string
  beforeAll(async () => {
    house = await openHouse()
    returnCode = String((await house.ask(HOUSE)).body.data?.returnCode)
  })
  afterAll(async () => {
    // Whatever was thrown at it: what lay there before is still there, also after a restart.
    await house.restart()
    const thread = await house.call('qa', 'readThread', { returnCode })
    expect([thread.status, JSON.stringify(thread.body)]).toEqual([200, expect.stringContaining(HOUSE)])
    await house.close()
  })
  afterEach(async () => {
    const thread = await house.call('qa', 'readThread', { returnCode })
    expect(thread.body).toMatchObject({ ok: true, data: { status: 'waiting' } })
  })

  const query = { slice: 'qa', op: 'serviceTerms', input: {} }
  const command = () => ({ slice: 'qa', op: 'ask', input: { category: 'work', text: HOUSE }, key: newKey() })
  const REFUSED: [
    name: string,
    send: () => ReturnType<House['post']>,
    status: number,
    code: string,
    fields?: object,
  ][] = [
    ['an unknown operation', () => house.call('qa', 'nothing', {}), 404, 'NOT_FOUND'],
    ['an inherited name', () => house.call('__proto__', 'toString', {}), 404, 'NOT_FOUND'],
    [
      'an unknown slice in an envelope',
      () => house.post('/api', { calls: [{ ...query, slice: 'x' }] }),
      404,
      'NOT_FOUND',
    ],
    ['an unknown page', () => house.post('/nowhere', {}), 404, 'NOT_FOUND'],
    ['bad JSON', () => house.post('/api', '{"calls":'), 400, 'INVALID_INPUT', { body: 'malformed' }],
    ['no body', () => house.post('/api', ''), 400, 'INVALID_INPUT', { body: 'malformed' }],
    ['JSON that poisons prototypes', () => house.post('/api', '{"__proto__":{"x":1}}'), 400, 'INVALID_INPUT'],
    ['a body of a megabyte', () => house.post('/api', 'x'.repeat(1 << 20)), 400, 'INVALID_INPUT', { body: 'tooLong' }],
    [
      'a form',
      () => house.post('/api', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      400,
      'INVALID_INPUT',
    ],
    ['plain text', () => house.post('/api', 'hello', { 'content-type': 'text/plain' }), 400, 'INVALID_INPUT'],
    [
      'wrong types',
      () => house.call('qa', 'readThread', { returnCode: 7 }),
      400,
      'INVALID_INPUT',
      { returnCode: 'malformed' },
    ],
    ['an array for an envelope', () => house.post('/api', []), 400, 'INVALID_INPUT', { calls: 'malformed' }],
    [
      'nine calls',
      () => house.post('/api', { calls: Array(9).fill(query) }),
      400,
      'INVALID_INPUT',
      { calls: 'malformed' },
    ],
    [
      'a command without a key',
      () => house.call('qa', 'ask', command().input),
      400,
      'INVALID_INPUT',
      { key: 'missing' },
    ],
    [
      'a key that is too short',
      () => house.call('qa', 'ask', command().input, { 'idempotency-key': 'x' }),
      400,
      'INVALID_INPUT',
    ],
    ['nobody at the desk', () => house.call('qa', 'readDesk', {}), 401, 'UNAUTHENTICATED'],
    [
      'an invented token',
      () => house.call('qa', 'readDesk', {}, { authorization: 'Bearer abc' }),
      401,
      'UNAUTHENTICATED',
    ],
    ['another scheme', () => house.call('qa', 'readDesk', {}, { authorization: 'Basic YTpi' }), 401, 'UNAUTHENTICATED'],
    [
      'a role in the input',
      () => house.call('qa', 'readDesk', { role: 'lawyer', roles: ['admin'] }),
      401,
      'UNAUTHENTICATED',
    ],
    [
      'a role in the headers',
      () => house.call('qa', 'readDesk', {}, { 'x-role': 'lawyer', 'x-openid': 'o' }),
      401,
      'UNAUTHENTICATED',
    ],
    ['a wrong code', () => house.call('qa', 'readThread', { returnCode: '0'.repeat(16) }), 404, 'NOT_FOUND'],
    [
      'a rating too early',
      () => house.call('qa', 'rate', { returnCode, rating: 'helped' }, { 'idempotency-key': newKey() }),
      409,
      'NOT_ANSWERED_YET',
    ],
  ]

  it.each(REFUSED.map(([name, ...rest]) => [name, rest] as const))(
    'refuses %s with the right status, code and a reference',
    async (_name, [send, status, code, fields]) => {
      const answer = await send()
      expect([answer.status, refusal(answer)?.code]).toEqual([status, code])
      expect(refusal(answer)?.ref).toMatch(REF)
      if (fields) expect(refusal(answer)?.fields).toEqual(fields)
    },
  )

  it('refuses a role too many with 403, an ended session with 401', async () => {
    const token = await house.hire('editor', 'editor')
    const bearer = { authorization: `Bearer ${token}` }
    expect(await house.call('qa', 'readDesk', {}, bearer)).toMatchObject({
      status: 403,
      body: { error: { code: 'FORBIDDEN' } },
    })
    const { store, seal, now } = house.server().ports
    const session = await store.get(sessions, tokenHash(seal, token))
    if (session) await store.replace(sessions, { ...session, endsAt: addMinutes(now().toISOString(), -1) })
    expect(await house.call('account', 'me', {}, bearer)).toMatchObject({
      status: 401,
      body: { error: { code: 'UNAUTHENTICATED' } },
    })
  })

  it('answers the calls of one envelope side by side, whatever each of them comes to', async () => {
    const { status, body } = await house.post('/api', { calls: [query, { ...query, op: 'nothing' }, query] })
    expect([status, body.replies?.map(({ ok }) => ok)]).toEqual([200, [true, false, true]])
  })

  it('takes no two commands in one envelope, and does neither', async () => {
    const before = house.lines().length
    const { status, body } = await house.post('/api', { calls: [command(), command()] })
    expect(status).toBe(200)
    for (const reply of body.replies ?? []) expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(
      house
        .lines()
        .slice(before)
        .map(({ code }) => code),
    ).toEqual(['INVALID_INPUT', 'INVALID_INPUT'])
  })

  it('gives a repeated command its first answer, and its key to no other body', async () => {
    const key = newKey()
    const first = await house.ask(HOUSE, key)
    expect(await house.ask(HOUSE, key)).toMatchObject({ status: 200, body: first.body })
    const other = await house.ask(`${HOUSE}？`, key)
    expect([other.status, refusal(other)?.code]).toEqual([409, 'CONFLICT'])
  })

  it('says 429 to the guesser, and lets the right code pass from the same address', async () => {
    const strict = await openHouse({ limitScale: 0.1 })
    const asked = (await strict.ask(HOUSE)).body.data?.returnCode
    const guess = () => strict.call('qa', 'readThread', { returnCode: '1'.repeat(16) })
    expect([(await guess()).status, (await guess()).status, (await guess()).status]).toEqual([404, 404, 429])
    expect((await strict.call('qa', 'readThread', { returnCode: asked })).status).toBe(200)
    await strict.close()
  })

  it('logs one line a call, with the reference she was told and nothing she wrote', async () => {
    const before = house.lines().length
    const answer = await house.call('qa', 'followUp', { returnCode, text: '' }, { 'idempotency-key': newKey() })
    const [line, ...rest] = house.lines().slice(before)
    expect(rest).toEqual([])
    expect(line).toEqual({
      op: 'qa.followUp',
      role: 'nobody',
      code: 'INVALID_INPUT',
      ms: expect.any(Number),
      ref: refusal(answer)?.ref,
    })
    expect(JSON.stringify(house.lines())).not.toMatch(new RegExp(`${returnCode}|${HOUSE}`))
  })

  it('answers methods it does not know like pages it does not have', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await house.raw('/api', { method, headers: JSON_TYPE, ...(method !== 'GET' && { body: '{}' }) })
      expect([method, response.status]).toEqual([method, 404])
      expect(((await response.json()) as { error: { ref: string } }).error.ref).toMatch(REF)
    }
  })
})
