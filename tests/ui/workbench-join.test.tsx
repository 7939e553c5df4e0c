import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { queryClient } from '@/api'
import { dropSession, session } from '@/lib/session'
import Join from '@/workbench/join'
import { isObvious, nameMissing, passphraseHint, passphraseMissing } from '@/workbench/join/choosing'
import { answerOnly, answers, asked, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { done, hidePages } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const CODE = '1234567890123456'
const LONG = '竹林边上有三只白鹅在洗脚'
const invitation = (state = 'open') => ({
  displayName: '周律师',
  grants: [
    { role: 'lawyer', area: '500118' },
    { role: 'officer', area: '500118001' },
  ],
  forPerson: false,
  state,
  endsAt: '2026-12-01T06:30:00.000Z',
})
const draw = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <Join />
    </QueryClientProvider>,
  )
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => click(screen.getByRole('button', { name }))
const open = async () => {
  draw()
  write('进门码', '1234-5678 9012 3456')
  await press('看看是给谁的')
}

beforeEach(() => {
  dropSession()
  queryClient.clear()
  answerOnly({ readInvitation: () => invitation(), acceptInvitation: () => ({ token: 'T'.repeat(40) }) })
})

test('a code that is too short is told with what is left, and asks nothing', async () => {
  draw()
  write('进门码', '1234 5678')
  await press('看看是给谁的')
  expect(screen.getByLabelText('进门码')).toHaveAccessibleDescription('还差 8 位，一共 16 位。')
  expect(asked).toEqual([])
})

test('a wrong code is told beside the field, and stays there', async () => {
  answers.readInvitation = refuse('NOT_FOUND')
  await open()
  expect(screen.getByLabelText('进门码')).toHaveAccessibleDescription(/这个码打不开/)
  expect(screen.getByLabelText('进门码')).toHaveValue('1234 5678 9012 3456')
})

test('it says for whom, to do what and where, until when', async () => {
  await open()
  expect(screen.getByRole('heading', { name: '周律师，你好' })).toBeInTheDocument()
  expect(screen.getByText('律师 · 全区')).toBeInTheDocument()
  expect(screen.getByText('妇联干部 · 中山路街道')).toBeInTheDocument()
  expect(screen.getByText('12月1日 周二 14:30')).toBeInTheDocument()
})

test.each([
  ['accepted', '这个码用过了'],
  ['withdrawn', '这个码收回了'],
  ['expired', '这个码过期了'],
])('%s: it says so and offers no way in', async (state, words) => {
  answers.readInvitation = () => invitation(state)
  await open()
  expect(screen.getByRole('heading', { name: words })).toBeInTheDocument()
  expect(screen.queryByLabelText('口令')).toBeNull()
})

test('an admin waits for the second one, and can look again', async () => {
  answers.readInvitation = () => invitation('needsSecond')
  await open()
  expect(screen.getByRole('heading', { name: '还差一位管理员同意' })).toBeInTheDocument()
  answers.readInvitation = () => invitation()
  await press('再看一次')
  expect(screen.getByRole('heading', { name: '周律师，你好' })).toBeInTheDocument()
})

describe('on a computer', () => {
  const accept = async (name = 'zhou', passphrase = LONG) => {
    await open()
    write('登录用的名字', name)
    write('口令', passphrase)
    await press('就用这个，进来')
  }

  test('what is missing is told, and nothing is sent', async () => {
    await accept('', '太短')
    expect(screen.getByLabelText('登录用的名字')).toHaveAccessibleDescription(/给自己起个登录用的名字/)
    expect(screen.getByLabelText('口令')).toHaveAccessibleDescription(/口令至少 10 个字，还差 8 个/)
    expect(opsOf('acceptInvitation')).toEqual([])
  })

  test('a weak passphrase is the server’s to refuse, and its words stand at the field', async () => {
    answers.acceptInvitation = refuse('PASSPHRASE_WEAK')
    await accept()
    expect(screen.getByLabelText('口令')).toHaveAccessibleDescription(/容易被人猜到/)
    expect(screen.getByLabelText('口令')).toHaveValue(LONG)
  })

  test('a taken name is told at the name', async () => {
    answers.acceptInvitation = refuse('NAME_TAKEN')
    await accept()
    expect(screen.getByLabelText('登录用的名字')).toHaveAccessibleDescription(/这个名字有人用了/)
  })

  test('ended meanwhile, the page shows what has become of it', async () => {
    answers.acceptInvitation = () => {
      answers.readInvitation = () => invitation('withdrawn')
      return refuse('INVITATION_ENDED')()
    }
    await accept()
    expect(screen.getByRole('heading', { name: '这个码收回了' })).toBeInTheDocument()
  })

  test('accepted, she is in, and no code and no passphrase stands in an address', async () => {
    await accept()
    expect(session.get()).toBe('T'.repeat(40))
    expect(done).toEqual([['reLaunch', { url: '/workbench/home/index' }]])
    expect(opsOf('acceptInvitation')[0]?.input).toMatchObject({ returnCode: CODE, signInName: 'zhou' })
  })

  test('leaving the page forgets the code', async () => {
    await open()
    act(hidePages)
    expect(screen.getByLabelText('进门码')).toHaveValue('')
  })
})

describe('in the mini-program', () => {
  beforeEach(() => {
    process.env.TARO_ENV = 'weapp'
  })
  afterEach(() => {
    process.env.TARO_ENV = 'h5'
  })

  test('one button, and no passphrase', async () => {
    answers.acceptInWeChat = () => ({})
    await open()
    expect(screen.queryByLabelText('口令')).toBeNull()
    await press('用这个微信进来')
    expect(opsOf('acceptInWeChat')[0]?.input).toEqual({ returnCode: CODE })
    expect(done).toContainEqual(['reLaunch', { url: '/workbench/home/index' }])
  })

  test('another’s WeChat is told', async () => {
    answers.acceptInWeChat = refuse('ALREADY_SOMEONE_ELSE')
    await open()
    await press('用这个微信进来')
    expect(screen.getByText(/已经是这里另一位同事的了/)).toBeInTheDocument()
  })
})

describe('the hint', () => {
  test('counts first, then tells what anybody would try, and promises nothing', () => {
    expect(passphraseHint('', [])).toBe('至少 10 个字')
    expect(passphraseHint('竹林边上', [])).toBe('还差 6 个字')
    expect(passphraseHint('1234567890', [])).toContain('容易猜到')
    expect(passphraseHint(LONG, ['zhou'])).toBe('够长了。会不会被猜到，按下去时再查。')
  })
  test.each(['13812345678', 'aaaaaaaaaaaa', 'abcdefghij', 'qwertyuiop12', 'zhoulvshi2026', '茶竹姐妹工作台口令'])(
    '%s is obvious',
    (passphrase) => expect(isObvious(passphrase, ['zhoulvshi'])).toBe(true),
  )
  test('a sentence of her own is not', () => expect(isObvious(LONG, ['zhou', '周律师'])).toBe(false))
  test('names that cannot be', () => {
    expect(nameMissing('a')).toBe('名字至少 2 个字。')
    expect(nameMissing('周 律师')).toContain('不能用的字')
    expect(nameMissing('周律师_1')).toBeUndefined()
    expect(passphraseMissing('123456789')).toContain('还差 1 个')
  })
})
