import { act, render, screen } from '@testing-library/react'
import { CallError } from '@/api'
import { Empty, Failed, StateView } from '@/ui'

const read = {
  data: undefined as string[] | undefined,
  error: null as CallError | null,
  refetch: () => Promise.resolve(),
}
const draw = (change: Partial<typeof read>) =>
  render(
    <StateView
      of={{ ...read, ...change }}
      isEmpty={(all) => all.length === 0}
      empty={<Empty title="你还没问过问题" text="问过的会留在这里。" />}
    >
      {(all) => <p>{all.join()}</p>}
    </StateView>,
  )

test('after eight seconds a sentence, not before', () => {
  jest.useFakeTimers()
  draw({})
  expect(screen.queryByText(/网有点慢/)).toBeNull()
  act(() => jest.advanceTimersByTime(8000))
  expect(screen.getByText('网有点慢，还在取。不用重按。')).toBeInTheDocument()
  jest.useRealTimers()
})

test('an error of ours gives the number to tell, and both it and being offline the telephone', () => {
  draw({ error: new CallError({ code: 'INTERNAL', ref: 'K7Q-218' }) })
  expect(screen.getByText(/K7Q-218/)).toBeInTheDocument()
  expect(screen.getByText('打 12338').closest('a')).toHaveAttribute('href', 'tel:12338')
  document.body.innerHTML = ''
  draw({ error: new CallError({ code: 'UNAVAILABLE', ref: '本机-ABCD' }, true) })
  expect(screen.getByText('现在没连上')).toBeInTheDocument()
  expect(screen.queryByText(/本机-ABCD/)).toBeNull()
  expect(screen.getByText('打 12338').closest('a')).toHaveAttribute('href', 'tel:12338')
})

test('old data stays in sight when fetching anew fails', () => {
  draw({ data: ['旧的'], error: new CallError({ code: 'INTERNAL', ref: 'x' }) })
  expect(screen.getByText('旧的')).toBeInTheDocument()
})

test('what she wrote comes first when sending failed', () => {
  render(<Failed kept error={new CallError({ code: 'INTERNAL', ref: 'K7Q-218' })} />)
  expect(screen.getByRole('heading')).toHaveTextContent('没发出去，字都还在')
})

test('nothing there is said as such', () => {
  draw({ data: [] })
  expect(screen.getByRole('heading')).toHaveTextContent('你还没问过问题')
})
