import { openWeChat, type OpenApi } from '../../cloudfunctions/platform/cloudbase/wechat'
import { startWeChat, type Asked } from './wechat-server'

type Answers = Partial<Record<'send' | 'msgSecCheck' | 'getPhoneNumber', (data: Record<string, unknown>) => unknown>>

/** `openapi` as WeChat documents it: replies in camel case, failures by their code. */
function fake(answers: Answers, timeoutMs = 50) {
  const calls: Record<string, unknown>[] = []
  const call = (name: keyof Answers) => async (data: Record<string, unknown>) => {
    calls.push(data)
    return answers[name]?.(data)
  }
  const api: OpenApi = {
    subscribeMessage: { send: call('send') },
    security: { msgSecCheck: call('msgSecCheck') },
    phonenumber: { getPhoneNumber: call('getPhoneNumber') },
  }
  return { calls, weChat: openWeChat(async () => api, timeoutMs) }
}
const failing = (errCode: number) => () => Promise.reject(Object.assign(new Error('openapi failed'), { errCode }))
const suggesting = (suggest: string) => () => ({ traceId: 't', result: { suggest, label: 100 }, detail: [] })
const never = () => new Promise(() => {})

describe('a text that WeChat checks', () => {
  it.each(['pass', 'review', 'risky'] as const)('is what WeChat says: %s', async (suggest) => {
    const { weChat, calls } = fake({ msgSecCheck: suggesting(suggest) })
    expect(await weChat.check('你好', 'o1')).toBe(suggest)
    expect(calls).toEqual([{ content: '你好', openid: 'o1', version: 2, scene: 3 }])
  })

  it.each([
    ['does not answer in time', never],
    ['is busy', failing(-1)],
    ['has not seen her for two hours', failing(61010)],
    ['says something else', () => ({ result: { suggest: 'perhaps' } })],
    ['says nothing', () => undefined],
  ])('is unknown when WeChat %s', async (_what, msgSecCheck) => {
    expect(await fake({ msgSecCheck }).weChat.check('你好', 'o1')).toBe('unknown')
  })

  it('is looked at to its end, in pieces that WeChat takes, and the worst of them counts', async () => {
    const bad = '坏话'
    const risky = (data: Record<string, unknown>) => suggesting(String(data.content).includes(bad) ? 'risky' : 'pass')()
    for (const at of [0, 2_449, 2_499, 4_940, 5_998]) {
      const text = `${'好'.repeat(at)}${bad}${'好'.repeat(5_998 - at)}`
      const { weChat, calls } = fake({ msgSecCheck: risky })
      expect([at, await weChat.check(text, 'o1')]).toEqual([at, 'risky'])
      expect(calls.every(({ content }) => [...String(content)].length <= 2_500)).toBe(true)
    }
    expect(await fake({ msgSecCheck: suggesting('pass') }).weChat.check('', 'o1')).toBe('pass')
  })
})

describe('a message to her phone', () => {
  const message = { openid: 'o1', template: 't1', page: 'pages/a', fields: { thing1: '有新答复', time2: '10:00' } }

  it('is sent as WeChat wants it', async () => {
    const { weChat, calls } = fake({ send: () => ({}) })
    expect(await weChat.send(message)).toBe('sent')
    const data = { thing1: { value: '有新答复' }, time2: { value: '10:00' } }
    expect(calls).toEqual([{ touser: 'o1', templateId: 't1', page: 'pages/a', lang: 'zh_CN', data }])
  })

  it.each([
    [43101, 'declined'],
    [40003, 'declined'],
    [47003, 'failed'],
    [-1, 'failed'],
  ] as const)('that WeChat refuses with %s has %s', async (code, sent) => {
    expect(await fake({ send: failing(code) }).weChat.send(message)).toBe(sent)
  })
  it('that gets no answer has failed', async () => {
    expect(await fake({ send: never }).weChat.send(message)).toBe('failed')
  })
})

describe('a telephone number', () => {
  it('is the one she let WeChat tell', async () => {
    const reply = { phoneInfo: { phoneNumber: '+8613800000000', purePhoneNumber: '13800000000', countryCode: '86' } }
    expect(await fake({ getPhoneNumber: () => reply }).weChat.phoneNumber('c')).toBe('13800000000')
  })
  it.each([
    ['used up', failing(40029)],
    ['answered with nothing', () => ({})],
    ['not answered', never],
  ])('is none when the code is %s', async (_what, getPhoneNumber) => {
    expect(await fake({ getPhoneNumber }).weChat.phoneNumber('c')).toBeUndefined()
  })
})

it('wx-server-sdk itself carries all three over its wire, in the words of WeChat', async () => {
  const replies: Record<string, object> = {
    'subscribeMessage.send': { errcode: 43101, errmsg: 'user refuse to accept the msg' },
    'security.msgSecCheck': { errcode: 0, errmsg: 'ok', trace_id: 't', result: { suggest: 'review', label: 20001 } },
    'phonenumber.getPhoneNumber': { errcode: 0, phone_info: { purePhoneNumber: '13800000000' } },
  }
  const server = await startWeChat(({ api }: Asked) => replies[api] ?? { errcode: 48001 })
  const given = { TCB_CONTEXT_CNFG: JSON.stringify({ URL: server.url }), TENCENTCLOUD: 'true', SCF_NAMESPACE: 'e' }
  Object.assign(process.env, given, { TENCENTCLOUD_SECRETID: 'x', TENCENTCLOUD_SECRETKEY: 'y', TCB_ENV: 'e' })
  const { openApi } = await import('../../cloudfunctions/platform/cloudbase/openapi')
  const weChat = openWeChat(openApi, 5_000)
  expect(await weChat.check('你好', 'o1')).toBe('review')
  expect(await weChat.phoneNumber('c1')).toBe('13800000000')
  expect(await weChat.send({ openid: 'o1', template: 't1', page: 'p', fields: { thing1: '有' } })).toBe('declined')
  expect(server.asked).toEqual([
    { api: 'security.msgSecCheck', data: { content: '你好', openid: 'o1', version: 2, scene: 3 } },
    { api: 'phonenumber.getPhoneNumber', data: { code: 'c1' } },
    {
      api: 'subscribeMessage.send',
      data: { touser: 'o1', template_id: 't1', page: 'p', lang: 'zh_CN', data: { thing1: { value: '有' } } },
    },
  ])
  await server.close()
})
