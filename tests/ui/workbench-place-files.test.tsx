import { QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ImportDto } from '@shared/contract/places'
import { queryClient } from '@/api'
import { dropSession, startSession } from '@/lib/session'
import { pieceFrom } from '@/workbench/place-files/importing/bring-in'
import type { Table } from '@/workbench/place-files/reading/table'
import PlaceFiles from '@/workbench/place-files'
import { answerOnly, answers, offline, opsOf, refuse } from './mocks/answering'
import { click } from './mocks/click'

jest.mock('@/api/transport', () => jest.requireActual('./mocks/answering'))
// how a file is read is tested by itself
const read = jest.fn<Promise<Table>, [File]>()
jest.mock('@/workbench/place-files/reading/read-file', () => ({ readFile: (file: File) => read(file) }))

const rows = (count: number) => Array.from({ length: count }, (_, i) => [`甲站${i}`, '中山路街道', '妇女儿童驿站'])
const table = (count = 120, change: Partial<Table> = {}): Table => ({
  fileName: '地方.csv',
  head: ['名称', '镇街', '类别'],
  rows: rows(count),
  numbers: rows(count).map((_, i) => i + 4), // two lines stand above the head
  sheets: 1,
  ...change,
})
const one = (change: Partial<ImportDto> = {}): ImportDto => ({
  id: 'i-1',
  fileName: '地方.csv',
  by: '刘主席',
  mine: true,
  startedAt: '2026-11-25T06:30:00.000Z',
  state: 'checked',
  rows: 120,
  received: 120,
  staged: 0,
  found: { added: 12, changed: 3, same: 105, bad: 0 },
  canUndo: false,
  ...change,
})

const draw = async () => {
  render(
    <QueryClientProvider client={queryClient}>
      <PlaceFiles />
    </QueryClientProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
}
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const choose = async (given: Table) => {
  read.mockResolvedValueOnce(given)
  await act(async () => {
    fireEvent.change(screen.getByLabelText('选一个表格'), { target: { files: [new File(['x'], '地方.csv')] } })
  })
}

beforeEach(() => {
  dropSession()
  startSession('t')
  queryClient.clear()
  answerOnly({
    me: () => ({ displayName: '刘主席', roles: [{ role: 'officer', area: '500118' }] }),
    listImports: () => ({ items: [] }),
    startImport: () => ({ id: 'i-1' }),
    sendRows: ({ from, rows: piece }) => ({ received: Number(from) + (piece as unknown[]).length }),
    checkImport: () => one(),
    stageImport: () => one({ state: 'staged' }),
    publishImport: () => one({ state: 'published', canUndo: true }),
    discardImport: () => ({}),
  })
})

test('a good file: columns are guessed, rows go in pieces, nothing is public before the last step', async () => {
  await draw()
  await choose(table())
  expect(screen.getByLabelText('镇街')).toHaveValue('area')
  expect(screen.getByText('甲站0')).toBeInTheDocument()
  await press('传上去看看结果')
  expect(await screen.findByText('新加 12，改 3，一样 105，不对 0')).toBeInTheDocument()
  expect(opsOf('sendRows').map(({ input }) => input.from)).toEqual([0, 50, 100])
  expect(opsOf('startImport')[0]?.input).toMatchObject({
    columns: ['name', 'area', 'kind'],
    heads: ['名称', '镇街', '类别'],
    rows: 120,
  })
  await press('先放好，还不公开')
  expect(opsOf('publishImport')).toEqual([])
  await press('一起公开')
  expect(screen.getByText(/公开了/)).toBeInTheDocument()
})

test('a broken file: each wrong cell is named by the row of her sheet, and bad rows are left out only if she says so', async () => {
  answers.checkImport = () => one({ found: { added: 12, changed: 0, same: 0, bad: 1 } })
  answers.readProblems = () => ({
    problems: [{ row: 2, field: 'phone', value: '1234', problem: 'badPhone' }],
    more: false,
  })
  await draw()
  await choose(table())
  await press('传上去看看结果')
  const region = await screen.findByRole('region', { name: '不对的行' })
  expect(region).toHaveTextContent('4电话1234电话不对')
  await press('不对的行先不要，别的放好')
  expect(opsOf('stageImport')[0]?.input).toMatchObject({ leaveOutBad: true })
})

test('a lost connection goes on from where it was, with the same key for what may have arrived', async () => {
  let lost = true
  answers.sendRows = ({ from, rows: piece }) => {
    if (from === 50 && lost) return offline()
    return { received: Number(from) + (piece as unknown[]).length }
  }
  await draw()
  await choose(table())
  await press('传上去看看结果')
  expect(await screen.findByText(/传到第 50 行停下了/)).toBeInTheDocument()
  lost = false
  await press('接着传')
  expect(await screen.findByText(/新加 12/)).toBeInTheDocument()
  const sent = opsOf('sendRows')
  expect(sent.map(({ input }) => input.from)).toEqual([0, 50, 50, 100])
  expect(sent[1]?.key).toBe(sent[2]?.key)
  expect(new Set(sent.map(({ key }) => key)).size).toBe(3)
  expect(opsOf('startImport')).toHaveLength(1)
})

test('a large file is laid ready in as many calls as it takes, each with a key of its own', async () => {
  let turn = 0
  answers.stageImport = () => one(turn++ < 2 ? { staged: turn * 40 } : { state: 'staged' })
  await draw()
  await choose(table())
  await press('传上去看看结果')
  await press('先放好，还不公开')
  expect(await screen.findByRole('button', { name: '一起公开' })).toBeInTheDocument()
  expect(new Set(opsOf('stageImport').map(({ key }) => key)).size).toBe(3)
})

test('what is missing is said before anything is sent; another import under way is said in words', async () => {
  answers.startImport = refuse('IMPORT_BUSY')
  await draw()
  await choose(table(3, { head: ['名称', '镇街', '序号'] }))
  await press('传上去看看结果')
  expect(screen.getByText(/还差「是什么地方」这一列/)).toBeInTheDocument()
  expect(opsOf('startImport')).toEqual([])
  fireEvent.change(screen.getByLabelText('序号'), { target: { value: 'kind' } })
  await press('传上去看看结果')
  expect(await screen.findByText(/还有一次导入没完/)).toBeInTheDocument()
})

test('an earlier import is taken back, and one that is not finished is gone on with', async () => {
  answers.listImports = () => ({
    items: [one({ id: 'a', state: 'published', canUndo: true }), one({ id: 'b', fileName: '二.csv', state: 'staged' })],
  })
  answers.undoImport = () => one({ id: 'a', state: 'undone' })
  await draw()
  await click(await screen.findByRole('button', { name: /^接着办 二\.csv/ }))
  expect(screen.getByRole('button', { name: '一起公开' })).toBeInTheDocument()
  await press('不导了，丢掉')
  expect(opsOf('discardImport')[0]?.input).toEqual({ id: 'b' })
  await click(await screen.findByRole('button', { name: /^撤回 地方\.csv/ }))
  expect(opsOf('undoImport')[0]?.input).toEqual({ id: 'a' })
  expect(await screen.findByText(/撤回了，和导入前一样/)).toBeInTheDocument()
})

test.each(['500118001001', undefined])(
  'whoever looks after a village, or nothing, is told who may: %s',
  async (area) => {
    answers.me = () => ({ displayName: '小陈', roles: [area ? { role: 'officer', area } : { role: 'lawyer' }] })
    answers.listQueue = () => ({ items: [] })
    await draw()
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这一页给区里和镇街的妇联干部用')
    expect(opsOf('listImports')).toEqual([])
  },
)

test('rows that are long go in smaller pieces, and none is left behind', () => {
  const long = Array.from({ length: 60 }, () => ['长'.repeat(400), '说'.repeat(400)])
  const piece = pieceFrom(long, 0)
  expect(piece.length).toBeGreaterThan(0)
  expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThan(60_000)
  expect(pieceFrom(long, 59)).toHaveLength(1)
})
