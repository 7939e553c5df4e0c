import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Choice, CodeInput, Field, groupCode, Sheet } from '@/ui'

function Code() {
  const [value, setValue] = useState('')
  return (
    <>
      <CodeInput id="code" label="回执码" value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  )
}

test('a code is shown in fours and kept as digits, however it was pasted', () => {
  render(<Code />)
  const input = screen.getByLabelText('回执码')
  fireEvent.change(input, { target: { value: '1234-5678 9012' } })
  expect(input).toHaveValue('1234 5678 9012')
  expect(screen.getByText('还差 4 位')).toBeInTheDocument()
  fireEvent.change(input, { target: { value: '1234 5678 9012 34567' } })
  expect(screen.getByText('1234567890123456')).toBeInTheDocument()
  expect(groupCode('12345')).toBe('1234 5')
  fireEvent.change(input, { target: { value: '１２３４　５６' } })
  expect(screen.getByText('123456')).toBeInTheDocument()
})

test('an error is tied to its field and her text stays', () => {
  render(
    <Field id="a" label="说说看" reason="只给律师看" value="写了" onInput={() => undefined} error="这里还没写。" />,
  )
  const input = screen.getByLabelText('说说看')
  expect(input).toHaveAccessibleDescription('只给律师看 这里还没写。')
  expect(input).toBeInvalid()
  expect(input).toHaveValue('写了')
})

function Pick() {
  const [value, setValue] = useState<'a' | 'b' | undefined>()
  return (
    <Choice
      id="p"
      label="哪一类"
      options={[
        { value: 'a', label: '离婚' },
        { value: 'b', label: '孩子' },
      ]}
      value={value}
      onChange={setValue}
    />
  )
}

test('a choice is one tab stop; arrows move and choose', () => {
  render(<Pick />)
  const [first, second] = screen.getAllByRole('radio')
  expect([first, second].map((radio) => radio?.tabIndex)).toEqual([0, -1])
  if (first) fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(second).toHaveFocus()
  expect(second).toBeChecked()
})

function Asked() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button onClick={() => setOpen(true)}>清掉</button>
      <Sheet open={open} title="清掉？" onClose={() => setOpen(false)}>
        <button>清</button>
      </Sheet>
    </>
  )
}

test('a sheet takes the focus, keeps it, and gives it back', () => {
  render(<Asked />)
  const opener = screen.getByText('清掉')
  opener.focus()
  fireEvent.click(opener)
  expect(screen.getByRole('dialog', { name: '清掉？' })).toHaveFocus()
  screen.getByText('清').focus()
  fireEvent.keyDown(document, { key: 'Tab' })
  expect(screen.getByRole('button', { name: '关上' })).toHaveFocus()
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(opener).toHaveFocus()
})

function InSteps() {
  const [sure, setSure] = useState(false)
  return (
    <Sheet open title="换人" onClose={() => undefined}>
      {sure ? (
        <p>
          <button>就这样</button>
        </p>
      ) : (
        <button onClick={() => setSure(true)}>找人顶</button>
      )}
    </Sheet>
  )
}

test('a sheet has the focus when the button that led to its next step is gone', async () => {
  render(<InSteps />)
  const first = screen.getByText('找人顶')
  first.focus()
  fireEvent.click(first)
  await act(async () => Promise.resolve())
  expect(screen.getByRole('dialog', { name: '换人' })).toHaveFocus()
})
