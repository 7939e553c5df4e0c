import { modeClasses, resolveModes, stepOf } from '@/lib/modes'

test('follows the phone until she chooses', () => {
  const phone = { dark: true, textScale: 1.25 }
  expect(resolveModes({ theme: 'follow' }, phone)).toEqual({ theme: 'follow', dark: true, step: 1 })
  expect(resolveModes({ theme: 'light', step: 0 }, phone)).toEqual({ theme: 'light', dark: false, step: 0 })
})

test('the phone’s text size picks the step', () => {
  expect([1, 1.1, 1.2, 1.4, 1.7, 2].map(stepOf)).toEqual([0, 0, 1, 2, 3, 3])
})

test('classes stack: each step keeps what elder mode sets', () => {
  expect(modeClasses({ theme: 'light', dark: false, step: 0 })).toBe('cz')
  expect(modeClasses({ theme: 'dark', dark: true, step: 3 })).toBe('cz cz-dark cz-elder cz-elder-3')
})
