import { fireEvent, render, screen, within } from '@testing-library/react'
import { blank, onExit } from '@/lib/exit'
import * as leave from '@/lib/leave'
import { session, startSession } from '@/lib/session'
import { Button, PageFrame, Text } from '@/ui'

const stops = (root: HTMLElement) => [
  ...root.querySelectorAll<HTMLElement>('a[href], button, input, textarea, [tabindex="0"]'),
]
const page = (
  <PageFrame bar={<Button kind="next">发出去</Button>}>
    <Text kind="h1">说说发生了什么</Text>
  </PageFrame>
)

afterEach(() => {
  blank.set(false)
  document.documentElement.className = ''
})

test('quick exit is the first focus stop, then the three numbers', () => {
  const { container } = render(page)
  expect(
    stops(container)
      .slice(0, 4)
      .map((stop) => stop.textContent),
  ).toEqual(['快速退出', '110报警', '12338妇联', '120急救'])
  expect(screen.getByText('110').closest('a')).toHaveAttribute('href', 'tel:110')
})

test('leaving blanks at once, forgets everything registered, and draws nothing', () => {
  startSession('t')
  const forgotten = jest.fn()
  const stop = onExit(forgotten)
  const { container } = render(page)
  fireEvent.click(screen.getByText('快速退出'))
  expect(document.documentElement).toHaveClass('cz-blank')
  expect(container).toHaveTextContent('')
  expect(forgotten).toHaveBeenCalledTimes(1)
  expect(session.get()).toBeUndefined()
  stop()
})

test('a clearer that fails does not keep the others from clearing', () => {
  const after = jest.fn()
  const stops = [
    onExit(() => {
      throw new Error('planted')
    }),
    onExit(after),
  ]
  leave.leaveNow()
  expect(after).toHaveBeenCalled()
  stops.forEach((stop) => stop())
})

test('Esc three times leaves, twice does not', () => {
  leave.watchLeaving()
  fireEvent.keyDown(window, { key: 'Escape' })
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(blank.get()).toBe(false)
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(blank.get()).toBe(true)
})

test('tabs are links, the open one says so; the toast region is there from the start', () => {
  render(
    <PageFrame tab="mine">
      <Text kind="h1">我的</Text>
    </PageFrame>,
  )
  const tabs = within(screen.getByRole('navigation', { name: '主要页面' })).getAllByRole('link')
  expect(tabs.map((tab) => tab.getAttribute('aria-current'))).toEqual([null, null, null, 'page'])
  expect(screen.getByRole('status')).toBeInTheDocument()
})
