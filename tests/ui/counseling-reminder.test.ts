import type * as Reminder from '@/features/counseling/parts/reminder'

/** Read anew, as built for one target with one template. */
function built(target: string, template: string): typeof Reminder {
  process.env.TARO_ENV = target
  process.env.CHAZHU_TEMPLATE_NOTICE = template
  let made: typeof Reminder | undefined
  jest.isolateModules(() => {
    Object.assign(jest.requireActual<{ default: object }>('@tarojs/taro').default, { requestSubscribeMessage: ask })
    made = jest.requireActual<typeof Reminder>('@/features/counseling/parts/reminder')
  })
  if (!made) throw new Error('not built')
  return made
}
const ask = jest.fn(() => Promise.resolve({}))

beforeEach(() => ask.mockClear())
afterAll(() => {
  process.env.TARO_ENV = 'h5'
})

test('WeChat asks her in the very turn of her tap, and only if she wants it', () => {
  const { mayBeTold, canRemind } = built('weapp', 'template-1')
  expect(canRemind()).toBe(true)
  void mayBeTold('phone')
  expect(ask).not.toHaveBeenCalled()
  void mayBeTold('weChat')
  expect(ask).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['template-1'] }))
})

test('a no to WeChat is no error, and no way to tell her', async () => {
  const { mayBeTold } = built('weapp', 'template-1')
  ask.mockImplementationOnce(() => Promise.reject(new Error('refused')))
  expect(await mayBeTold('weChat')).toBe(false)
  ask.mockImplementationOnce(() => Promise.resolve({ 'template-1': 'reject' }))
  expect(await mayBeTold('weChat')).toBe(false)
  ask.mockImplementationOnce(() => Promise.resolve({ 'template-1': 'accept' }))
  expect(await mayBeTold('weChat')).toBe(true)
})

test('without a template, or outside of WeChat, nobody is asked and it is not offered', async () => {
  for (const [target, template] of [
    ['weapp', ''],
    ['h5', 'template-1'],
  ] as const) {
    const { mayBeTold, canRemind } = built(target, template)
    expect(await mayBeTold('weChat')).toBe(false)
    expect(canRemind()).toBe(false)
  }
  expect(ask).not.toHaveBeenCalled()
})
