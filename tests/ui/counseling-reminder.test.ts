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
  const { askReminder, canRemind } = built('weapp', 'template-1')
  expect(canRemind()).toBe(true)
  void askReminder(false)
  expect(ask).not.toHaveBeenCalled()
  void askReminder(true)
  expect(ask).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['template-1'] }))
})

test('a no to WeChat is no error: she has her code', async () => {
  const { askReminder } = built('weapp', 'template-1')
  ask.mockImplementationOnce(() => Promise.reject(new Error('refused')))
  await expect(askReminder(true)).resolves.toBeUndefined()
})

test('without a template, or outside of WeChat, nobody is asked and it is not offered', async () => {
  for (const [target, template] of [
    ['weapp', ''],
    ['h5', 'template-1'],
  ] as const) {
    const { askReminder, canRemind } = built(target, template)
    await askReminder(true)
    expect(canRemind()).toBe(false)
  }
  expect(ask).not.toHaveBeenCalled()
})
