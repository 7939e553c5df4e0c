import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ShelterDto } from '@shared/contract/shelters'
import { queryClient } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import { dropWords, unsavedWords } from '@/workbench/frame/unsaved'
import Shelters from '@/workbench/shelters'
import { answerOnly, answers, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'
import { done, setRouteParams } from './mocks/taro'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))

const ADDRESS = '示例路 9 号'
const shelter = (change: Partial<ShelterDto> = {}): ShelterDto => ({
  id: 's1',
  revision: 2,
  changedAt: '2026-11-20T06:30:00.000Z',
  name: '一号（示例）',
  address: ADDRESS,
  ...change,
})
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const draw = async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <Shelters />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
}

beforeEach(() => {
  dropWords()
  dropSession()
  startSession('t')
  queryClient.clear()
  setRouteParams({})
  done.length = 0
  answerOnly({
    me: () => ({ personId: 's', displayName: '苏联络员', roles: [{ role: 'shelterKeeper', area: '500118' }] }),
    listShelters: () => ({ items: [shelter()] }),
  })
})

test('says that every look is recorded; no address stands in any link or title', async () => {
  await draw()
  expect(await screen.findByText(ADDRESS)).toBeInTheDocument()
  expect(screen.getByText(/每看一次都会记下来/)).toBeInTheDocument()
  for (const link of screen.getAllByRole('link')) expect(link.getAttribute('href')).not.toContain('s1')
  await press('改一号（示例）')
  expect(done).toEqual([])
  expect(document.title).not.toContain('示例路')
})

test.each(['admin', 'officer', 'lawyer'] as const)('%s reads nothing and finds no way in', async (role) => {
  answers.me = () => ({ displayName: '别人', roles: [{ role, area: '500118' }] })
  await draw()
  expect(screen.getByRole('heading', { name: '这一页给庇护联络员用' })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: '庇护所' })).toBeNull()
  expect(opsOf('listShelters')).toEqual([])
})

test('a new one is written, and removing one asks once more', async () => {
  answers.addShelter = () => ({ id: 's2' })
  answers.removeShelter = () => ({})
  await draw()
  await press('新加一处')
  await press('存下')
  expect(screen.getByText(/写个叫法/)).toBeInTheDocument()
  expect(opsOf('addShelter')).toEqual([])
  type(/^怎么叫它/, '二号')
  await press('存下')
  expect(opsOf('addShelter')[0]?.input).toEqual({ content: { name: '二号' } })
  await press('去掉一号（示例）')
  expect(opsOf('removeShelter')).toEqual([])
  await click(within(screen.getByRole('dialog')).getByRole('button', { name: '去掉，找不回来' }))
  expect(opsOf('removeShelter')[0]?.input).toEqual({ id: 's1', seen: 2 })
})

test('another keeper has changed it: hers is not lost and does not cover it unseen', async () => {
  answers.editShelter = refuse('CONFLICT')
  await draw()
  await screen.findByText(ADDRESS)
  await press('改一号（示例）')
  type(/^地址/, '示例路 10 号')
  answers.listShelters = () => ({ items: [shelter({ revision: 3, address: '示例街 1 号' })] })
  await press('存下')
  expect(await screen.findByText(/示例街 1 号/)).toBeInTheDocument()
  expect(screen.getByLabelText(/^地址/)).toHaveValue('示例路 10 号')
  answers.editShelter = () => ({ revision: 4 })
  expect(screen.queryByRole('button', { name: '存下' })).toBeNull()
  await press('看过了，存我写的')
  expect(opsOf('editShelter')[1]?.input).toMatchObject({ seen: 3, content: { address: '示例路 10 号' } })
})

test('left half written and opened again, it still stands upon what she saw then', async () => {
  await draw()
  await screen.findByText(ADDRESS)
  await press('改一号（示例）')
  type(/^地址/, '示例路 10 号')
  cleanup()
  queryClient.clear()
  answers.listShelters = () => ({ items: [shelter({ revision: 3, address: '示例街 1 号' })] })
  await draw()
  expect(await screen.findByText(/示例街 1 号/)).toBeInTheDocument()
  expect(screen.getByLabelText(/^地址/)).toHaveValue('示例路 10 号')
})

test('removed by another keeper meanwhile: her words stay, and may become a new one', async () => {
  answers.editShelter = refuse('NOT_FOUND')
  answers.addShelter = () => ({ id: 's2' })
  await draw()
  await screen.findByText(ADDRESS)
  await press('改一号（示例）')
  type(/^地址/, '示例路 10 号')
  answers.listShelters = () => ({ items: [] })
  await press('存下')
  expect(await screen.findByText(/被另一位联络员去掉了/)).toBeInTheDocument()
  await press('存下')
  expect(opsOf('addShelter')[0]?.input).toMatchObject({ content: { address: '示例路 10 号' } })
})

test('a word about where somebody hides is never shown when the session ends', async () => {
  await draw()
  await press('新加一处')
  type(/^地址/, ADDRESS)
  expect(unsavedWords()).toEqual([])
})
