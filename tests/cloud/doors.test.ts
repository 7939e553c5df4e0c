import tcb from '@cloudbase/node-sdk'
import type { Caller } from '../../cloudfunctions/kernel/ports'
import { invokerOf } from '../../cloudfunctions/platform/cloudbase/context'
import { inTime } from '../../cloudfunctions/platform/cloudbase/in-time'
import { keyRingFrom } from '../../cloudfunctions/platform/cloudbase/keys'
import { isTimer } from '../../cloudfunctions/platform/cloudbase/timer'
import { createWeb, type WebEvent } from '../../cloudfunctions/platform/cloudbase/web'

const context = (told: object = {}, limit?: number) => ({
  environment: JSON.stringify(told),
  ...(limit !== undefined && { time_limit_in_ms: limit }),
})
const HERS = { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'hers' }
const ORIGIN = 'https://chazhu.example.cn'
const JSON_TYPE = { 'content-type': 'application/json' }

describe('who calls a function', () => {
  afterEach(() => {
    delete process.env.WX_OPENID
    delete process.env.WX_CONTEXT_KEYS
  })

  it('is told by the context of the call', () => {
    expect(invokerOf(context({ ...HERS, WX_CLIENTIP: '10.1.2.3' }))).toEqual({
      openid: 'hers',
      address: '10.1.2.3',
      isClient: true,
    })
    expect(invokerOf(context())).toEqual({ isClient: false })
    for (const environment of [undefined, '', 'null', '[]', '{"WX_OPENID":7}', '{'])
      expect(invokerOf(environment === undefined ? {} : { environment }).openid).toBeUndefined()
  })

  it("is not told by the process, which may still hold another call's caller, as the SDK's own getter would believe", () => {
    process.env.WX_CONTEXT_KEYS = 'WX_OPENID'
    process.env.WX_OPENID = 'the caller before'
    expect(invokerOf(context())).toEqual({ isClient: false })
    expect(tcb.getCloudbaseContext(context() as never)).toMatchObject({ WX_OPENID: 'the caller before' })
  })
})

describe('the door of the timer', () => {
  const TIMER = { Type: 'Timer', TriggerName: 'every-minute', Time: '2026-11-23T02:00:00Z', Message: '' }

  it('opens to the timer alone', () => {
    expect(isTimer(TIMER, context())).toBe(true)
    for (const event of [
      {},
      null,
      'Timer',
      { ...TIMER, Type: 'Http' },
      { ...TIMER, httpMethod: 'POST' },
      { calls: [] },
    ])
      expect(isTimer(event, context())).toBe(false)
  })

  it('stays shut to a client who says she is the timer', () => {
    for (const told of [HERS, { TCB_UUID: 'u' }, { TCB_CUSTOM_USER_ID: 'c' }])
      expect(isTimer(TIMER, context(told))).toBe(false)
  })
})

describe('the door for browsers', () => {
  const seen: { envelope: unknown; caller: Caller }[] = []
  let healthy = true
  const web = (origin: string | undefined = ORIGIN) =>
    createWeb({
      serve: async (envelope, caller) => {
        seen.push({ envelope, caller })
        return { replies: [{ ok: true, data: {} }] }
      },
      origin,
      isHealthy: async () => healthy,
      newRef: () => 'AAA-AAA',
    })
  beforeEach(() => (seen.length = 0))
  const post = (path: string, body: unknown, headers: Record<string, string> = JSON_TYPE): WebEvent => ({
    path,
    httpMethod: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    isBase64Encoded: false,
  })
  const envelope = { calls: [{ slice: 'qa', op: 'serviceTerms', input: {} }] }
  const answer = async (event: WebEvent, told = {}, origin?: string) => {
    const { statusCode, headers, body } = await web(origin)(event, context(told))
    return { status: statusCode, headers, body: (body === '' ? undefined : JSON.parse(body)) as unknown }
  }

  it('takes an envelope, with or without its own path in front, in plain or in base64', async () => {
    for (const path of ['/api', '/api/', '/', '']) expect((await answer(post(path, envelope))).status).toBe(200)
    const event = post('/api', envelope)
    const encoded = { ...event, body: Buffer.from(event.body ?? '').toString('base64'), isBase64Encoded: true }
    expect((await answer(encoded)).status).toBe(200)
    expect(seen.map(({ envelope: one }) => one)).toEqual(Array(5).fill(envelope))
  })

  it('takes one call for people and curl', async () => {
    const headers = { ...JSON_TYPE, 'Idempotency-Key': 'k' }
    for (const path of ['/api/qa/ask', '/qa/ask']) await answer(post(path, { text: 't' }, headers))
    const call = { slice: 'qa', op: 'ask', input: { text: 't' }, key: 'k' }
    expect(seen.map(({ envelope: one }) => one)).toEqual([{ calls: [call] }, { calls: [call] }])
    expect((await answer({ path: '/api/qa/serviceTerms', httpMethod: 'POST' })).status).toBe(200)
  })

  it('knows a caller by her token and the address the access service tells, and by nothing she says', async () => {
    const headers = {
      ...JSON_TYPE,
      Authorization: 'Bearer abc',
      'X-Real-IP': '2001:db8:1:2:3::4',
      'x-forwarded-for': '1.1.1.1',
    }
    await answer({ ...post('/api', envelope, headers), ...({ userInfo: { openId: 'hers' } } as object) })
    await answer(post('/api', envelope, { ...JSON_TYPE, authorization: 'Basic abc', 'x-wx-openid': 'hers' }))
    expect(seen.map(({ caller }) => caller)).toEqual([
      { token: 'abc', address: '2001:db8:1:2' },
      { token: '', address: 'unknown' },
    ])
  })

  it('lets pages of its own origin call, and no others', async () => {
    const own = await answer(post('/api', envelope, { ...JSON_TYPE, origin: ORIGIN }))
    expect([own.status, own.headers['access-control-allow-origin'], own.headers.vary]).toEqual([200, ORIGIN, 'origin'])
    const asked = await answer({ path: '/api', httpMethod: 'OPTIONS', headers: { origin: ORIGIN } })
    expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([204, ORIGIN])
    expect(asked.headers['access-control-allow-headers']).toContain('idempotency-key')
    seen.length = 0
    for (const origin of ['https://evil.example', 'null', `${ORIGIN}.evil.example`, '']) {
      for (const event of [
        post('/api', envelope, { ...JSON_TYPE, origin }),
        { path: '/api', httpMethod: 'OPTIONS', headers: { origin } },
      ]) {
        const foreign = await answer(event)
        expect([foreign.status, foreign.headers['access-control-allow-origin']]).toEqual([403, undefined])
      }
    }
    expect((await answer(post('/api', envelope, { ...JSON_TYPE, origin: ORIGIN }), {}, '')).status).toBe(403)
    expect(seen).toEqual([])
  })

  it('stays shut to clients that call it past the access service, where they could tell it any address', async () => {
    expect((await answer(post('/api', envelope), HERS)).status).toBe(403)
    expect(seen).toEqual([])
  })

  it.each([
    ['another method', { ...post('/api', envelope), httpMethod: 'PUT' }, 404],
    ['a page', { path: '/', httpMethod: 'GET' }, 404],
    ['an unknown path', post('/api/a/b/c', {}), 404],
    ['a form', post('/api', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }), 400],
    ['no type', post('/api', envelope, {}), 400],
    ['bad JSON', post('/api', '{"calls":'), 400],
    ['JSON that poisons prototypes', post('/api', '{"calls":[],"__proto__":{"x":1}}'), 400],
    ['a body of a megabyte', post('/api', JSON.stringify('x'.repeat(1 << 20))), 400],
  ])('refuses %s, with a reference and without serving it', async (_what, event, status) => {
    const refused = await answer(event)
    expect(refused).toMatchObject({ status, body: { ok: false, error: { ref: 'AAA-AAA' } } })
    expect(seen).toEqual([])
  })

  it('sends the headers that keep a page safe, and lets nothing be stored', async () => {
    const { headers } = await answer(post('/api', envelope))
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'strict-transport-security': expect.any(String),
    })
  })

  it('tells whether the database can be read', async () => {
    const health = () => answer({ path: '/healthz', httpMethod: 'GET' })
    expect((await health()).status).toBe(200)
    healthy = false
    expect((await health()).status).toBe(503)
    healthy = true
  })
})

describe('an answer in time', () => {
  const serve = inTime(
    () => new Promise((resolve) => setTimeout(() => resolve({ replies: [{ ok: true, data: 1 }] }), 60)),
    () => 'AAA-AAA',
  )
  it('is the answer itself while there is time', async () => {
    expect(await serve({ calls: [{}] }, { address: 'a' }, context({}, 20_000))).toEqual({
      replies: [{ ok: true, data: 1 }],
    })
  })
  it('is UNAVAILABLE for every call when the platform is about to stop the function', async () => {
    const { replies } = await serve({ calls: [{}, {}] }, { address: 'a' }, context({}, 1_510))
    expect(replies).toEqual(Array(2).fill({ ok: false, error: { code: 'UNAVAILABLE', ref: 'AAA-AAA' } }))
    expect((await serve({ calls: Array(9_999) }, { address: 'a' }, context({}, 0))).replies).toHaveLength(8)
  })
})

it('keys come from the environment of the function; without them it says so, and quotes nothing of broken ones', () => {
  expect(() => keyRingFrom(undefined)).toThrow('CHAZHU_KEYS is not set')
  expect(() => keyRingFrom('{"lookup":secret')).toThrow(/^CHAZHU_KEYS is no key ring$/)
})
