import { COMMON_ERRORS, DOMAIN_ERRORS, FIELD_PROBLEMS } from '@shared/contract/errors'
import { ERROR_TEXT, FIELD_TEXT, refText } from '@/lib/error-text'
import { dangerWords } from '@/ui/data/danger-words'

const OFFICIALESE = /请您|温馨|系统|操作|进行|予以|亲，|！|[\u{1F300}-\u{1FAFF}]/u

test('every code and problem has one whole sentence in plain words', () => {
  expect(Object.keys(ERROR_TEXT).sort()).toEqual([...COMMON_ERRORS, ...DOMAIN_ERRORS].sort())
  expect(Object.keys(FIELD_TEXT).sort()).toEqual([...FIELD_PROBLEMS].sort())
  for (const words of [...Object.values(ERROR_TEXT), ...Object.values(FIELD_TEXT)]) {
    expect(words).toMatch(/。$/)
    expect(words).not.toMatch(OFFICIALESE)
  }
})

test('a reference is shown only where a person must look', () => {
  expect(refText({ code: 'INTERNAL', ref: 'K7Q-218' })).toContain('K7Q-218')
  expect(refText({ code: 'UNAVAILABLE', ref: '本机-AAAA' })).toBeUndefined()
})

test('despair alone puts the hope line first; any danger from others puts 110 first', () => {
  expect(dangerWords(['selfHarm']).hope).toBe(true)
  expect(dangerWords(['selfHarm', 'violence']).hope).toBe(false)
  expect(dangerWords(['violence', 'childAtRisk']).ask).toBe('你和孩子现在安全吗？')
})
