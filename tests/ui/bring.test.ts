import { bring } from '@/ui/form/bring'

test('a field is shown again once what is wrong with it stands under it', () => {
  jest.useFakeTimers()
  const field = document.body.appendChild(document.createElement('input'))
  field.id = 'way'
  Object.defineProperty(field, 'offsetParent', { value: document.body })
  const heights: number[] = []
  field.scrollIntoView = () => void heights.push(document.body.children.length)
  bring('way')
  expect(document.activeElement).toBe(field)
  document.body.appendChild(document.createElement('p'))
  jest.advanceTimersByTime(20)
  expect(heights).toEqual([1, 2])
  jest.useRealTimers()
})
