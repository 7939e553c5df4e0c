import Taro from '@tarojs/taro'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import type { StaffRole } from '@shared/contract/access'
import { NOTICE } from '@shared/rules/neutral'
import { LIMITS } from '@shared/values/limits'
import { BELL_DAY, BELL_NIGHT_TEXT } from '@shared/values/service-hours'
import { queryClient } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import { said } from '@/lib/toast'
import WorkbenchHome from '@/workbench/home'
import { Bell } from '@/workbench/home/bell'
import {
  BELL_SAYS,
  calledFor,
  DECLINED,
  NOT_AT_NIGHT,
  NOT_NOTED,
  ONE_BY_ONE,
  ringsText,
} from '@/workbench/home/bell-words'
import { answerOnly, answers, offline, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const ID = 'template-1'
const weChat = jest.fn<Promise<Record<string, string>>, [unknown]>()
const built = (target: string, template = ID) => {
  process.env.TARO_ENV = target
  process.env.CHAZHU_TEMPLATE_NOTICE = template
}
const as = (...roles: StaffRole[]) => ({ roles: roles.map((role) => ({ role, area: '500118' })) })
const draw = (...roles: StaffRole[]) =>
  render(
    <QueryClientProvider client={queryClient}>
      <Bell me={{ displayName: '示例人', ...as(...roles) }} />
    </QueryClientProvider>,
  )
const section = () => screen.findByRole('region', { name: '有急事时叫我' })
const press = (name: string) => click(screen.getByRole('button', { name }))
const names = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

let rings: number
beforeEach(() => {
  rings = 0
  dropSession()
  queryClient.clear()
  answerOnly({
    readBell: () => ({ rings }),
    hangBell: () => ({ rings: (rings += 1) }),
    takeBellDown: () => {
      rings = 0
      return {}
    },
  })
  weChat.mockReset().mockResolvedValue({ [ID]: 'accept' })
  Object.assign(Taro, { requestSubscribeMessage: weChat })
  built('weapp')
})
afterAll(() => {
  built('h5', '')
  Reflect.deleteProperty(Taro, 'requestSubscribeMessage')
})

test('stands among what is owed today', async () => {
  startSession('t')
  answers.me = () => ({ displayName: '示例人', ...as('officer') })
  render(
    <QueryClientProvider client={queryClient}>
      <WorkbenchHome />
    </QueryClientProvider>,
  )
  expect(await section()).toBeInTheDocument()
})

test('who has allowed nothing reads that she is not called, and for what she would be', async () => {
  draw('lawyer')
  const here = within(await section())
  expect(here.getByText('现在不会叫你。')).toBeInTheDocument()
  expect(here.getByText(/急的问题没人领/)).toBeInTheDocument()
  expect(here.queryByText(/电话要打/)).toBeNull()
  expect(here.getByText(new RegExp(`“${NOTICE.title}”`))).toBeInTheDocument()
  expect(names()).toEqual(['叫我一次'])
  expect(weChat).not.toHaveBeenCalled()
})

test('one more is asked for in the tap itself, and counted once WeChat has agreed', async () => {
  draw('officer')
  await section()
  const done = press('叫我一次')
  expect(weChat).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: [ID] }))
  await done
  expect(await screen.findByText('还能叫你 1 次。')).toBeInTheDocument()
  expect(said.get()?.text).toBe('加上了，还能叫你 1 次')
  await press('再加一次')
  expect(await screen.findByText('还能叫你 2 次。')).toBeInTheDocument()
  expect(weChat).toHaveBeenCalledTimes(2)
})

test('taken down, nobody calls her', async () => {
  rings = 3
  draw('lawyer', 'officer')
  await section()
  expect(names()).toEqual(['再加一次', '不用叫了'])
  await press('不用叫了')
  expect(await screen.findByText('现在不会叫你。')).toBeInTheDocument()
  expect(names()).toEqual(['叫我一次'])
})

test('no more than so many can be added', async () => {
  rings = LIMITS.rings
  draw('lawyer')
  expect(within(await section()).getByText(ringsText(LIMITS.rings))).toHaveTextContent('先不用加')
  expect(names()).toEqual(['不用叫了'])
})

test('declined to WeChat, nothing is counted, and she reads what she can do', async () => {
  weChat.mockResolvedValue({ [ID]: 'reject' })
  draw('lawyer')
  await section()
  await press('叫我一次')
  expect(screen.getByRole('alert')).toHaveTextContent(DECLINED)
  expect(opsOf('hangBell')).toEqual([])
  weChat.mockResolvedValue({ [ID]: 'accept' })
  await press('叫我一次')
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  expect(await screen.findByText('还能叫你 1 次。')).toBeInTheDocument()
})

test('what WeChat allowed and we could not note is sent again, as the same try, without asking her anew', async () => {
  const { hangBell } = answers
  answers.hangBell = offline
  draw('lawyer')
  await section()
  await press('叫我一次')
  expect(screen.getByRole('alert')).toHaveTextContent('没连上，没办成。')
  expect(await screen.findByText('现在不会叫你。')).toBeInTheDocument()
  if (hangBell) answers.hangBell = hangBell
  await press('叫我一次')
  expect(await screen.findByText('还能叫你 1 次。')).toBeInTheDocument()
  expect(weChat).toHaveBeenCalledTimes(1)
  expect(new Set(opsOf('hangBell').map(({ key }) => key)).size).toBe(1)
})

test.each([
  ['hangBell', '再加一次'],
  ['takeBellDown', '不用叫了'],
])('%s that was refused is told beside its button, and the count stands', async (op, button) => {
  rings = 1
  answers[op] = refuse('CONFLICT')
  draw('lawyer')
  await section()
  await press(button)
  expect(screen.getByRole('alert')).toHaveTextContent(NOT_NOTED)
  expect(await screen.findByText('还能叫你 1 次。')).toBeInTheDocument()
})

test('without a network it is said, and can be tried again', async () => {
  const { readBell } = answers
  answers.readBell = offline
  draw('lawyer')
  expect(await screen.findByText('现在没连上')).toBeInTheDocument()
  if (readBell) answers.readBell = readBell
  await press('再连一次')
  expect(await section()).toBeInTheDocument()
})

test.each<[string, string, string, StaffRole[]]>([
  ['outside of WeChat', 'h5', ID, ['lawyer', 'officer']],
  ['where no template is built in', 'weapp', '', ['lawyer', 'officer']],
  ['for who is not called', 'weapp', ID, ['counselor', 'mediator', 'editor', 'admin', 'shelterKeeper']],
])('nothing is drawn and nothing is read %s', async (_, target, template, roles) => {
  built(target, template)
  const { container } = draw(...roles)
  expect(container).toBeEmptyDOMElement()
  expect(opsOf('readBell')).toEqual([])
})

describe('the words', () => {
  test('name what she is called for, by her roles', () => {
    expect(calledFor(as('counselor'))).toBeUndefined()
    expect(calledFor(as('lawyer'))).toBe('值班时有急的问题没人领，微信叫你。')
    expect(calledFor(as('officer', 'admin'))).toBe('有电话要打，微信叫你。')
    expect(calledFor(as('lawyer', 'officer'))).toBe('值班时有急的问题没人领，或者有电话要打，微信叫你。')
  })
  test('name the hours that are kept', () => {
    expect(BELL_DAY).toEqual({ from: 7 * 60, to: 21 * 60 })
    expect(BELL_NIGHT_TEXT).toBe('晚上九点到早上七点')
  })
  test('are whole sentences, and plain', () => {
    for (const words of [
      BELL_SAYS,
      NOT_AT_NIGHT,
      ONE_BY_ONE,
      DECLINED,
      NOT_NOTED,
      ringsText(0),
      ringsText(3),
      ringsText(20),
    ]) {
      expect(words).toMatch(/。$/)
      expect(words).not.toMatch(/请您|温馨|系统|操作|进行|予以|订阅成功|授权|！/)
    }
  })
})
