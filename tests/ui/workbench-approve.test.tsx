import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { queryClient } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import Approve from '@/workbench/approve'
import { answerOnly, answers, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { hidePages } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const draw = async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <Approve />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { name: '电脑登录' })
}
const write = (value: string) => fireEvent.change(screen.getByLabelText('电脑上的 8 位数字'), { target: { value } })
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const see = async () => {
  await draw()
  write('1234 5678')
  await press('看看是哪台电脑')
}

beforeEach(() => {
  dropSession()
  startSession('t')
  queryClient.clear()
  answerOnly({
    me: () => ({ displayName: '周律师', roles: [{ role: 'lawyer', area: '500118' }] }),
    listQueue: () => ({ items: [] }),
    seePairing: () => ({
      device: 'Windows 上的 Edge',
      network: '203.0.113',
      startedAt: '2026-11-25T06:30:00.000Z',
      choices: [
        ['竹叶', '清茶'],
        ['山路', '石桥'],
        ['白鹅', '木门'],
      ],
    }),
    confirmPairing: () => ({}),
  })
})

test('it warns before she types, and asks for all eight digits', async () => {
  await draw()
  expect(screen.getByText(/只在你自己面前的电脑上登录时才点/)).toBeInTheDocument()
  write('1234')
  await press('看看是哪台电脑')
  expect(screen.getByLabelText('电脑上的 8 位数字')).toHaveAccessibleDescription('还差 4 位，一共 8 位。')
  expect(opsOf('seePairing')).toEqual([])
})

test('it shows which computer, from where and since when, with three choices and a way to stop', async () => {
  await see()
  expect(screen.getByText('Windows 上的 Edge')).toBeInTheDocument()
  expect(screen.getByText('网络 203.0.113 · 11月25日 周三 14:30 开始')).toBeInTheDocument()
  expect(screen.getByText(/只在你自己面前的电脑上登录时才点/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /竹叶/ })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '都不是，停掉' })).toBeInTheDocument()
})

test('the words she presses are the ones that are sent', async () => {
  await see()
  await press(/山路/)
  expect(opsOf('confirmPairing')[0]?.input).toEqual({ code: '12345678', words: ['山路', '石桥'] })
  expect(screen.getByRole('heading', { name: '电脑上进来了' })).toBeInTheDocument()
})

test('none of them sends no pair that could be right, and says that it is stopped', async () => {
  answers.confirmPairing = refuse('WORDS_DIFFER')
  await see()
  await press('都不是，停掉')
  expect(opsOf('confirmPairing')[0]?.input).toEqual({ code: '12345678', words: ['', ''] })
  expect(screen.getByRole('heading', { name: '停掉了' })).toBeInTheDocument()
})

test('wrong words stop it, and she is told to look who else is there', async () => {
  answers.confirmPairing = refuse('WORDS_DIFFER')
  await see()
  await press(/白鹅/)
  expect(screen.getByText(/看看旁边是不是有别人在登录/)).toBeInTheDocument()
})

test('a code that is not there is told at the field, for a digit may be wrong', async () => {
  answers.seePairing = refuse('PAIRING_ENDED')
  await see()
  expect(screen.getByLabelText('电脑上的 8 位数字')).toHaveAccessibleDescription(/可能看错了一位/)
  expect(screen.getByLabelText('电脑上的 8 位数字')).toHaveValue('1234 5678')
})

test('ended before she presses: begin anew', async () => {
  answers.confirmPairing = refuse('PAIRING_ENDED')
  await see()
  await press(/竹叶/)
  expect(screen.getByRole('heading', { name: '这次登录过时了' })).toBeInTheDocument()
  await press('再输一次数字')
  expect(screen.getByLabelText('电脑上的 8 位数字')).toHaveValue('')
})

test('too many tries are told, the digits stay', async () => {
  answers.seePairing = refuse('RATE_LIMITED')
  await see()
  expect(screen.getByText(/试得有点密/)).toBeInTheDocument()
  expect(screen.getByLabelText('电脑上的 8 位数字')).toHaveValue('1234 5678')
})

test('leaving the page forgets the digits and the choices', async () => {
  await see()
  act(hidePages)
  expect(screen.queryByRole('button', { name: /竹叶/ })).toBeNull()
  expect(screen.getByLabelText('电脑上的 8 位数字')).toHaveValue('')
})
