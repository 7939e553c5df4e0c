import Taro from '@tarojs/taro'
import { allowMessage, canBeTold } from '@/lib/we-chat-message'

const ID = 'template-1'
const ask = jest.fn<Promise<Record<string, string>>, [unknown]>()
const built = (target: string, template: string) => {
  process.env.TARO_ENV = target
  process.env.CHAZHU_TEMPLATE_NOTICE = template
}

beforeEach(() => {
  ask.mockReset()
  Object.assign(Taro, { requestSubscribeMessage: ask })
  built('weapp', ID)
})
afterAll(() => {
  built('h5', '')
  Reflect.deleteProperty(Taro, 'requestSubscribeMessage')
})

test('WeChat is asked in the very turn of the tap, for one message', async () => {
  ask.mockResolvedValue({ errMsg: 'requestSubscribeMessage:ok', [ID]: 'accept' })
  const allowed = allowMessage()
  expect(ask).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: [ID] }))
  expect(await allowed).toBe(true)
})

test.each(['acceptWithAudio', 'acceptWithAlert', 'acceptWithForcePush'])(
  'a message that is to be heard or seen at once is allowed too: %s',
  async (answer) => {
    ask.mockResolvedValue({ [ID]: answer })
    expect(await allowMessage()).toBe(true)
  },
)

test.each([
  ['she says no', { [ID]: 'reject' }],
  ['WeChat has banned the template', { [ID]: 'ban' }],
  ['WeChat leaves it out', { [ID]: 'filter' }],
  ['WeChat answers for another', { other: 'accept' }],
])('nothing is allowed where %s', async (_, answer) => {
  ask.mockResolvedValue(answer)
  expect(await allowMessage()).toBe(false)
})

test('nothing is allowed where WeChat could not ask', async () => {
  ask.mockRejectedValue(new Error('20004'))
  expect(await allowMessage()).toBe(false)
})

test.each([
  ['without a template', 'weapp', ''],
  ['outside of WeChat', 'h5', ID],
])('%s nobody is asked', async (_, target, template) => {
  built(target, template)
  expect(canBeTold()).toBe(false)
  expect(await allowMessage()).toBe(false)
  expect(ask).not.toHaveBeenCalled()
})
